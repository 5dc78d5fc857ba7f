namespace Ortala.Procedures.Layout.Routing;

/// <summary>
/// Routes all legs of a page: joint lines, then the flow from row to row, then jumps, then returns, each by the cheapest way beside
/// the others; then improves the whole. Same lattice, same ways.
/// </summary>
static class Router
{
    /// <summary>A way for each leg of the lattice.</summary>
    /// <param name="lattice">The page.</param>
    /// <param name="capacityX">How many legs fit beside each other in each vertical gutter, by lattice line.</param>
    public static Way[] Route(Lattice lattice, double[] capacityX)
    {
        var draft = new RoutingDraft(lattice, capacityX);
        var order = Order(lattice);
        foreach (var i in order) draft.Put(i, draft.Find(i));
        new RouteImprovement(draft, order).Run();
        return draft.Ways;
    }

    static int[] Order(Lattice lattice)
    {
        var legs = lattice.Legs;
        var order = new int[legs.Length];
        var keys = new long[legs.Length];
        for (var i = 0; i < legs.Length; i++)
        {
            var rise = lattice.Nodes[legs[i].To].Band - lattice.Nodes[legs[i].From].Band;
            var kind = legs[i].Joint ? 0 : rise is >= 0 and <= 1 ? 1 : rise > 0 ? 2 : 3;
            keys[i] = ((long)kind << 48) | (kind < 2 ? 0 : (long)Math.Abs(rise) << 24) | (uint)i;
            order[i] = i;
        }
        Array.Sort(keys, order);
        return order;
    }
}

/// <summary>The ways of a page while they are being found.</summary>
sealed class RoutingDraft
{
    readonly Occupancy occupancy;
    readonly WayCost cost;
    readonly WayFinder finder;

    public RoutingDraft(Lattice lattice, double[] capacityX)
    {
        Lattice = lattice;
        Index = new LegIndex(lattice);
        occupancy = new Occupancy(lattice);
        Ways = new Way[lattice.Legs.Length];
        Least = [.. lattice.Legs.Select(LeastCost)];
        cost = new WayCost(lattice, occupancy, Ways, capacityX);
        finder = new WayFinder(lattice, cost);
    }

    public Lattice Lattice { get; }

    public LegIndex Index { get; }

    public Way[] Ways { get; }

    /// <summary>What the way of each leg costs at least, were it alone.</summary>
    public double[] Least { get; }

    double LeastCost(Leg leg)
    {
        var (a, b) = (Lattice.Nodes[leg.From], Lattice.Nodes[leg.To]);
        var straight = a.Column == b.Column || a.Band == b.Band;
        return Math.Abs(Lattice.LineX[a.X] - Lattice.LineX[b.X]) + Math.Abs(Lattice.LineY[a.Y] - Lattice.LineY[b.Y]) + (straight ? 0 : WayCost.Bend);
    }

    /// <summary>Cost of the way found last.</summary>
    public double FoundCost => finder.Cost;

    /// <summary>The cheapest way for leg i, which must not be put.</summary>
    /// <param name="i">The leg.</param>
    /// <param name="without">Pairs of sides not to be used, one bit each.</param>
    public Way Find(int i, int without = 0)
    {
        Tries++;
        return finder.Find(i, Lattice.Legs[i], without);
    }

    /// <summary>How many ways were looked for: the measure of work, which bounds the improvement.</summary>
    public int Tries { get; private set; }

    public void Put(int i, in Way way)
    {
        Ways[i] = way;
        occupancy.Put(i, Lattice.Legs[i], way);
    }

    public void Take(int i) => occupancy.Take(i, Lattice.Legs[i], Ways[i]);

    /// <summary>What the way of leg i costs beside those that are put; itself must be taken out.</summary>
    public double CostOf(int i) => cost.OfShape(Lattice.Legs[i], Ways[i]) + cost.OfGround(i, Lattice.Legs[i], Ways[i], double.PositiveInfinity);

    /// <summary>Length and bends of leg i alone.</summary>
    public double PlainCost(int i)
    {
        double length = 0;
        ref var way = ref Ways[i];
        for (var k = 1; k < way.Count; k++)
            length += Math.Abs(Lattice.LineX[way.X(k)] - Lattice.LineX[way.X(k - 1)]) + Math.Abs(Lattice.LineY[way.Y(k)] - Lattice.LineY[way.Y(k - 1)]);
        return length + WayCost.Bend * way.Bends;
    }

    /// <summary>True when the bounds of two ways meet.</summary>
    public bool Touch(int i, int k)
    {
        Ways[i].Bounds(out var ax0, out var ay0, out var ax1, out var ay1);
        Ways[k].Bounds(out var bx0, out var by0, out var bx1, out var by1);
        return ay0 <= by1 && by0 <= ay1 && ax0 <= bx1 && bx0 <= ax1;
    }
}
