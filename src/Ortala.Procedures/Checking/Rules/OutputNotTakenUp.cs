using Ortala.Procedures.Checking.Language;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>What a row yields is usually among the requirements of a row that follows it. Said once for a flowchart, since it is soft.</summary>
sealed class OutputNotTakenUp() : ChartRule("SOP309", Severity.Info, new("output tidak dipakai baris berikutnya", "output not taken up by the next row"), Grounds.Continuity)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var compared = 0;
        var broken = new List<Row>();
        foreach (var row in chart.Rows)
        {
            var outputs = Content(row.Step.Outputs);
            var following = Following(chart, row).Where(r => r.Step.Requirements.Any(t => !Words.IsBlank(t))).ToList();
            if (outputs.Count == 0 || following.Count == 0) continue;
            compared++;
            if (!following.Exists(r => Content(r.Step.Requirements).Overlaps(outputs))) broken.Add(row);
        }
        // Where most rows break the custom, the agency does not follow it.
        if (broken.Count == 0 || broken.Count * 4 > compared) yield break;
        var numbers = Words.List([.. broken.Select(r => r.Number)]);
        yield return new(broken[0].At("output"),
            $"output baris {numbers} tidak tampak pada kelengkapan baris berikutnya; periksa apakah alur dokumennya terputus",
            $"the output of row {numbers} does not show among the requirements of the next row; see whether the documents get lost on the way");
    }

    static IEnumerable<Row> Following(ChartContext chart, Row row) => row.Step.Symbols.SelectMany(s => s.Exits)
        .Select(e => chart.Flow.RowOf(e.Target)).OfType<Row>().Where(r => r.Number != row.Number);

    static HashSet<string> Content(IEnumerable<string> texts) =>
        texts.SelectMany(t => Tokens.Of(t)).Select(t => t.Lower).Where(w => w.Length > 3 && w is not ("yang" or "telah" or "sudah" or "dengan" or "untuk" or "pada")).ToHashSet(StringComparer.Ordinal);
}
