using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every flowchart begins with a capsule.</summary>
sealed class NoStart() : ChartRule("SOP101", Severity.Error, new("tidak ada simbol awal", "no start symbol"), Grounds.Capsules)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        if (chart.Symbols.Any(s => s.Symbol.Kind == SymbolKind.Start)) yield break;
        yield return new(chart.Rows.IsEmpty ? chart.At("steps") : chart.Rows[0].At("kind"),
            "diagram alir tidak mempunyai kapsul awal; jadikan simbol kegiatan pertama “start”",
            "the flowchart has no start capsule; make the symbol of the first activity a “start”");
    }
}
