using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Ya is answered by Tidak: a pair such as Ya and Revisi leaves open what was asked.</summary>
sealed class MixedExitLabels() : ChartRule("SOP205", Severity.Info, new("pasangan label tidak serasi", "labels that make no pair"), Grounds.Decision)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var (row, symbol) in chart.Symbols)
        {
            if (symbol.Kind != SymbolKind.Decision || symbol.Exits.Length != 2) continue;
            var labels = symbol.Exits.Select(e => e.DrawnLabel.Trim()).ToArray();
            var yes = Array.FindIndex(labels, l => l.Equals("ya", StringComparison.OrdinalIgnoreCase));
            if (yes < 0 || labels[1 - yes].Length == 0 || labels.All(l => l.Equals("ya", StringComparison.OrdinalIgnoreCase))) continue;
            if (labels[1 - yes].Equals("tidak", StringComparison.OrdinalIgnoreCase)) continue;
            yield return new(row.At(symbol),
                $"label Ya berpasangan dengan {Words.Quote(labels[1 - yes])}; pakai pasangan yang menjawab satu pertanyaan, misalnya Ya/Tidak atau Lengkap/Tidak Lengkap",
                $"the label Ya is paired with {Words.Quote(labels[1 - yes])}; use a pair that answers one question, for instance Ya/Tidak or Lengkap/Tidak Lengkap");
        }
    }
}
