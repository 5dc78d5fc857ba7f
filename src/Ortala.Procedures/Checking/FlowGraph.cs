using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking;

/// <summary>
/// The flows of a chart between groups of symbols: those that do a row jointly are one group, since what reaches one of them reaches all.
/// Exits that lead nowhere are the reader's matter and left out. All walks are linear in symbols and flows.
/// </summary>
sealed class FlowGraph
{
    readonly List<List<(Row Row, Symbol Symbol)>> groups = [];
    readonly Dictionary<string, int> groupOf = new(StringComparer.Ordinal);
    readonly List<int>[] next, previous;

    public FlowGraph(ChartContext chart)
    {
        foreach (var row in chart.Rows) AddGroups(row);
        next = [.. groups.Select(_ => new List<int>())];
        previous = [.. groups.Select(_ => new List<int>())];
        for (var g = 0; g < groups.Count; g++)
            foreach (var exit in ExitsOf(g))
                if (groupOf.TryGetValue(exit.Target, out var to) && to != g)
                {
                    next[g].Add(to);
                    previous[to].Add(g);
                }
    }

    void AddGroups(Row row)
    {
        foreach (var symbol in row.Step.Symbols)
        {
            if (groupOf.ContainsKey(symbol.Id)) continue;
            var members = new List<(Row, Symbol)>();
            var open = new Stack<Symbol>([symbol]);
            while (open.TryPop(out var s))
            {
                if (!groupOf.TryAdd(s.Id, groups.Count)) continue;
                members.Add((row, s));
                foreach (var other in row.Step.Symbols)
                    if (s.JointWith.Contains(other.Id) || other.JointWith.Contains(s.Id)) open.Push(other);
            }
            groups.Add(members);
        }
    }

    /// <summary>All exits of the group that the symbol belongs to.</summary>
    public IEnumerable<Exit> ExitsOfGroup(Symbol symbol) => ExitsOf(groupOf[symbol.Id]);

    /// <summary>True for the symbol that speaks for its group: the first listed.</summary>
    public bool Leads(Symbol symbol) => groups[groupOf[symbol.Id]][0].Symbol.Id == symbol.Id;

    /// <summary>Row of the symbol with that id, or null.</summary>
    public Row? RowOf(string symbolId) => groupOf.TryGetValue(symbolId, out var g) ? groups[g][0].Row : null;

    IEnumerable<Exit> ExitsOf(int group) => groups[group].SelectMany(m => m.Symbol.Exits);

    bool Holds(int group, SymbolKind kind) => groups[group].Exists(m => m.Symbol.Kind == kind);

    /// <summary>Where what no start reaches begins, and how many more groups hang on it.</summary>
    public IEnumerable<(Row Row, Symbol Symbol, bool Entered, int Others)> Unreachable() => Lost(SymbolKind.Start, next, previous, lastFirst: false);

    /// <summary>Where a flow that meets no end stops or turns, and how many groups before it lead only there.</summary>
    public IEnumerable<(Row Row, Symbol Symbol, bool Left, int Others)> Endless() => Lost(SymbolKind.End, previous, next, lastFirst: true);

    // One finding for each cause: first the groups that nothing joins to the rest, then, in what remains, one for each ring.
    IEnumerable<(Row, Symbol, bool, int)> Lost(SymbolKind kind, List<int>[] onward, List<int>[] back, bool lastFirst)
    {
        var found = new bool[groups.Count];
        for (var g = 0; g < groups.Count; g++) if (Holds(g, kind)) Walk(g, onward, found);
        var lost = Enumerable.Range(0, groups.Count).Where(g => !found[g]).ToList();
        if (lost.Count == groups.Count) yield break; // no start, or no end, at all: another rule says so
        if (lastFirst) lost.Reverse();
        foreach (var joined in new[] { false, true })
            foreach (var g in lost)
            {
                if (found[g] || (back[g].Count > 0) != joined) continue;
                var others = Walk(g, onward, found) - 1;
                yield return (groups[g][0].Row, groups[g][0].Symbol, joined, others);
            }
    }

    static int Walk(int from, List<int>[] onward, bool[] seen)
    {
        var open = new Stack<int>([from]);
        var count = 0;
        while (open.TryPop(out var g))
        {
            if (seen[g]) continue;
            seen[g] = true;
            count++;
            foreach (var n in onward[g]) open.Push(n);
        }
        return count;
    }
}
