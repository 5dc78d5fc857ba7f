using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>One start is usual.</summary>
sealed class SeveralStarts() : ChartRule("SOP207", Severity.Info, new("beberapa simbol awal", "several starts"), Grounds.SeveralCapsules)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var starts = chart.Symbols.Where(s => s.Symbol.Kind == SymbolKind.Start && chart.Flow.Leads(s.Symbol)).ToList();
        if (starts.Count < 2) yield break;
        var rows = Words.List(starts.Select(s => s.Row.Number).ToList());
        yield return new(starts[1].Row.At(starts[1].Symbol), $"ada {Words.N(starts.Count)} kapsul awal (baris {rows}); lazimnya satu", $"there are {Words.N(starts.Count)} start capsules (rows {rows}); one is usual");
    }
}
