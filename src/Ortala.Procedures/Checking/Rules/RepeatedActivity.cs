namespace Ortala.Procedures.Checking.Rules;

/// <summary>The same executor does not do the same thing in two rows; a repetition is an arrow back.</summary>
sealed class RepeatedActivity() : ChartRule("SOP308", Severity.Warning, new("kegiatan berulang", "repeated activity"), Grounds.Drafting)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var seen = new Dictionary<(string, string), int>();
        foreach (var row in chart.Rows)
        {
            if (row.Activity.Words.IsEmpty) continue;
            var key = (string.Join(' ', row.Activity.Words.Select(w => w.Lower)), string.Join(' ', row.Step.Symbols.Select(s => s.ExecutorId).Order(StringComparer.Ordinal)));
            if (seen.TryAdd(key, row.Number)) continue;
            yield return new(row.At("activity"),
                $"kegiatan ini sama dengan baris {Words.N(seen[key])} dan pelaksananya sama; ganti dengan panah kembali atau bedakan kalimatnya",
                $"this activity is the same as in row {Words.N(seen[key])}, by the same executor; replace it by an arrow back or tell them apart");
        }
    }
}
