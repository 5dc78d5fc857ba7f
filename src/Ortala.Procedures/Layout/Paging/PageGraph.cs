using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Routing;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout.Paging;

/// <summary>What a node of the page stands for.</summary>
/// <param name="Symbol">Place in <see cref="ChartGraph.Symbols"/>, or -1 for a connector.</param>
/// <param name="Link">For a connector: the flow it cuts.</param>
/// <param name="Outgoing">For a connector: true where the flow leaves the page.</param>
/// <param name="AtHead">For a connector: true in the strip above the rows.</param>
readonly record struct NodeMeaning(int Symbol, int Link = -1, bool Outgoing = false, bool AtHead = false);

/// <summary>A block of bands that grow together: a row of the table, or one level of a strip of connectors.</summary>
/// <param name="Row">The row, or -1 for a strip.</param>
/// <param name="FirstBand">First band on the page.</param>
/// <param name="Bands">Number of bands.</param>
readonly record struct Block(int Row, int FirstBand, int Bands);

/// <summary>
/// Phase 2: the rows of one page with the flows on it: nodes in bands, flows that cross a break cut with connectors, which stand
/// in strips above and below the rows, one to a column and level, the one whose partner is nearest next to the rows.
/// </summary>
sealed class PageGraph
{
    readonly MeasuredTable table;
    readonly List<Node> nodes = [];
    readonly List<NodeMeaning> meanings = [];
    readonly List<Leg> legs = [];
    readonly List<int> links = [];
    readonly Dictionary<int, int> nodeOfSymbol = [];

    PageGraph(MeasuredTable table, int first, int end) => (this.table, FirstRow, EndRow) = (table, first, end);

    public int FirstRow { get; }

    /// <summary>The row after the last.</summary>
    public int EndRow { get; }

    public Node[] Nodes { get; private set; } = [];

    public NodeMeaning[] Meanings { get; private set; } = [];

    public Leg[] Legs { get; private set; } = [];

    /// <summary>The link of each leg.</summary>
    public int[] Links { get; private set; } = [];

    public Block[] Blocks { get; private set; } = [];

    public int BandCount { get; private set; }

    public static PageGraph Of(MeasuredTable table, int first, int end)
    {
        var page = new PageGraph(table, first, end);
        page.Build();
        return page;
    }

    void Build()
    {
        var (head, foot) = (new List<Cut>(), new List<Cut>());
        CollectCuts(head, foot);
        var (headLevels, footLevels) = (AssignLevels(head), AssignLevels(foot));
        PlaceBlocks(headLevels, footLevels);
        PlaceSymbols();
        foreach (var cut in head) PlaceCut(cut, headLevels - 1 - cut.Level, true);
        foreach (var cut in foot) PlaceCut(cut, BandCount - footLevels + cut.Level, false);
        PlaceLegs();
        (Nodes, Meanings, Legs, Links) = ([.. nodes], [.. meanings], [.. legs], [.. links]);
    }

    /// <summary>A flow cut at an edge of the page.</summary>
    sealed class Cut
    {
        public int Link, Column, Distance, Level;
        public bool Outgoing;
    }

    bool Holds(int row) => row >= FirstRow && row < EndRow;

    void CollectCuts(List<Cut> head, List<Cut> foot)
    {
        var (symbols, all) = (table.Graph.Symbols, table.Graph.Links);
        for (var i = 0; i < all.Length; i++)
        {
            var (from, to) = (symbols[all[i].From], symbols[all[i].To]);
            var (upper, lower) = (Math.Min(from.Row, to.Row), Math.Max(from.Row, to.Row));
            if (upper >= EndRow || lower < FirstRow || (upper >= FirstRow && lower < EndRow)) continue;
            var down = to.Row > from.Row;
            var passing = upper < FirstRow && lower >= EndRow;
            var column = Holds(from.Row) ? from.Column : to.Column;
            var near = Holds(from.Row) ? from.Row : to.Row;
            if (upper < FirstRow) head.Add(new Cut { Link = i, Column = column, Outgoing = !down, Distance = passing ? int.MaxValue : near - FirstRow });
            if (lower >= EndRow) foot.Add(new Cut { Link = i, Column = column, Outgoing = down, Distance = passing ? int.MaxValue : EndRow - near });
            if (passing) SpreadPassing(head, foot, from.Column, to.Column);
        }
    }

    /// <summary>On a page that a flow only passes it keeps to the column of its target, or of its source where that is freer.</summary>
    void SpreadPassing(List<Cut> head, List<Cut> foot, int source, int target)
    {
        if (source == target || Burden(head, foot, source) >= Burden(head, foot, target)) return;
        (head[^1].Column, foot[^1].Column) = (source, source);
    }

    int Burden(List<Cut> head, List<Cut> foot, int column)
    {
        var burden = Math.Max(head.Count(c => c.Column == column), foot.Count(c => c.Column == column)) * 4;
        foreach (var s in table.Graph.Symbols) if (Holds(s.Row) && s.Column == column) return burden + 2;
        return burden;
    }

    static int AssignLevels(List<Cut> cuts)
    {
        var levels = 0;
        foreach (var column in cuts.GroupBy(c => c.Column))
        {
            var level = 0;
            foreach (var cut in column.OrderBy(c => c.Distance).ThenBy(c => c.Link)) cut.Level = level++;
            levels = Math.Max(levels, level);
        }
        return levels;
    }

    void PlaceBlocks(int headLevels, int footLevels)
    {
        var blocks = new List<Block>(EndRow - FirstRow + headLevels + footLevels);
        void Add(int row, int bands)
        {
            blocks.Add(new Block(row, BandCount, bands));
            BandCount += bands;
        }
        for (var i = 0; i < headLevels; i++) Add(-1, 1);
        for (var r = FirstRow; r < EndRow; r++) Add(r, table.Graph.Bands[r]);
        for (var i = 0; i < footLevels; i++) Add(-1, 1);
        Blocks = [.. blocks];
        firstBandOfRows = headLevels;
    }

    int firstBandOfRows;

    void PlaceSymbols()
    {
        var symbols = table.Graph.Symbols;
        var (band, row) = (firstBandOfRows, FirstRow);
        for (var i = FirstSymbol(); i < symbols.Length && symbols[i].Row < EndRow; i++)
        {
            for (; row < symbols[i].Row; row++) band += table.Graph.Bands[row];
            nodeOfSymbol[i] = nodes.Count;
            nodes.Add(new Node(symbols[i].Column, band + symbols[i].Band, symbols[i].Symbol.Kind == SymbolKind.Decision || symbols[i].Symbol.Exits.Any(e => e.DrawnLabel.Length > 0)));
            meanings.Add(new NodeMeaning(i));
        }
    }

    int FirstSymbol()
    {
        var symbols = table.Graph.Symbols;
        int lo = 0, hi = symbols.Length;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (symbols[mid].Row < FirstRow) lo = mid + 1;
            else hi = mid;
        }
        return lo;
    }

    readonly Dictionary<(int Link, bool AtHead), int> connectors = [];

    void PlaceCut(Cut cut, int band, bool atHead)
    {
        connectors[(cut.Link, atHead)] = nodes.Count;
        nodes.Add(new Node(cut.Column, band, false, true, atHead));
        meanings.Add(new NodeMeaning(-1, cut.Link, cut.Outgoing, atHead));
    }

    void PlaceLegs()
    {
        var (symbols, all) = (table.Graph.Symbols, table.Graph.Links);
        for (var i = 0; i < all.Length; i++)
        {
            var (from, to) = (symbols[all[i].From].Row, symbols[all[i].To].Row);
            if (Math.Min(from, to) >= EndRow || Math.Max(from, to) < FirstRow) continue;
            var source = Holds(from) ? nodeOfSymbol[all[i].From] : connectors[(i, from < FirstRow)];
            var target = Holds(to) ? nodeOfSymbol[all[i].To] : connectors[(i, to < FirstRow)];
            var exit = Holds(from) && (all[i].Label.Length > 0 || nodes[source].HasLabels);
            legs.Add(new Leg(source, target, all[i].Joint, exit, all[i].PreferDown));
            links.Add(i);
        }
    }
}
