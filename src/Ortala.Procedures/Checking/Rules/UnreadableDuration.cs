namespace Ortala.Procedures.Checking.Rules;

/// <summary>A duration is a number and a unit, or it can be neither added up nor measured.</summary>
sealed class UnreadableDuration() : RowRule("SOP307", Severity.Warning, new("waktu tidak terukur", "duration cannot be measured"), Grounds.LooseDuration)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        var duration = row.Step.Duration;
        if (duration.IsMeasured && duration.Amount > 0 || Words.IsBlank(duration.Text)) yield break;
        yield return new(row.At("duration"),
            $"waktu {Words.Quote(duration.Text)} bukan angka dan satuan; tulis misalnya “2 hari kerja”, “1-3 jam”, “30 menit”",
            $"the duration {Words.Quote(duration.Text)} is no number with a unit; write for instance “2 hari kerja”, “1-3 jam”, “30 menit”");
    }
}
