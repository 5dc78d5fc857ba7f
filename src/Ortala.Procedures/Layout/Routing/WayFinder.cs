namespace Ortala.Procedures.Layout.Routing;

/// <summary>
/// The cheapest way for one leg among the few shapes that make sense on a grid of cells: straight, one corner, a step, a detour
/// through one gutter, a detour through two. Gutters are never blocked, so a way is always found. Ties go to the shape tried first.
/// </summary>
sealed class WayFinder(Lattice lattice, WayCost cost)
{
    static readonly Side[] sides = [Side.Bottom, Side.Right, Side.Left, Side.Top];
    Leg leg;
    int owner;
    Node source, target;
    Way best;
    double bestCost, distance, sidesCost;

    /// <summary>Cost of the way found last.</summary>
    public double Cost => bestCost;

    public Way Find(int owner, in Leg leg, int without = 0)
    {
        (this.owner, this.leg) = (owner, leg);
        (source, target) = (lattice.Nodes[leg.From], lattice.Nodes[leg.To]);
        (best, bestCost) = (default, double.PositiveInfinity);
        distance = Math.Abs(lattice.LineX[source.X] - lattice.LineX[target.X]) + Math.Abs(lattice.LineY[source.Y] - lattice.LineY[target.Y]);
        if (leg.Joint) TryJoint();
        else
            for (var detours = 0; detours < 2 && distance + 3 * detours * WayCost.Bend < bestCost; detours++)
                foreach (var o in sides)
                    foreach (var n in sides)
                        if (source.Allows(o) && target.Allows(n) && (without & Bit(o, n)) == 0 && IsPromising(o, n, detours == 1)) TrySides(o, n, detours == 1);
        return best;
    }

    /// <summary>The bit of a pair of sides.</summary>
    public static int Bit(Side o, Side n) => 1 << ((int)o * 4 + (int)n);

    /// <summary>False when even the shortest way by these sides would cost more than the best so far.</summary>
    bool IsPromising(Side o, Side n, bool detours)
    {
        sidesCost = cost.OfSides(leg, o, n);
        var bends = IsVertical(o) != IsVertical(n) ? detours ? 3 : 1 : detours ? 4 : (IsVertical(o) ? source.X == target.X : source.Y == target.Y) ? 0 : 2;
        return distance + sidesCost + WayCost.Bend * bends < bestCost;
    }

    static bool IsVertical(Side s) => s is Side.Top or Side.Bottom;

    static int Step(Side s) => s is Side.Bottom or Side.Right ? 1 : -1;

    void TrySides(Side o, Side n, bool detours)
    {
        var (xs, ys, xt, yt) = (source.X, source.Y, target.X, target.Y);
        if (IsVertical(o) && IsVertical(n))
        {
            if (detours) TryTwoGutters(o, n);
            else TryVerticalStep(o, n);
        }
        else if (!IsVertical(o) && !IsVertical(n))
        {
            if (detours) TryTwoGuttersAcross(o, n);
            else TryHorizontalStep(o, n);
        }
        else if (!IsVertical(o))
        {
            if (!detours) Try(o, n, (xt, ys));
            else foreach (var v in Gutters(xs + Step(o), Step(o))) Try(o, n, (v, ys), (v, yt + Step(n)), (xt, yt + Step(n)));
        }
        else
        {
            if (!detours) Try(o, n, (xs, yt));
            else foreach (var v in Gutters(xt + Step(n), Step(n))) Try(o, n, (xs, ys + Step(o)), (v, ys + Step(o)), (v, yt));
        }
    }

    void TryVerticalStep(Side o, Side n)
    {
        var (xs, ys, xt, yt) = (source.X, source.Y, target.X, target.Y);
        if (xs == xt && Step(o) == -Step(n)) Try(o, n);
        var (first, last) = (ys + Step(o), yt + Step(n));
        if (xs == xt) return;
        Try(o, n, (xs, first), (xt, first));
        if (last != first) Try(o, n, (xs, last), (xt, last));
    }

    void TryHorizontalStep(Side o, Side n)
    {
        var (xs, ys, xt, yt) = (source.X, source.Y, target.X, target.Y);
        if (ys == yt && Step(o) == -Step(n)) Try(o, n);
        if (ys == yt) return;
        if (o == n)
        {
            var outer = o == Side.Right ? Math.Max(xs, xt) + 1 : Math.Min(xs, xt) - 1;
            foreach (var v in Gutters(outer, Step(o))) Try(o, n, (v, ys), (v, yt));
            return;
        }
        var (first, last) = (xs + Step(o), xt + Step(n));
        if ((last - first) * Step(o) < 0) return;
        for (var v = first; (last - v) * Step(o) >= 0; v += 2 * Step(o)) Try(o, n, (v, ys), (v, yt));
    }

    void TryTwoGutters(Side o, Side n)
    {
        var (xs, xt, first, last) = (source.X, target.X, source.Y + Step(o), target.Y + Step(n));
        if (first == last)
        {
            if (xs != xt) Try(o, n, (xs, first), (xt, first));
            return;
        }
        for (int reach = 1, from = Math.Min(xs, xt) - 3; from <= Math.Max(xs, xt) + 3; from += 2 * reach)
            if (from >= 0 && from < lattice.Width) Try(o, n, (xs, first), (from, first), (from, last), (xt, last));
    }

    void TryTwoGuttersAcross(Side o, Side n)
    {
        var (ys, yt, first, last) = (source.Y, target.Y, source.X + Step(o), target.X + Step(n));
        if (first == last) return;
        Try(o, n, (first, ys), (first, ys + 1), (last, ys + 1), (last, yt));
        Try(o, n, (first, ys), (first, ys - 1), (last, ys - 1), (last, yt));
        Try(o, n, (first, ys), (first, yt + 1), (last, yt + 1), (last, yt));
        Try(o, n, (first, ys), (first, yt - 1), (last, yt - 1), (last, yt));
    }

    void TryJoint()
    {
        var (xs, ys, xt, yt) = (source.X, source.Y, target.X, target.Y);
        if (xs < xt && ys == yt) Try(Side.Right, Side.Left);
        if (xs == xt) Try(Side.Bottom, Side.Top);
        if (xs < xt && ys != yt)
        {
            for (var v = xs + 1; v < xt; v += 2) Try(Side.Right, Side.Left, (v, ys), (v, yt));
            Try(Side.Right, ys < yt ? Side.Top : Side.Bottom, (xt, ys));
        }
        if (ys == yt)
            foreach (var side in (ReadOnlySpan<Side>)[Side.Top, Side.Bottom])
                Try(side, side, (xs, ys + Step(side)), (xt, ys + Step(side)));
        if (xs == xt)
            foreach (var side in (ReadOnlySpan<Side>)[Side.Right, Side.Left])
                Try(side, side, (xs + Step(side), ys), (xs + Step(side), yt));
        if (xs != xt && ys != yt)
            Try(Side.Right, Side.Left, (xs + 1, ys), (xs + 1, ys + Math.Sign(yt - ys)), (xt - 1, ys + Math.Sign(yt - ys)), (xt - 1, yt));
    }

    /// <summary>The vertical gutters from one outwards, at most four.</summary>
    GutterRange Gutters(int from, int step) => new(from, step, lattice.Width);

    void Try(Side o, Side n, params ReadOnlySpan<(int X, int Y)> corners)
    {
        if (leg.Joint) sidesCost = cost.OfSides(leg, o, n);
        var shape = sidesCost + WayCost.Bend * corners.Length;
        if (distance + shape >= bestCost) return;
        shape += LengthOver(corners);
        if (!(shape < bestCost)) return;
        var way = new Way { Out = o, In = n };
        way.Add(source.X, source.Y);
        foreach (var (x, y) in corners) way.Add(x, y);
        way.Add(target.X, target.Y);
        if (!IsSound(way)) return;
        var ground = cost.OfGround(owner, leg, way, bestCost - shape);
        if (shape + ground < bestCost) (best, bestCost) = (way, shape + ground);
    }

    /// <summary>Length of the way over the corners; infinite when one lies off the lattice.</summary>
    double LengthOver(ReadOnlySpan<(int X, int Y)> corners)
    {
        double length = 0, atX = lattice.LineX[source.X], atY = lattice.LineY[source.Y];
        foreach (var (x, y) in corners)
        {
            if ((uint)x >= (uint)lattice.Width || (uint)y >= (uint)lattice.Height) return double.PositiveInfinity;
            var (nextX, nextY) = (lattice.LineX[x], lattice.LineY[y]);
            length += Math.Abs(nextX - atX) + Math.Abs(nextY - atY);
            (atX, atY) = (nextX, nextY);
        }
        return length + Math.Abs(lattice.LineX[target.X] - atX) + Math.Abs(lattice.LineY[target.Y] - atY);
    }

    /// <summary>True when the first leg leaves by its side, the last enters by its side, no leg is empty and none turns back upon itself.</summary>
    static bool IsSound(in Way way)
    {
        for (var i = 0; i + 1 < way.Count; i++)
        {
            if (way.X(i) == way.X(i + 1) && way.Y(i) == way.Y(i + 1)) return false;
            if (i > 0 && way.IsHorizontal(i) == way.IsHorizontal(i - 1)) return false;
        }
        var last = way.Count - 1;
        return Direction(way, 0, 1) == way.Out && Direction(way, last, last - 1) == way.In;
    }

    static Side Direction(in Way way, int from, int to) =>
        way.X(from) == way.X(to) ? way.Y(to) > way.Y(from) ? Side.Bottom : Side.Top : way.X(to) > way.X(from) ? Side.Right : Side.Left;
}

/// <summary>Even lattice lines from one outwards, at most four.</summary>
readonly struct GutterRange(int from, int step, int width)
{
    public Enumerator GetEnumerator() => new(from, step, width);

    public struct Enumerator(int from, int step, int width)
    {
        int left = 4;

        public int Current { get; private set; } = from - 2 * step;

        public bool MoveNext()
        {
            Current += 2 * step;
            return left-- > 0 && Current >= 0 && Current < width;
        }
    }
}
