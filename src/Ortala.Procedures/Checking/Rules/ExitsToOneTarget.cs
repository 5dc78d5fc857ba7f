using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The exits of one decision lead to different places, else nothing is decided.</summary>
sealed class ExitsToOneTarget() : ChartRule("SOP204", Severity.Warning, new("cabang menuju tempat yang sama", "exits that lead to one place"), Grounds.Drafting)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol) in chart.Symbols)
        {
            if (symbol.Kind != SymbolKind.Decision) continue;
            foreach (var same in symbol.Exits.GroupBy(e => e.Target, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                var labels = string.Join(", ", same.Select(e => e.DrawnLabel));
                var to = Words.N(chart.Flow.RowOf(same.Key)?.Number ?? 0);
                yield return new(row.At(symbol),
                    $"cabang {labels} keputusan ini sama-sama menuju baris {to}, sehingga tidak ada yang diputuskan; tulis tujuan tiap cabang",
                    $"the exits {labels} of this decision all lead to row {to}, so nothing is decided; write where each one leads");
            }
        }
    }
}
