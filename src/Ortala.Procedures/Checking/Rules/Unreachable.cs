namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every symbol can be reached from a start. Reported once for each cause, not for every symbol behind it.</summary>
sealed class Unreachable() : ChartRule("SOP105", Severity.Error, new("simbol tidak terjangkau", "unreachable symbol"), Grounds.Arrows)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol, entered, others) in chart.Flow.Unreachable())
        {
            var moreId = others > 0 ? $"; {Words.N(others)} simbol sesudahnya ikut tidak terjangkau" : "";
            var moreEn = others > 0 ? $"; {Words.N(others)} more behind it cannot be reached either" : "";
            yield return new(row.At(symbol),
                (entered ? "simbol ini tidak terjangkau dari awal: panah ke sini hanya datang dari simbol yang juga tidak terjangkau" : "simbol ini tidak terjangkau dari awal: tidak ada panah yang menuju ke sini") + moreId,
                (entered ? "this symbol cannot be reached from a start: arrows come only from symbols that cannot be reached" : "this symbol cannot be reached from a start: no arrow leads here") + moreEn);
        }
    }
}
