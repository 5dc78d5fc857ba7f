using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Days and working days are not the same time; in one table they are easily confused.</summary>
sealed class DaysAndWorkingDays() : ChartRule("SOP315", Severity.Info, new("hari dan hari kerja bercampur", "days and working days mixed"), Grounds.DayUnits)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var days = chart.Rows.Where(r => r.Step.Duration.Unit == TimeUnit.Day).Select(r => r.Number).ToList();
        var workingDays = chart.Rows.Where(r => r.Step.Duration.Unit == TimeUnit.WorkingDay).Select(r => r.Number).ToList();
        if (days.Count == 0 || workingDays.Count == 0) yield break;
        yield return new(chart.At("steps"),
            $"waktu memakai hari (baris {Words.List(days)}) dan hari kerja (baris {Words.List(workingDays)}); pilih satu, karena keduanya tidak sama",
            $"durations are in days (rows {Words.List(days)}) and in working days (rows {Words.List(workingDays)}); choose one, they are not the same");
    }
}
