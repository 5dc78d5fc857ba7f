namespace Ortala.Procedures.Layout.Routing;

/// <summary>
/// Routes all legs of a page: joint lines, then the flow from row to row, then jumps, then returns, each by the cheapest way beside
/// the others; then takes ways out and routes them anew as long as that makes the whole cheaper. Same lattice, same ways.
/// </summary>
sealed class Router
{
    const int Rounds = 4, MostRearranged = 12;
    readonly Lattice lattice;
    readonly Occupancy occupancy;
    readonly WayCost cost;
    readonly WayFinder finder;
    readonly Way[] ways;

    Router(Lattice lattice, double[] capacityX)
    {
        this.lattice = lattice;
        occupancy = new Occupancy(lattice);
        ways = new Way[lattice.Legs.Length];
        cost = new WayCost(lattice, occupancy, ways, capacityX);
        finder = new WayFinder(lattice, cost);
    }

    /// <summary>A way for each leg of the lattice.</summary>
    /// <param name="lattice">The page.</param>
    /// <param name="capacityX">How many legs fit beside each other in each vertical gutter, by lattice line.</param>
    public static Way[] Route(Lattice lattice, double[] capacityX)
    {
        var router = new Router(lattice, capacityX);
        var order = router.Order();
        foreach (var i in order) router.Put(i, router.finder.Find(i, lattice.Legs[i]));
        for (var round = 0; round < Rounds; round++)
        {
            var improved = router.Improve(order);
            if (!router.Untangle(order) && !improved) break;
        }
        return router.ways;
    }

    int[] Order()
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

    void Put(int i, in Way way)
    {
        ways[i] = way;
        occupancy.Put(i, lattice.Legs[i], way);
    }

    void Take(int i) => occupancy.Take(i, lattice.Legs[i], ways[i]);

    double CostOf(int i) => cost.OfShape(lattice.Legs[i], ways[i]) + cost.OfGround(i, lattice.Legs[i], ways[i], double.PositiveInfinity);

    /// <summary>Routes every leg anew beside all others; true when one got cheaper.</summary>
    bool Improve(int[] order)
    {
        var improved = false;
        foreach (var i in order)
        {
            Take(i);
            var before = CostOf(i);
            var way = finder.Find(i, lattice.Legs[i]);
            if (finder.Cost < before - 0.01)
            {
                improved = true;
                Put(i, way);
            }
            else Put(i, ways[i]);
        }
        return improved;
    }

    /// <summary>For legs that cross, share a side or bend twice: takes out a neighbour with them, and routes both in the other order.</summary>
    bool Untangle(int[] order)
    {
        var improved = false;
        foreach (var i in order)
        {
            Take(i);
            var whole = CostOf(i);
            Put(i, ways[i]);
            var tangled = whole - Plain(i) >= WayCost.MixedSide / 2;
            if (!tangled && ways[i].Bends < 2) continue;
            if (Rearrange(i, true) || Rearrange(i, false))
            {
                improved = true;
                continue;
            }
            if (!tangled) continue;
            foreach (var k in order)
                if (k != i && Touches(i, k) && Swap(i, k))
                {
                    improved = true;
                    break;
                }
        }
        return improved;
    }

    double Plain(int i)
    {
        double length = 0;
        for (var k = 1; k < ways[i].Count; k++)
            length += Math.Abs(lattice.LineX[ways[i].X(k)] - lattice.LineX[ways[i].X(k - 1)]) + Math.Abs(lattice.LineY[ways[i].Y(k)] - lattice.LineY[ways[i].Y(k - 1)]);
        return length + WayCost.Bend * ways[i].Bends;
    }

    /// <summary>Takes out all that meet leg i at its nodes, routes it first and then them, those that leave its nodes before or after those that enter; true when the whole got cheaper.</summary>
    bool Rearrange(int i, bool exitsFirst)
    {
        Span<int> group = stackalloc int[MostRearranged];
        Span<Way> old = stackalloc Way[MostRearranged];
        group[0] = i;
        var n = 1;
        foreach (var exits in (ReadOnlySpan<bool>)[exitsFirst, !exitsFirst])
            for (var k = 0; k < ways.Length && n < MostRearranged; k++)
                if (k != i && MeetAtNode(i, k) && LeavesNodeOf(i, k) == exits) group[n++] = k;
        double before = 0, after = 0;
        for (var g = n - 1; g >= 0; g--)
        {
            old[g] = ways[group[g]];
            Take(group[g]);
            before += CostOf(group[g]);
        }
        for (var g = 0; g < n; g++)
        {
            Put(group[g], finder.Find(group[g], lattice.Legs[group[g]]));
            after += finder.Cost;
        }
        if (after < before - 0.01) return true;
        for (var g = 0; g < n; g++) Take(group[g]);
        for (var g = 0; g < n; g++) Put(group[g], old[g]);
        return false;
    }

    bool Swap(int i, int k)
    {
        var (oldI, oldK) = (ways[i], ways[k]);
        Take(i);
        var before = CostOf(i);
        Take(k);
        before += CostOf(k);
        var first = finder.Find(i, lattice.Legs[i]);
        var after = finder.Cost;
        Put(i, first);
        var second = finder.Find(k, lattice.Legs[k]);
        after += finder.Cost;
        if (after < before - 0.01)
        {
            Put(k, second);
            return true;
        }
        Take(i);
        Put(k, oldK);
        Put(i, oldI);
        return false;
    }

    bool LeavesNodeOf(int i, int k) => lattice.Legs[k].From == lattice.Legs[i].From || lattice.Legs[k].From == lattice.Legs[i].To;

    bool MeetAtNode(int i, int k)
    {
        var (a, b) = (lattice.Legs[i], lattice.Legs[k]);
        return a.From == b.From || a.From == b.To || a.To == b.From || a.To == b.To;
    }

    /// <summary>True when the bounds of two ways meet.</summary>
    bool Touches(int i, int k)
    {
        Bounds(ways[i], out var ax0, out var ay0, out var ax1, out var ay1);
        Bounds(ways[k], out var bx0, out var by0, out var bx1, out var by1);
        return ax0 <= bx1 && bx0 <= ax1 && ay0 <= by1 && by0 <= ay1;
    }

    static void Bounds(in Way way, out int x0, out int y0, out int x1, out int y1)
    {
        (x0, y0, x1, y1) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var i = 0; i < way.Count; i++)
        {
            (x0, x1) = (Math.Min(x0, way.X(i)), Math.Max(x1, way.X(i)));
            (y0, y1) = (Math.Min(y0, way.Y(i)), Math.Max(y1, way.Y(i)));
        }
    }
}
