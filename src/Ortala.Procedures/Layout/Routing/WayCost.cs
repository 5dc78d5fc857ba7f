namespace Ortala.Procedures.Layout.Routing;

/// <summary>
/// What a way costs beside those already routed, in points of length: its length, its bends, the crossings it cannot avoid,
/// and bad use of sides. Infinite when it would run through a node or along another way's middle line.
/// </summary>
sealed class WayCost(Lattice lattice, Occupancy occupancy, Way[] ways, double[] capacityX)
{
    public const double Bend = 50, Crossing = 240, MixedSide = 170, LabelledSide = 900, SameBranch = 1500, SharedFork = 75, JointSide = 120, NotDown = 9, Crowded = 5, OverFull = 120;

    /// <summary>Cost of the sides, bends and length: all that does not depend on what lies between.</summary>
    public double OfShape(in Leg leg, in Way way) => OfLength(way) + OfSides(leg, way.Out, way.In);

    public double OfLength(in Way way)
    {
        double length = 0;
        for (var i = 1; i < way.Count; i++)
            length += Math.Abs(lattice.LineX[way.X(i)] - lattice.LineX[way.X(i - 1)]) + Math.Abs(lattice.LineY[way.Y(i)] - lattice.LineY[way.Y(i - 1)]);
        return length + Bend * way.Bends;
    }

    public double OfSides(in Leg leg, Side o, Side n)
    {
        var (source, target) = (leg.From * 4 + (int)o, leg.To * 4 + (int)n);
        if (leg.Joint) return JointSide * (occupancy.Ins[source] + occupancy.Outs[source] + occupancy.Ins[target] + occupancy.Outs[target] + occupancy.Joints[source] + occupancy.Joints[target]);
        double cost = occupancy.Ins[source] == 0 ? 0 : leg.Exit ? LabelledSide : MixedSide;
        cost += occupancy.Outs[source] * (leg.Exit ? SameBranch : SharedFork);
        if (occupancy.Outs[target] > 0) cost += lattice.Nodes[leg.To].HasLabels ? LabelledSide : MixedSide;
        cost += JointSide * (occupancy.Joints[source] + occupancy.Joints[target]);
        if (leg.PreferDown && o != Side.Bottom) cost += NotDown;
        return cost;
    }

    /// <summary>Cost of what lies on the way, at most up to a limit; infinite when it is not free.</summary>
    public double OfGround(int owner, in Leg leg, in Way way, double limit)
    {
        var shared = leg.Joint ? SharedEnd.None(way) : BestSharedEnd(owner, leg, way);
        double cost = 0;
        for (var i = 0; i < way.Count - 1 && cost < limit; i++)
        {
            cost += OfLeg(owner, way, i, shared);
            if (i > 0 && i <= shared.FromLeg && !CornerIsFree(way.X(i), way.Y(i), shared)) return double.PositiveInfinity;
        }
        return cost;
    }

    SharedEnd BestSharedEnd(int owner, in Leg leg, in Way way)
    {
        var best = SharedEnd.None(way);
        if (occupancy.Entering[leg.To] is not { } entering) return best;
        foreach (var other in entering)
        {
            if (other == owner || ways[other].In != way.In) continue;
            var shared = SharedEnd.Of(way, ways[other]);
            if (shared.FromLeg < best.FromLeg || (shared.FromLeg == best.FromLeg && Distance(way, shared) < Distance(way, best))) best = shared;
        }
        return best;
    }

    static int Distance(in Way way, in SharedEnd s) => Math.Abs(way.X(s.FromLeg) - s.FromX) + Math.Abs(way.Y(s.FromLeg) - s.FromY);

    bool CornerIsFree(int x, int y, in SharedEnd shared)
    {
        if (x % 2 == 0 || y % 2 == 0) return true;
        if (lattice.Taken[lattice.At(x, y)]) return false;
        if (x == shared.FromX && y == shared.FromY) return true;
        var at = lattice.At(x, y);
        return occupancy.Corners[at] + occupancy.ThroughX[at] + occupancy.ThroughY[at] == 0;
    }

    double OfLeg(int owner, in Way way, int i, in SharedEnd shared)
    {
        var horizontal = way.IsHorizontal(i);
        var (a, b, line) = horizontal ? (way.X(i), way.X(i + 1), way.Y(i)) : (way.Y(i), way.Y(i + 1), way.X(i));
        var free = i < shared.FromLeg ? b : i > shared.FromLeg ? a : horizontal ? shared.FromX : shared.FromY;
        if (line % 2 == 0) return Crossings(horizontal, line, a, b) + (free == a ? 0 : OfGutter(owner, way, i, horizontal, line));
        if (!IsFree(way, i, horizontal, line, a, b, free)) return double.PositiveInfinity;
        return Crossings(horizontal, line, a, b);
    }

    /// <summary>True when no node stands on the leg's middle line and no other way runs along it before the shared stretch.</summary>
    bool IsFree(in Way way, int i, bool horizontal, int line, int a, int b, int free)
    {
        var along = horizontal ? occupancy.AlongX : occupancy.AlongY;
        var (step, stride, origin) = (a < b ? 1 : -1, horizontal ? 1 : lattice.Width, horizontal ? lattice.At(0, line) : line);
        // The edge next to its own node may be shared with others of the node, which then get places beside it; not on a straight line.
        var bent = way.Count > 2;
        var own = bent && i == 0 ? a : int.MinValue;
        var lastOwn = bent && i == way.Count - 2 ? b - step : int.MinValue;
        var shares = false;
        for (var k = a; k != b; k += step)
        {
            shares |= k == free;
            var point = origin + k * stride;
            if (k != a && k % 2 == 1 && (lattice.Taken[point] || (!shares && occupancy.Corners[point] > 0))) return false;
            if (!shares && k != own && k != lastOwn && along[step > 0 ? point : point - stride] > 0) return false;
        }
        return true;
    }

    double Crossings(bool horizontal, int line, int a, int b)
    {
        var through = horizontal ? occupancy.ThroughY : occupancy.ThroughX;
        var (lo, hi) = a < b ? (a, b) : (b, a);
        var step = horizontal ? 1 : lattice.Width;
        var count = 0;
        for (int k = lo + 1, at = (horizontal ? lattice.At(lo, line) : lattice.At(line, lo)) + step; k < hi; k++, at += step) count += through[at];
        return count * Crossing;
    }

    double OfGutter(int owner, in Way way, int i, bool horizontal, int line)
    {
        var legs = (horizontal ? occupancy.InX : occupancy.InY)[line];
        if (legs is null || legs.Count == 0) return 0;
        var mine = Occupancy.GutterLegOf(owner, way, i);
        double cost = 0;
        var beside = 1;
        foreach (var other in legs)
        {
            if (other.Lo > mine.Hi || mine.Lo > other.Hi) continue;
            beside++;
            cost += mine.ForcedCrossings(other) * Crossing + Crowded;
        }
        if (!horizontal && beside > capacityX[line]) cost += OverFull * (beside - capacityX[line]);
        return cost;
    }
}
