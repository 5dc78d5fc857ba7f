namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every row states requirements, time and output (<i>mutu baku</i>). A column blank in every row is said once.</summary>
sealed class IncompleteQuality() : ChartRule("SOP306", Severity.Warning, new("mutu baku tidak lengkap", "quality standard incomplete"), Grounds.Quality)
{
    sealed record Column(string Field, string Id, string En, Func<Model.Step, bool> IsBlank);

    static readonly Column[] columns =
    [
        new("requirements", "kelengkapan", "requirements", s => s.Requirements.All(Words.IsBlank)),
        new("duration", "waktu", "duration", s => Words.IsBlank(s.Duration.Text)),
        new("output", "output", "output", s => s.Outputs.All(Words.IsBlank)),
    ];

    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var unused = chart.Rows.Length < 2 ? [] : columns.Where(c => chart.Rows.All(r => c.IsBlank(r.Step))).ToList();
        foreach (var c in unused)
            yield return new(chart.At("steps"), $"kolom {c.Id} kosong pada semua baris; isi untuk setiap kegiatan", $"the column {c.En} is blank in every row; fill it in for each activity");
        foreach (var row in chart.Rows)
        {
            var blank = columns.Where(c => !unused.Contains(c) && c.IsBlank(row.Step)).ToList();
            if (blank.Count == 0) continue;
            yield return new(row.At(blank[0].Field),
                $"mutu baku belum lengkap: {string.Join(", ", blank.Select(c => c.Id))} belum diisi",
                $"the quality standard is incomplete: {string.Join(", ", blank.Select(c => c.En))} not filled in");
        }
    }
}
