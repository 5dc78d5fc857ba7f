namespace Ortala.Procedures.Checking.Rules;

/// <summary>From every symbol a way leads to an end. Reported once for each cause, not for every symbol before it.</summary>
sealed class NoWayToEnd() : ChartRule("SOP106", Severity.Error, new("tidak ada jalan ke akhir", "no way to an end"), Grounds.Arrows)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol, left, others) in chart.Flow.Endless())
        {
            var moreId = others > 0 ? $"; {Words.N(others)} simbol sebelumnya hanya bermuara ke sini" : "";
            var moreEn = others > 0 ? $"; {Words.N(others)} more before it lead only here" : "";
            yield return new(row.At(symbol),
                (left ? "dari simbol ini alur berputar tanpa pernah sampai ke kapsul akhir" : "alur berhenti di sini: simbol ini bukan akhir dan tidak ada panah keluar") + moreId,
                (left ? "from this symbol the flow goes in a ring and never meets an end" : "the flow stops here: this symbol is no end and no arrow leaves it") + moreEn);
        }
    }
}
