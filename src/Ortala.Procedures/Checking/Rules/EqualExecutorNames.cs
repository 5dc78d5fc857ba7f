namespace Ortala.Procedures.Checking.Rules;

/// <summary>No two columns bear the same head.</summary>
sealed class EqualExecutorNames() : ChartRule("SOP211", Severity.Warning, new("nama pelaksana sama", "equal executor names"), Grounds.Drafting)
{
    internal override IEnumerable<Remark> Check(ChartContext chart) => chart.Chart.Executors
        .GroupBy(e => (Words.Plain(e.Group), Words.Plain(e.Name)))
        .SelectMany(g => g.Skip(1))
        .Select(e => new Remark(chart.At("actors." + e.Id),
            $"dua kolom pelaksana sama-sama bernama {Words.Quote(e.Name)}; gabungkan atau bedakan namanya",
            $"two executor columns are both named {Words.Quote(e.Name)}; merge them or tell them apart"));
}
