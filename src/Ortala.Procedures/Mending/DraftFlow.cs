using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Mending;

/// <summary>The flows of a flowchart that is being written. What reaches one of those who do a row jointly reaches all.</summary>
sealed class DraftFlow
{
    readonly Dictionary<string, (int Row, DraftSymbol Symbol)> places = new(StringComparer.Ordinal);
    readonly DraftChart chart;

    public DraftFlow(DraftChart chart)
    {
        this.chart = chart;
        for (var r = 0; r < chart.Rows.Length; r++)
            foreach (var symbol in chart.Rows[r].Symbols) places.TryAdd(symbol.Id, (r, symbol));
    }

    /// <summary>Row of a symbol, from 0; -1: there is no such symbol.</summary>
    public int RowOf(string symbol) => places.TryGetValue(symbol, out var place) ? place.Row : -1;

    /// <summary>A symbol with those that do its row jointly.</summary>
    public List<DraftSymbol> GroupOf(DraftSymbol symbol)
    {
        var (group, row) = (new List<DraftSymbol> { symbol }, chart.Rows[RowOf(symbol.Id)].Symbols);
        for (var i = 0; i < group.Count; i++)
            foreach (var other in row)
                if (!group.Contains(other) && (group[i].Joint.Contains(other.Id) || other.Joint.Contains(group[i].Id))) group.Add(other);
        return group;
    }

    /// <summary>The exits of a symbol and its partners that lead to another symbol than themselves.</summary>
    public IEnumerable<DraftExit> ExitsOf(DraftSymbol symbol)
    {
        var group = GroupOf(symbol);
        return group.SelectMany(s => s.Exits).Where(e => places.ContainsKey(e.Target) && !group.Exists(s => s.Id == e.Target));
    }

    /// <summary>The symbols that some start reaches.</summary>
    public HashSet<string> Reached() => Walk("start", s => ExitsOf(s).Select(e => e.Target));

    /// <summary>The symbols from which some end is reached.</summary>
    public HashSet<string> Ending()
    {
        var back = places.Values.SelectMany(p => p.Symbol.Exits.Select(e => (e.Target, From: p.Symbol.Id))).ToLookup(e => e.Target, e => e.From, StringComparer.Ordinal);
        return Walk("end", s => GroupOf(s).SelectMany(m => back[m.Id]));
    }

    HashSet<string> Walk(string kind, Func<DraftSymbol, IEnumerable<string>> onward)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(places.Values.Where(p => p.Symbol.Kind == kind).Select(p => p.Symbol.Id));
        while (open.TryPop(out var id))
        {
            if (!places.TryGetValue(id, out var place) || !seen.Add(id)) continue;
            foreach (var partner in GroupOf(place.Symbol)) open.Push(partner.Id);
            foreach (var next in onward(place.Symbol)) open.Push(next);
        }
        return seen;
    }
}
