namespace Ortala.Procedures.Checking.Rules;

/// <summary>No arrow leads back to the symbol that it leaves.</summary>
sealed class FlowToItself() : ChartRule("SOP213", Severity.Warning, new("panah ke simbolnya sendiri", "arrow to its own symbol"), Grounds.Drafting)
{
    internal override IEnumerable<Remark> Check(ChartContext chart) => chart.Symbols
        .Where(s => s.Symbol.Exits.Any(e => e.Target == s.Symbol.Id))
        .Select(s => new Remark(s.Row.At(s.Symbol),
            "panah dari simbol ini kembali ke simbol ini sendiri; arahkan ke kegiatan yang diulang",
            "an arrow of this symbol leads back to the symbol itself; let it lead to the activity that is repeated"));
}
