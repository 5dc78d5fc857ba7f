using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>A straight leg of a route.</summary>
readonly record struct RouteLeg(Route Route, int Index, Pt From, Pt To)
{
    public bool IsHorizontal => Math.Abs(From.Y - To.Y) <= Math.Abs(From.X - To.X);

    /// <summary>The coordinate that stays.</summary>
    public double Across => IsHorizontal ? From.Y : From.X;

    public double Least => IsHorizontal ? Math.Min(From.X, To.X) : Math.Min(From.Y, To.Y);

    public double Most => IsHorizontal ? Math.Max(From.X, To.X) : Math.Max(From.Y, To.Y);

    public Box Bounds => new(Math.Min(From.X, To.X), Math.Min(From.Y, To.Y), Math.Abs(From.X - To.X), Math.Abs(From.Y - To.Y));
}

/// <summary>Measures of shapes.</summary>
static class Shapes
{
    /// <summary>True when two boxes share more than a margin in both directions.</summary>
    public static bool Overlap(Box a, Box b, double margin) =>
        a.X < b.Right - margin && b.X < a.Right - margin && a.Y < b.Bottom - margin && b.Y < a.Bottom - margin;

    /// <summary>True when the inner box lies in the outer one, but for a margin.</summary>
    public static bool Within(Box inner, Box outer, double margin = 0.5) =>
        inner.X >= outer.X - margin && inner.Right <= outer.Right + margin && inner.Y >= outer.Y - margin && inner.Bottom <= outer.Bottom + margin;

    /// <summary>True when a leg runs deeper than a margin inside a box.</summary>
    public static bool Crosses(RouteLeg leg, Box box, double margin)
    {
        var b = leg.Bounds;
        return b.X < box.Right - margin && b.Right > box.X + margin && b.Y < box.Bottom - margin && b.Bottom > box.Y + margin;
    }

    /// <summary>Distance of a point from an outline, negative inside; a null kind is a connector, by its bounds.</summary>
    public static double FromOutline(SymbolKind? kind, Box box, Pt p)
    {
        var (dx, dy, halfW, halfH) = (Math.Abs(p.X - box.CenterX), Math.Abs(p.Y - box.CenterY), box.W / 2, box.H / 2);
        if (kind == SymbolKind.Decision) return (dx / halfW + dy / halfH - 1) * halfW * halfH / Math.Sqrt(halfW * halfW + halfH * halfH);
        var r = kind is SymbolKind.Start or SymbolKind.End ? Math.Min(halfW, halfH) : 0;
        var (x, y) = (dx - halfW + r, dy - halfH + r);
        return Math.Sqrt(Math.Max(x, 0) * Math.Max(x, 0) + Math.Max(y, 0) * Math.Max(y, 0)) + Math.Min(Math.Max(x, y), 0) - r;
    }

    public static IEnumerable<RouteLeg> Legs(Route route)
    {
        for (var i = 1; i < route.Points.Length; i++) yield return new RouteLeg(route, i - 1, route.Points[i - 1], route.Points[i]);
    }

    /// <summary>Pairs of boxes that overlap by more than a margin, found by sweeping down the page.</summary>
    public static IEnumerable<(T A, T B)> Overlapping<T>(IEnumerable<T> things, Func<T, Box> box, double margin)
    {
        var active = new List<T>();
        foreach (var thing in things.OrderBy(t => box(t).Y))
        {
            active.RemoveAll(a => box(a).Bottom <= box(thing).Y + margin);
            foreach (var other in active) if (Overlap(box(other), box(thing), margin)) yield return (other, thing);
            active.Add(thing);
        }
    }
}
