using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Drawing;

/// <summary>
/// What a page is drawn on: an SVG, a page of a PDF, a recorder. Lengths in points, origin at the top left, y downwards. Everything is
/// drawn between <see cref="Begin"/> and <see cref="End"/> of the part that it belongs to; parts are not nested.
/// </summary>
public interface IPageSurface
{
    /// <summary>What follows belongs to this part of the page.</summary>
    void Begin(Part part);

    /// <summary>The part is complete.</summary>
    void End();

    /// <summary>An open line through the points.</summary>
    void Polyline(ReadOnlySpan<Pt> points, Paint paint);

    /// <summary>A closed shape through the points.</summary>
    void Polygon(ReadOnlySpan<Pt> points, Paint paint);

    /// <summary>A rectangle whose shorter sides are half circles.</summary>
    void Capsule(Box box, Paint paint);

    /// <summary>One line of text.</summary>
    void Text(TextRun run);

    /// <summary>A picture that fills the box.</summary>
    void Picture(Box box, PictureFile picture);
}

/// <summary>How a shape is filled and outlined.</summary>
/// <param name="Width">Width of the outline in points; 0: no outline.</param>
/// <param name="Fill">Filling, 0xRRGGBB; -1: none.</param>
/// <param name="Ink">Colour of the outline, 0xRRGGBB.</param>
public readonly record struct Paint(double Width, int Fill = -1, int Ink = 0);

/// <summary>A line of text, placed.</summary>
/// <param name="Text">The characters in logical order.</param>
/// <param name="X">Left end.</param>
/// <param name="Baseline">Baseline, y on the page.</param>
/// <param name="Width">Width by the metrics of the embedded font.</param>
/// <param name="Size">Font size.</param>
/// <param name="Style">Face.</param>
/// <param name="Continues">True: the text goes on in the next line, so that whoever copies it needs a space between.</param>
public readonly record struct TextRun(string Text, double X, double Baseline, double Width, double Size, FontStyle Style, bool Continues = false);

/// <summary>Kinds of part.</summary>
public enum PartKind
{
    /// <summary>Rules, fills, page numbers: not content.</summary>
    Furniture,

    /// <summary>A text block.</summary>
    Text,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A symbol.</summary>
    Symbol,

    /// <summary>A piece of an arrow or a joint line.</summary>
    Route,

    /// <summary>An off-page connector.</summary>
    Connector,

    /// <summary>The label of an exit.</summary>
    Label,
}

/// <summary>What a drawing on a page belongs to. Exactly the one field that fits <see cref="Kind"/> is set.</summary>
public readonly record struct Part(PartKind Kind)
{
    /// <summary>The text block drawn.</summary>
    public TextBlock? Text { get; init; }

    /// <summary>The picture drawn.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The symbol drawn.</summary>
    public PlacedSymbol? Symbol { get; init; }

    /// <summary>The route drawn.</summary>
    public Route? Route { get; init; }

    /// <summary>The connector drawn.</summary>
    public Connector? Connector { get; init; }

    /// <summary>The label drawn.</summary>
    public ExitLabel? Label { get; init; }
}
