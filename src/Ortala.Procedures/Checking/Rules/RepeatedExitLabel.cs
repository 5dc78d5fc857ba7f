using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The exits of one decision carry different labels.</summary>
sealed class RepeatedExitLabel() : ChartRule("SOP203", Severity.Warning, new("label cabang sama", "exits with the same label"), Grounds.TwiceYes)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol) in chart.Symbols)
        {
            if (symbol.Kind != SymbolKind.Decision) continue;
            foreach (var same in symbol.Exits.Where(e => !string.IsNullOrWhiteSpace(e.DrawnLabel)).GroupBy(e => Words.Plain(e.DrawnLabel)).Where(g => g.Count() > 1))
                yield return new(row.At(symbol),
                    $"{Words.N(same.Count())} cabang keputusan ini sama-sama berlabel {Words.Quote(same.First().DrawnLabel)}; setiap cabang memerlukan jawaban sendiri",
                    $"{Words.N(same.Count())} exits of this decision are all labelled {Words.Quote(same.First().DrawnLabel)}; each needs an answer of its own");
        }
    }
}
