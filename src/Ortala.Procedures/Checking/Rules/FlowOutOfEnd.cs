using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Nothing flows on from an end.</summary>
sealed class FlowOutOfEnd() : ChartRule("SOP209", Severity.Warning, new("panah keluar dari simbol akhir", "arrow out of an end"), Grounds.Capsules)
{
    internal override IEnumerable<Remark> Check(ChartContext chart) => chart.Symbols
        .Where(s => s.Symbol.Kind == SymbolKind.End && s.Symbol.Exits.Length > 0)
        .Select(s => new Remark(s.Row.At(s.Symbol, "next"),
            "panah keluar dari kapsul akhir, padahal kegiatan selesai di sini; hapus panahnya atau jadikan simbol ini “process”",
            "an arrow leaves an end capsule although the activity ends here; remove the arrow or make the symbol a “process”"));
}
