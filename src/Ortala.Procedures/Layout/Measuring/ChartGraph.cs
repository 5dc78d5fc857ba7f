using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout.Measuring;

/// <summary>A symbol with its place in the grid.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Row">Place of its row.</param>
/// <param name="Column">Place of its executor.</param>
/// <param name="Band">Band of the row that it stands in; a row has several where a cell holds several symbols.</param>
readonly record struct GridSymbol(Symbol Symbol, int Row, int Column, int Band);

/// <summary>A flow or joint line between two symbols, by their places in <see cref="ChartGraph.Symbols"/>.</summary>
/// <param name="Id">Id of the flow or joint line.</param>
/// <param name="From">Source, or the left partner.</param>
/// <param name="To">Target, or the right partner.</param>
/// <param name="Label">Label of the exit; empty: none.</param>
/// <param name="Joint">True for a joint line.</param>
/// <param name="PreferDown">True for the exit on which the flow goes on: it leaves downwards where it can.</param>
readonly record struct Link(string Id, int From, int To, string Label, bool Joint, bool PreferDown);

/// <summary>The flowchart as numbers: symbols in grid places, links between them. Built once for all pages.</summary>
sealed class ChartGraph
{
    readonly Dictionary<string, int> place = new(StringComparer.Ordinal);

    ChartGraph(Flowchart chart) => Chart = chart;

    /// <summary>The flowchart.</summary>
    public Flowchart Chart { get; }

    /// <summary>All symbols in order of rows.</summary>
    public GridSymbol[] Symbols { get; private set; } = [];

    /// <summary>Flows, then joint lines.</summary>
    public Link[] Links { get; private set; } = [];

    /// <summary>True for rows in which a decision is taken.</summary>
    public bool[] HasDecision { get; private set; } = [];

    /// <summary>Number of bands of each row, at least 1.</summary>
    public int[] Bands { get; private set; } = [];

    public static ChartGraph Of(Flowchart chart)
    {
        var graph = new ChartGraph(chart);
        graph.PlaceSymbols();
        graph.CollectLinks();
        return graph;
    }

    void PlaceSymbols()
    {
        var column = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < Chart.Executors.Length; c++) column[Chart.Executors[c].Id] = c;
        var symbols = new List<GridSymbol>(Chart.Steps.Length + 8);
        (Bands, HasDecision) = (new int[Chart.Steps.Length], new bool[Chart.Steps.Length]);
        var (stack, used) = (new int[Chart.Executors.Length], new int[Chart.Executors.Length]);
        for (var r = 0; r < Chart.Steps.Length; r++)
        {
            Array.Clear(stack);
            Array.Clear(used);
            foreach (var s in Chart.Steps[r].Symbols) stack[column[s.ExecutorId]]++;
            var bands = Bands[r] = BandsFor(stack);
            foreach (var s in Chart.Steps[r].Symbols)
            {
                var c = column[s.ExecutorId];
                HasDecision[r] |= s.Kind == SymbolKind.Decision;
                place[s.Id] = symbols.Count;
                symbols.Add(new GridSymbol(s, r, c, BandOf(used[c]++, stack[c], bands)));
            }
        }
        Symbols = [.. symbols];
    }

    /// <summary>The least number of bands in which every stack of symbols can stand symmetrically about the middle.</summary>
    static int BandsFor(ReadOnlySpan<int> stack)
    {
        int most = 1;
        var odd = false;
        foreach (var n in stack)
        {
            most = Math.Max(most, n);
            odd |= n % 2 == 1;
        }
        return most % 2 == 0 && odd ? most + 1 : most;
    }

    /// <summary>Band of the k-th of n symbols in a cell: symmetric, the middle left free when n is even and the bands are odd.</summary>
    static int BandOf(int k, int n, int bands)
    {
        var first = (bands - n) / 2;
        return n % 2 == 0 && bands % 2 == 1 && k >= n / 2 ? first + k + 1 : first + k;
    }

    void CollectLinks()
    {
        var links = new List<Link>(Symbols.Length + 8);
        foreach (var f in Chart.Flows())
            if (place.TryGetValue(f.From, out var from) && place.TryGetValue(f.To, out var to))
                links.Add(new Link(f.Id, from, to, string.IsNullOrWhiteSpace(f.Label) ? "" : f.Label, false, GoesOn(from, to)));
        foreach (var j in Chart.JointLines()) links.Add(new Link(j.Id, place[j.Left], place[j.Right], "", true, false));
        Links = [.. links];
    }

    bool GoesOn(int from, int to) => Symbols[from].Symbol.Kind == SymbolKind.Decision && Symbols[to].Row == Symbols[from].Row + 1;
}
