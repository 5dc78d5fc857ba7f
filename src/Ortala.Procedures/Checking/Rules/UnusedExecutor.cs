namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every executor column holds a symbol.</summary>
sealed class UnusedExecutor() : ChartRule("SOP201", Severity.Warning, new("kolom pelaksana tidak dipakai", "executor column never used"), Grounds.UnusedColumn)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var used = chart.Symbols.Select(s => s.Symbol.ExecutorId).ToHashSet(StringComparer.Ordinal);
        foreach (var executor in chart.Chart.Executors.Where(e => !used.Contains(e.Id)))
            yield return new(chart.At("actors." + executor.Id),
                $"pelaksana {Words.Quote(executor.Name)} tidak mengerjakan kegiatan apa pun; hapus kolomnya atau beri kegiatan",
                $"the executor {Words.Quote(executor.Name)} does no activity; remove the column or give it one");
    }
}
