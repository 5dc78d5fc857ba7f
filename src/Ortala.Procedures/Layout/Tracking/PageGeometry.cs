using System.Collections.Immutable;
using Ortala.Procedures.Layout.Labelling;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Paging;
using Ortala.Procedures.Layout.Routing;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout.Tracking;

/// <summary>A page with every way routed and every track placed; y from the top of its first block.</summary>
sealed class PageGeometry
{
    const double ConnectorSize = 13;
    readonly Way[] ways;
    readonly PageTracks tracks;
    readonly Ports ports;
    readonly LabelPlan labels;
    readonly Box[] boxes;

    PageGeometry(MeasuredTable table, PageGraph page)
    {
        (Table, Page) = (table, page);
        var lattice = LatticeOf();
        ways = Router.Route(lattice, Capacities());
        tracks = PageTracks.Of(lattice, ways);
        labels = LabelPlan.Of(table, page, ways);
        Heights = PageHeights.Of(table, page, tracks, labels);
        Fits = ColumnTracks.Place(table, page, tracks, labels);
        ports = Ports.Of(table, page, ways, tracks);
        boxes = new Box[page.Nodes.Length];
        for (var i = 0; i < boxes.Length; i++) boxes[i] = BoxOf(i);
    }

    public MeasuredTable Table { get; }

    public PageGraph Page { get; }

    public PageHeights Heights { get; }

    /// <summary>False when vertical tracks stand closer than they should.</summary>
    public bool Fits { get; }

    public static PageGeometry Of(MeasuredTable table, int first, int end) => new(table, PageGraph.Of(table, first, end));

    /// <summary>Bounds of a node.</summary>
    public Box BoxOfNode(int node) => boxes[node];

    Lattice LatticeOf()
    {
        var lineX = new double[2 * Table.ColumnX.Length + 1];
        for (var c = 0; c < Table.ColumnX.Length; c++) (lineX[2 * c], lineX[2 * c + 1]) = (Table.ColumnX[c], Table.MiddleOf(c));
        lineX[^1] = Table.LaneRight;
        var lineY = new double[2 * Page.BandCount + 1];
        var (y, line) = (0.0, 0);
        foreach (var block in Page.Blocks)
        {
            var height = block.Row < 0 ? 20 : Math.Max(Table.TextHeights[block.Row] / block.Bands, 34);
            for (var k = 0; k < block.Bands; k++, y += height) (lineY[line++], lineY[line++]) = (y, y + height / 2);
        }
        lineY[^1] = y;
        return new Lattice(Table.ColumnX.Length, Page.BandCount, Page.Nodes, Page.Legs, lineX, lineY);
    }

    /// <summary>How many tracks fit beside each other in each vertical gutter.</summary>
    double[] Capacities()
    {
        var n = Table.ColumnX.Length;
        var capacity = new double[2 * n + 1];
        for (var g = 0; g <= n; g++)
        {
            var left = g == 0 ? 0 : (Table.ColumnW[g - 1] - Table.SymbolW) / 2;
            var right = g == n ? 0 : (Table.ColumnW[g] - Table.SymbolW) / 2;
            capacity[2 * g] = Math.Max(1, Math.Floor((left + right - (g == 0 || g == n ? 6.5 : 9)) / 3.2) + 1);
        }
        return capacity;
    }

    Box BoxOf(int i)
    {
        var node = Page.Nodes[i];
        var symbol = Page.Meanings[i].Symbol;
        var (w, h) = symbol < 0 ? (ConnectorSize, ConnectorSize) : (Table.SymbolW, MeasuredTable.SymbolH(Table.Graph.Symbols[symbol].Symbol.Kind));
        return new Box(Table.MiddleOf(node.Column) - w / 2, Heights.BandY[node.Band] - h / 2, w, h);
    }

    SymbolKind? KindOf(int node) => Page.Meanings[node].Symbol is >= 0 and var s ? Table.Graph.Symbols[s].Symbol.Kind : null;

    /// <summary>Corners of leg i, from outline to outline.</summary>
    public ImmutableArray<Pt> PointsOf(int i, double top)
    {
        ref var way = ref ways[i];
        var leg = Page.Legs[i];
        var start = Outline.At(boxes[leg.From], KindOf(leg.From), way.Out, ports.OutOf(i));
        var end = Outline.At(boxes[leg.To], KindOf(leg.To), way.In, ports.Into(i));
        var points = ImmutableArray.CreateBuilder<Pt>(way.Count);
        points.Add(new Pt(start.X, start.Y + top));
        for (var k = 1; k < way.Count - 1; k++)
        {
            var (before, after) = (Coordinate(i, k - 1, start, end), Coordinate(i, k, start, end));
            var (x, y) = way.IsHorizontal(k) ? (before, after) : (after, before);
            points.Add(new Pt(x, y + top));
        }
        points.Add(new Pt(end.X, end.Y + top));
        return points.MoveToImmutable();
    }

    /// <summary>The fixed coordinate of leg k of a way: y where it is horizontal, x where it is vertical.</summary>
    double Coordinate(int i, int k, Pt start, Pt end)
    {
        ref var way = ref ways[i];
        var horizontal = way.IsHorizontal(k);
        if (k == 0) return horizontal ? start.Y : start.X;
        if (k == way.Count - 2) return horizontal ? end.Y : end.X;
        return tracks.Of(i, k)!.Position;
    }

    /// <summary>Words that stand beside their symbol.</summary>
    public IEnumerable<TextBlock> WordsFrom(double top)
    {
        foreach (var label in labels.Labels)
            if (label.Leg < 0)
                yield return new TextBlock
                {
                    Box = label.Box.Moved(boxes[label.Node].CenterX, boxes[label.Node].CenterY + top), Lines = label.Lines, Size = MeasuredTable.WordSize, Leading = ExitLabels.Leading,
                    Style = Fonts.FontStyle.Italic, Role = TextRole.SymbolText, Cell = "symbolBeside", Owner = Table.Graph.Symbols[Page.Meanings[label.Node].Symbol].Symbol.Id,
                };
    }

    public IEnumerable<ExitLabel> LabelsFrom(double top)
    {
        foreach (var label in labels.Labels)
        {
            if (label.Leg < 0) continue;
            var box = boxes[label.Node];
            var at = label.Box.Moved(box.CenterX, box.CenterY + top);
            yield return new ExitLabel(Table.Graph.Links[Page.Links[label.Leg]].Id, label.Lines, at, ExitLabels.Size, ExitLabels.Leading);
        }
    }
}
