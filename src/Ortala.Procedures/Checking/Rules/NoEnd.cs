using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every flowchart ends with a capsule.</summary>
sealed class NoEnd() : ChartRule("SOP102", Severity.Error, new("tidak ada simbol akhir", "no end symbol"), Grounds.Capsules)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        if (chart.Symbols.Any(s => s.Symbol.Kind == SymbolKind.End)) yield break;
        yield return new(chart.Rows.IsEmpty ? chart.At("steps") : chart.Rows[^1].At("kind"),
            "diagram alir tidak mempunyai kapsul akhir; jadikan simbol kegiatan terakhir “end”",
            "the flowchart has no end capsule; make the symbol of the last activity an “end”");
    }
}
