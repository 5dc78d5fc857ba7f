namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every row states what comes of it.</summary>
sealed class NoOutput() : BlankColumn("SOP308", new("output kosong", "output missing"), "output", new("output", "output"))
{
    private protected override bool IsBlank(Row row) => row.Step.Outputs.All(Words.IsBlank);
}
