namespace Ortala.Procedures.Layout;

/// <summary>A point in points (1/72 inch), origin at the top left corner of the page, y downwards.</summary>
public readonly record struct Pt(double X, double Y);

/// <summary>An axis-parallel box in points.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="W">Width.</param>
/// <param name="H">Height.</param>
public readonly record struct Box(double X, double Y, double W, double H)
{
    /// <summary>Right edge.</summary>
    public double Right => X + W;

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + H;

    /// <summary>Middle from left to right.</summary>
    public double CenterX => X + W / 2;

    /// <summary>Middle from top to bottom.</summary>
    public double CenterY => Y + H / 2;

    /// <summary>The same box moved.</summary>
    public Box Moved(double dx, double dy) => new(X + dx, Y + dy, W, H);
}
