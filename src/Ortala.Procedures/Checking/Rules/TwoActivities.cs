namespace Ortala.Procedures.Checking.Rules;

/// <summary>One activity is one row is one symbol.</summary>
sealed class TwoActivities() : RowRule("SOP304", Severity.Warning, new("dua kegiatan dalam satu baris", "two activities in one row"), Grounds.OneActivity)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.SecondActivity is not { } second) yield break;
        yield return new(row.At("activity"),
            $"baris ini memuat lebih dari satu kegiatan; mulai {Words.Quote(second)} jadikan baris sendiri dengan pelaksana, waktu, dan output sendiri",
            $"this row holds more than one activity; from {Words.Quote(second)} on make a row of its own with its executor, time and output");
    }
}
