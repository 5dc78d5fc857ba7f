namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every row states what is needed for it.</summary>
sealed class NoRequirements() : BlankColumn("SOP306", new("kelengkapan kosong", "requirements missing"), "requirements", new("kelengkapan", "requirements"))
{
    private protected override bool IsBlank(Row row) => row.Step.Requirements.All(Words.IsBlank);
}
