using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Only the arrows that leave a decision carry a label.</summary>
sealed class LabelWithoutDecision() : ChartRule("SOP202", Severity.Warning, new("label pada panah yang bukan dari keputusan", "label on an arrow that leaves no decision"), Grounds.StrayLabel)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol) in chart.Symbols)
        {
            if (symbol.Kind == SymbolKind.Decision) continue;
            foreach (var exit in symbol.Exits.Where(e => e.DrawnLabel.Length > 0))
                yield return new(row.At(symbol, exit.Kind switch { ExitKind.Yes => "yes", ExitKind.No => "no", _ => "branches" }),
                    $"panah berlabel {Words.Quote(exit.DrawnLabel)} keluar dari simbol yang bukan keputusan; jadikan simbolnya “decision” atau hapus labelnya",
                    $"an arrow labelled {Words.Quote(exit.DrawnLabel)} leaves a symbol that is no decision; make it a “decision” or remove the label");
        }
    }
}
