using Ortala.Procedures.Drawing;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>Draws one page as a content stream. Every part is marked, as content of a structure element or as an artifact.</summary>
/// <param name="file">Where objects go.</param>
/// <param name="fonts">The faces by style.</param>
/// <param name="pictures">The pictures.</param>
/// <param name="elementOf">Element that a part belongs to; null: an artifact.</param>
sealed class PdfPageSurface(PdfFile file, PdfFont[] fonts, PdfPictures pictures, Func<Part, StructureElement?> elementOf) : IPageSurface
{
    // Length of the handles of a curve that comes next to a quarter circle of radius 1.
    const double Quarter = 0.5523;
    readonly ByteText content = new();
    readonly List<StructureElement> marked = [];
    double width = 1;
    int ink, fill;

    public ReadOnlySpan<byte> Content => content.Span;

    /// <summary>Elements of the marked contents, by their numbers.</summary>
    public IReadOnlyList<StructureElement> Marked => marked;

    /// <summary>Turns the page over, so that y grows downwards as in the layout.</summary>
    public void Open(double height) => content.Add("1 0 0 -1 0 "u8).Number(height).Add(" cm\n"u8);

    public void Begin(Part part)
    {
        if (elementOf(part) is not { } element)
        {
            content.Add("/Artifact BMC\n"u8);
            return;
        }
        content.Add((byte)'/').Add(element.Type).Add("<</MCID "u8).Integer(marked.Count).Add(">>BDC\n"u8);
        marked.Add(element);
    }

    public void End() => content.Add("EMC\n"u8);

    public void Polyline(ReadOnlySpan<Pt> points, Paint paint)
    {
        if (points.Length < 2) return;
        Prepare(paint);
        Path(points);
        content.Add("S\n"u8);
    }

    public void Polygon(ReadOnlySpan<Pt> points, Paint paint)
    {
        if (points.Length < 3) return;
        Prepare(paint);
        Path(points);
        Close(paint);
    }

    public void Capsule(Box box, Paint paint)
    {
        Prepare(paint);
        var r = Math.Min(box.W, box.H) / 2;
        var k = r * (1 - Quarter);
        Point(box.X + r, box.Y).Add("m "u8);
        Point(box.Right - r, box.Y).Add("l "u8);
        Curve(new(box.Right - k, box.Y), new(box.Right, box.Y + k), new(box.Right, box.Y + r));
        Point(box.Right, box.Bottom - r).Add("l "u8);
        Curve(new(box.Right, box.Bottom - k), new(box.Right - k, box.Bottom), new(box.Right - r, box.Bottom));
        Point(box.X + r, box.Bottom).Add("l "u8);
        Curve(new(box.X + k, box.Bottom), new(box.X, box.Bottom - k), new(box.X, box.Bottom - r));
        Point(box.X, box.Y + r).Add("l "u8);
        Curve(new(box.X, box.Y + k), new(box.X + k, box.Y), new(box.X + r, box.Y));
        Close(paint);
    }

    public void Text(TextRun run)
    {
        var font = fonts[(int)run.Style];
        font.Use(file);
        Prepare(new(0, 0));
        content.Add("BT/"u8).Add(font.Name).Add((byte)' ').Number(run.Size).Add(" Tf 1 0 0 -1 "u8);
        Point(run.X, run.Baseline).Add("Tm<"u8);
        font.Encode(content, run.Text);
        if (run.Continues) font.Encode(content, " ");
        content.Add(">Tj ET\n"u8);
    }

    public void Picture(Box box, PictureFile picture)
    {
        var name = pictures.Store(picture);
        content.Add("q "u8).Number(box.W).Add(" 0 0 "u8).Number(-box.H).Add((byte)' ');
        Point(box.X, box.Bottom).Add("cm/"u8).Add(name).Add(" Do Q\n"u8);
    }

    void Prepare(Paint paint)
    {
        if (paint.Width > 0 && paint.Width != width) content.Number(width = paint.Width).Add(" w "u8);
        if (paint.Width > 0 && paint.Ink != ink) Colour(ink = paint.Ink).Add("RG "u8);
        if (paint.Fill >= 0 && paint.Fill != fill) Colour(fill = paint.Fill).Add("rg "u8);
    }

    ByteText Colour(int rgb)
    {
        for (var shift = 16; shift >= 0; shift -= 8) content.Number((rgb >> shift & 255) / 255.0).Add((byte)' ');
        return content;
    }

    void Close(Paint paint) => content.Add(paint.Fill < 0 ? "s\n"u8 : paint.Width > 0 ? "b\n"u8 : "f\n"u8);

    void Path(ReadOnlySpan<Pt> points)
    {
        Point(points[0].X, points[0].Y).Add("m "u8);
        foreach (var point in points[1..]) Point(point.X, point.Y).Add("l "u8);
    }

    void Curve(Pt a, Pt b, Pt to)
    {
        Point(a.X, a.Y);
        Point(b.X, b.Y);
        Point(to.X, to.Y).Add("c "u8);
    }

    ByteText Point(double x, double y) => content.Number(x).Add((byte)' ').Number(y).Add((byte)' ');
}
