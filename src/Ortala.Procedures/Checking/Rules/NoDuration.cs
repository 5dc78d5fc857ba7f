namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every row states its time.</summary>
sealed class NoDuration() : BlankColumn("SOP307", new("waktu kosong", "duration missing"), "duration", new("waktu", "duration"))
{
    private protected override bool IsBlank(Row row) => Words.IsBlank(row.Step.Duration.Text);
}
