using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>One end is usual.</summary>
sealed class SeveralEnds() : ChartRule("SOP208", Severity.Info, new("beberapa simbol akhir", "several ends"), Grounds.SeveralCapsules)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var ends = chart.Symbols.Where(s => s.Symbol.Kind == SymbolKind.End && chart.Flow.Leads(s.Symbol)).ToList();
        if (ends.Count < 2) yield break;
        var rows = Words.List(ends.Select(s => s.Row.Number).ToList());
        yield return new(ends[0].Row.At(ends[0].Symbol), $"ada {Words.N(ends.Count)} kapsul akhir (baris {rows}); lazimnya satu", $"there are {Words.N(ends.Count)} end capsules (rows {rows}); one is usual");
    }
}
