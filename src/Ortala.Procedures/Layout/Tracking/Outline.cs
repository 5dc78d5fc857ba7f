using Ortala.Procedures.Layout.Routing;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout.Tracking;

/// <summary>Where a line meets the outline of a symbol.</summary>
static class Outline
{
    /// <summary>The point of a side at a distance from its middle, to the right or downwards.</summary>
    /// <param name="box">Bounds of the symbol.</param>
    /// <param name="kind">Shape; null for an off-page connector.</param>
    /// <param name="side">Side.</param>
    /// <param name="offset">Distance from the middle of the side.</param>
    public static Pt At(Box box, SymbolKind? kind, Side side, double offset)
    {
        var (halfW, halfH) = (box.W / 2, box.H / 2);
        var vertical = side is Side.Top or Side.Bottom;
        var reach = kind switch
        {
            SymbolKind.Decision => vertical ? halfH * (1 - Math.Abs(offset) / halfW) : halfW * (1 - Math.Abs(offset) / halfH),
            SymbolKind.Start or SymbolKind.End => OfCapsule(halfW, halfH, vertical, Math.Abs(offset)),
            _ => vertical ? halfH : halfW,
        };
        return side switch
        {
            Side.Top => new Pt(box.CenterX + offset, box.CenterY - reach),
            Side.Bottom => new Pt(box.CenterX + offset, box.CenterY + reach),
            Side.Left => new Pt(box.CenterX - reach, box.CenterY + offset),
            _ => new Pt(box.CenterX + reach, box.CenterY + offset),
        };
    }

    static double OfCapsule(double halfW, double halfH, bool vertical, double offset)
    {
        var r = Math.Min(halfW, halfH);
        var (straight, half) = vertical ? (halfW - r, halfH) : (halfH - r, halfW);
        var beyond = Math.Max(0, offset - straight);
        return half - r + Math.Sqrt(Math.Max(0, r * r - beyond * beyond));
    }
}
