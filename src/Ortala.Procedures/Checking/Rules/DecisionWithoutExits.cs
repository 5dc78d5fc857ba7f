using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A decision has two exits or more. Joint partners share the exits of their group.</summary>
sealed class DecisionWithoutExits() : ChartRule("SOP103", Severity.Error, new("cabang keputusan kurang", "decision lacks an exit"), Grounds.Decision)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol) in chart.Symbols)
        {
            if (symbol.Kind != SymbolKind.Decision || !chart.Flow.Leads(symbol)) continue;
            var exits = chart.Flow.ExitsOfGroup(symbol).ToList();
            if (exits.Count >= 2) continue;
            var only = exits.Count == 0 ? "" : exits[0].DrawnLabel;
            yield return new(row.At(symbol),
                exits.Count == 0 ? "keputusan ini tidak mempunyai cabang; belah ketupat memerlukan dua cabang, misalnya “yes” dan “no”"
                    : $"keputusan ini hanya mempunyai satu cabang{(only.Length > 0 ? $" ({Words.Quote(only)})" : "")}; belah ketupat memerlukan paling sedikit dua",
                exits.Count == 0 ? "this decision has no exit; a diamond needs two, for instance “yes” and “no”"
                    : $"this decision has only one exit{(only.Length > 0 ? $" ({Words.Quote(only)})" : "")}; a diamond needs at least two");
        }
    }
}
