using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Paging;
using Ortala.Procedures.Layout.Routing;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout.Labelling;

/// <summary>A label in its cell, relative to the middle of its symbol.</summary>
/// <param name="Node">Node whose exit it names.</param>
/// <param name="Leg">Leg it names; -1 for the words of a symbol too long to stand inside it.</param>
/// <param name="Box">Box relative to the middle of the node.</param>
/// <param name="Lines">The label, broken at spaces.</param>
readonly record struct PlannedLabel(int Node, int Leg, Box Box, ImmutableArray<string> Lines);

/// <summary>
/// Phase 5, planned before heights are fixed since labels claim room: each exit's label stands in a quarter of its own cell, beside
/// the stub where the flow leaves downwards or upwards, over or under it where it leaves to a side. Nothing else ever enters there.
/// </summary>
sealed class LabelPlan
{
    readonly MeasuredTable table;
    readonly PageGraph page;
    readonly Way[] ways;
    readonly List<PlannedLabel> labels = [];
    readonly Dictionary<int, int> takenQuarters = [];

    readonly int[] lines, entered;

    LabelPlan(MeasuredTable table, PageGraph page, Way[] ways)
    {
        (this.table, this.page, this.ways) = (table, page, ways);
        (lines, entered) = (new int[page.Nodes.Length * 4], new int[page.Nodes.Length * 4]);
        CountLines();
    }

    public IReadOnlyList<PlannedLabel> Labels => labels;

    public static LabelPlan Of(MeasuredTable table, PageGraph page, Way[] ways)
    {
        var plan = new LabelPlan(table, page, ways);
        plan.PlaceExits();
        plan.PlaceWords();
        return plan;
    }

    void PlaceExits()
    {
        for (var i = 0; i < ways.Length;)
        {
            // The legs of a page keep the order of their symbols, so the exits of one follow each other.
            var exits = new List<int>(3);
            var node = page.Legs[i].From;
            for (; i < ways.Length && page.Legs[i].From == node; i++)
                if (table.Graph.Links[page.Links[i]].Label.Length > 0 && page.Meanings[node].Symbol >= 0) exits.Add(i);
            if (exits.Count > 0) PlaceExits(node, exits);
        }
    }

    /// <summary>Chooses between the two quarters beside each exit so that none is taken twice and the better ones are used.</summary>
    void PlaceExits(int node, List<int> exits)
    {
        var (best, bestCost) = (0, int.MaxValue);
        for (var choice = 0; choice < 1 << Math.Min(exits.Count, 6); choice++)
        {
            var (taken, cost) = (0, 0);
            for (var e = 0; e < exits.Count; e++)
            {
                var (right, lower) = Quarter(ways[exits[e]], (choice >> e & 1) == 1);
                cost += (choice >> e & 1) + ((taken & Bit(right, lower)) != 0 ? 100 : 0);
                taken |= Bit(right, lower);
            }
            if (cost < bestCost) (best, bestCost) = (choice, cost);
        }
        for (var e = 0; e < exits.Count; e++)
        {
            var (right, lower) = Quarter(ways[exits[e]], (best >> e & 1) == 1);
            takenQuarters[node] = takenQuarters.GetValueOrDefault(node) | Bit(right, lower);
            labels.Add(PlanIn(node, exits[e], table.Graph.Links[page.Links[exits[e]]].Label, ways[exits[e]].Out, right, lower));
        }
    }

    /// <summary>The better quarter beside an exit, or the other: over the line of a side exit, away from where an upright one turns.</summary>
    static (bool Right, bool Lower) Quarter(in Way way, bool other)
    {
        var turnsRight = way.Count > 2 && way.X(2) > way.X(1);
        return way.Out switch
        {
            Side.Right => (true, other),
            Side.Left => (false, other),
            Side.Bottom => (turnsRight == other, true),
            _ => (turnsRight == other, false),
        };
    }

    /// <summary>Words of a symbol that are too long to stand inside it take a quarter that no exit needs.</summary>
    void PlaceWords()
    {
        for (var node = 0; node < page.Nodes.Length; node++)
        {
            if (page.Meanings[node].Symbol is not (>= 0 and var s) || table.FitsInside(table.Graph.Symbols[s].Symbol)) continue;
            takenQuarters.TryGetValue(node, out var taken);
            var quarter = 0; // where all four are taken: beyond the label in the first
            for (var q = 3; q >= 0; q--) if ((taken & 1 << q) == 0) quarter = q;
            labels.Add(PlanIn(node, -1, table.Graph.Symbols[s].Symbol.Text, Side.Left, (quarter & 1) != 0, (quarter & 2) != 0));
        }
    }

    static int Bit(bool right, bool lower) => 1 << ((right ? 1 : 0) + (lower ? 2 : 0));

    PlannedLabel PlanIn(int node, int leg, string label, Side side, bool right, bool lower)
    {
        var symbol = table.Graph.Symbols[page.Meanings[node].Symbol];
        var half = table.ColumnW[symbol.Column] / 2;
        var room = half - Beside;
        if (symbol.Column == (right ? table.ColumnW.Length - 1 : 0)) half -= TableWidths.EdgeRoom; // returns run along the edges
        // A word that needs their room is still better there than broken.
        if (LongestWord(label, SizeOf(leg)) <= half - Beside) room = half - Beside;
        var broken = Lines(label, room, SizeOf(leg));
        double width = 0;
        foreach (var line in broken) width = Math.Max(width, FontFace.Of(FontStyle.Regular).WidthOf(line, SizeOf(leg)));
        var box = BoxIn(side, right, lower, width, broken.Length * ExitLabels.Leading, half, symbol.Symbol.Kind, node);
        return new PlannedLabel(node, leg, box, broken);
    }

    const double Beside = ExitLabels.FromMiddle + ExitLabels.FromRule;

    /// <summary>Words of a symbol are text of the table, not labels, and keep its least size.</summary>
    static double SizeOf(int leg) => leg < 0 ? MeasuredTable.WordSize : ExitLabels.Size;

    static double LongestWord(string label, double size) => label.Split(' ').Max(word => FontFace.Of(FontStyle.Regular).WidthOf(word, size));

    /// <summary>The label on one line, or broken at spaces; a word wider than the room is cut.</summary>
    static ImmutableArray<string> Lines(string label, double room, double size) => TextWrap.Lines(label, Math.Max(room, size), size, FontStyle.Regular);

    Box BoxIn(Side side, bool right, bool lower, double width, double height, double half, SymbolKind kind, int node)
    {
        var vertical = side is Side.Top or Side.Bottom;
        var near = vertical ? ExitLabels.FromMiddle : Math.Max(ExitLabels.FromMiddle, half - ExitLabels.FromRule - width);
        var clear = Math.Max(Clearance(near, kind), Spread(node, right ? Side.Right : Side.Left) + 1.3);
        // A label that finds its quarter taken stands beyond the other.
        foreach (var other in labels)
            if (other.Node == node && other.Box.X > 0 == right && other.Box.Y > 0 == lower)
                clear = Math.Max(clear, 0.8 + (lower ? other.Box.Bottom : -other.Box.Y));
        return new Box(right ? near : -near - width, lower ? clear : -clear - height, width, height);
    }

    /// <summary>How far from the middle of a symbol's left or right side its lines may stand, when there are several; arrows that enter merge.</summary>
    double Spread(int node, Side side) => (lines[node * 4 + (int)side] + entered[node * 4 + (int)side]) switch { 0 or 1 => 0, 2 => 6, _ => 7 };

    void CountLines()
    {
        for (var i = 0; i < ways.Length; i++)
        {
            var (leg, way) = (page.Legs[i], ways[i]);
            lines[leg.From * 4 + (int)way.Out]++;
            if (leg.Joint) lines[leg.To * 4 + (int)way.In]++;
            else entered[leg.To * 4 + (int)way.In] = 1;
        }
    }

    /// <summary>How far from the middle line a box must stay that begins at a distance from the middle of the symbol.</summary>
    double Clearance(double fromMiddle, SymbolKind kind)
    {
        var (halfW, halfH) = (table.SymbolW / 2, MeasuredTable.SymbolH(kind) / 2);
        if (fromMiddle >= halfW) return 1.3;
        return kind == SymbolKind.Decision ? Math.Max(1.3, halfH * (1 - fromMiddle / halfW) + 0.6) : halfH + 1;
    }
}
