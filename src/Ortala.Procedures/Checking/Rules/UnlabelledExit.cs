using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every exit of a decision carries a label.</summary>
sealed class UnlabelledExit() : ChartRule("SOP104", Severity.Error, new("cabang keputusan tanpa label", "decision exit without label"), Grounds.Decision)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol) in chart.Symbols)
        {
            if (symbol.Kind != SymbolKind.Decision) continue;
            foreach (var exit in symbol.Exits.Where(e => string.IsNullOrWhiteSpace(e.DrawnLabel)))
            {
                var to = chart.Flow.RowOf(exit.Target)?.Number ?? 0;
                yield return new(row.At(symbol, exit.Kind == ExitKind.Branch ? "branches" : "next"),
                    $"cabang keputusan ke baris {Words.N(to)} tidak berlabel; beri label seperti Ya, Tidak, Lengkap",
                    $"the exit of this decision to row {Words.N(to)} has no label; give it one such as Ya, Tidak, Lengkap");
            }
        }
    }
}
