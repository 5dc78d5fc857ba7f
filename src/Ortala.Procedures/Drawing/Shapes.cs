using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Drawing;

/// <summary>Outlines of the symbols of Permenpan RB 35/2012 inside their boxes.</summary>
public static class Shapes
{
    /// <summary>Length of an arrowhead, points.</summary>
    public const double HeadLength = 4.5;

    /// <summary>Width of an arrowhead at its base, points.</summary>
    public const double HeadWidth = 3.2;

    /// <summary>Height of the point of a connector as a share of its height.</summary>
    public const double PentagonPoint = 0.38;

    /// <summary>The corners of the box, clockwise from the upper left.</summary>
    public static Pt[] Rectangle(Box b) => [new(b.X, b.Y), new(b.Right, b.Y), new(b.Right, b.Bottom), new(b.X, b.Bottom)];

    /// <summary>The decision (<i>belah ketupat</i>).</summary>
    public static Pt[] Diamond(Box b) => [new(b.CenterX, b.Y), new(b.Right, b.CenterY), new(b.CenterX, b.Bottom), new(b.X, b.CenterY)];

    /// <summary>The off-page connector (<i>segilima</i>): a rectangle whose lower edge is a V.</summary>
    public static Pt[] Pentagon(Box b)
    {
        var shoulder = b.Bottom - b.H * PentagonPoint;
        return [new(b.X, b.Y), new(b.Right, b.Y), new(b.Right, shoulder), new(b.CenterX, b.Bottom), new(b.X, shoulder)];
    }

    /// <summary>
    /// An arrow taken apart: the line, which ends at the base of the head, and the head. The head is never longer than the last leg;
    /// an arrow without a last leg that has a direction gets no head.
    /// </summary>
    public static (Pt[] Line, Pt[] Head) Arrow(ReadOnlySpan<Pt> points)
    {
        var line = points.ToArray();
        if (line.Length < 2) return (line, []);
        var (tip, before) = (line[^1], line[^2]);
        var leg = Math.Sqrt((tip.X - before.X) * (tip.X - before.X) + (tip.Y - before.Y) * (tip.Y - before.Y));
        if (leg < 0.01) return (line, []);
        var (dx, dy) = ((tip.X - before.X) / leg, (tip.Y - before.Y) / leg);
        var length = Math.Min(HeadLength, leg);
        var half = HeadWidth / 2;
        var foot = new Pt(tip.X - dx * length, tip.Y - dy * length);
        line[^1] = foot;
        return (line, [tip, new(foot.X - dy * half, foot.Y + dx * half), new(foot.X + dy * half, foot.Y - dx * half)]);
    }
}
