using Ortala.Procedures.Drawing;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Exporting.Svg;

/// <summary>Draws a page as SVG elements with presentation attributes only.</summary>
sealed class SvgSurface : IPageSurface
{
    readonly ByteText svg = new();

    public void Open(SheetPage page, string title, string description)
    {
        svg.Add("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"id\" width=\""u8).Number(page.Width).Add("pt\" height=\""u8).Number(page.Height)
            .Add("pt\" viewBox=\"0 0 "u8).Number(page.Width).Add((byte)' ').Number(page.Height);
        Attribute("data-page", (page.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), closeBefore: true);
        svg.Add(" font-family=\"Arimo, Liberation Sans, Arial, Helvetica, sans-serif\">\n<title>"u8);
        XmlText.Add(svg, title);
        svg.Add("</title>\n"u8);
        if (description.Length > 0)
        {
            svg.Add("<desc>"u8);
            XmlText.Add(svg, description);
            svg.Add("</desc>\n"u8);
        }
        svg.Add("<rect width=\""u8).Number(page.Width).Add("\" height=\""u8).Number(page.Height).Add("\" fill=\"#fff\"/>\n"u8);
    }

    public string Close() => svg.Add("</svg>\n"u8).ToString();

    public void Begin(Part part)
    {
        svg.Add("<g"u8);
        if (part.Text is { } text) Attributes(text);
        else if (part.Symbol is { } symbol)
        {
            Attribute("data-symbol", symbol.Id);
            Attribute("data-step", symbol.StepId);
            Attribute("data-kind", symbol.Kind switch { SymbolKind.Start => "start", SymbolKind.Process => "process", SymbolKind.Decision => "decision", _ => "end" });
        }
        else if (part.Route is { } route)
        {
            Attribute("data-flow", route.FlowId);
            Attribute("data-from", route.From);
            Attribute("data-to", route.To);
        }
        else if (part.Connector is { } connector)
        {
            Attribute("data-connector", connector.Id);
            Attribute("data-flow", connector.FlowId);
        }
        else if (part.Label is { } label)
        {
            Attribute("data-label", "exit");
            Attribute("data-flow", label.FlowId);
        }
        svg.Add((byte)'>');
    }

    public void End() => svg.Add("</g>\n"u8);

    public void Polyline(ReadOnlySpan<Pt> points, Paint paint) => Shape("<polyline"u8, points, paint);

    public void Polygon(ReadOnlySpan<Pt> points, Paint paint) => Shape("<polygon"u8, points, paint);

    public void Capsule(Box box, Paint paint)
    {
        svg.Add("<rect"u8);
        Place(box);
        svg.Add(" rx=\""u8).Number(Math.Min(box.W, box.H) / 2).Add((byte)'"');
        Painted(paint);
        svg.Add("/>"u8);
    }

    /// <summary>The measured width is written with the text: a viewer without the font sets another one in the same space.</summary>
    public void Text(TextRun run)
    {
        if (run.Width <= 0) return;
        svg.Add("<text x=\""u8).Number(run.X).Add("\" y=\""u8).Number(run.Baseline).Add("\" font-size=\""u8).Number(run.Size)
            .Add("\" textLength=\""u8).Number(run.Width).Add("\" lengthAdjust=\"spacingAndGlyphs\""u8);
        if (run.Text[0] == ' ') svg.Add(" xml:space=\"preserve\""u8); // the indent of a list's further lines
        if (run.Style == FontStyle.Bold) svg.Add(" font-weight=\"bold\""u8);
        if (run.Style == FontStyle.Italic) svg.Add(" font-style=\"italic\""u8);
        svg.Add((byte)'>');
        XmlText.Add(svg, run.Text);
        svg.Add("</text>"u8);
    }

    public void Picture(Box box, PictureFile picture)
    {
        svg.Add("<image"u8);
        Place(box);
        svg.Add(" href=\"data:"u8).Add(picture.MediaType).Add(";base64,"u8).Add(Convert.ToBase64String(picture.Bytes.Span)).Add("\"/>"u8);
    }

    void Attributes(TextBlock text)
    {
        Attribute("data-cell", text.Cell);
        if (text.Owner.Length == 0) return;
        Attribute(text.Role switch { TextRole.SymbolText => "data-symbol", TextRole.ExecutorHead => "data-executor", TextRole.Cell => "data-step", _ => "data-owner" }, text.Owner);
    }

    void Attribute(string name, string value, bool closeBefore = false)
    {
        if (closeBefore) svg.Add((byte)'"');
        svg.Add((byte)' ').Add(name).Add("=\""u8);
        XmlText.Add(svg, value);
        svg.Add((byte)'"');
    }

    void Place(Box box) => svg.Add(" x=\""u8).Number(box.X).Add("\" y=\""u8).Number(box.Y).Add("\" width=\""u8).Number(box.W).Add("\" height=\""u8).Number(box.H).Add((byte)'"');

    void Shape(ReadOnlySpan<byte> element, ReadOnlySpan<Pt> points, Paint paint)
    {
        svg.Add(element).Add(" points=\""u8);
        for (var i = 0; i < points.Length; i++)
        {
            if (i > 0) svg.Add((byte)' ');
            svg.Number(points[i].X).Add((byte)',').Number(points[i].Y);
        }
        svg.Add((byte)'"');
        Painted(paint);
        svg.Add("/>"u8);
    }

    void Painted(Paint paint)
    {
        svg.Add(" fill=\""u8);
        if (paint.Fill < 0) svg.Add("none"u8);
        else Colour(paint.Fill);
        svg.Add((byte)'"');
        if (paint.Width <= 0) return;
        svg.Add(" stroke=\""u8);
        Colour(paint.Ink);
        svg.Add("\" stroke-width=\""u8).Number(paint.Width).Add((byte)'"');
    }

    void Colour(int rgb)
    {
        svg.Add((byte)'#');
        for (var shift = 20; shift >= 0; shift -= 4) svg.Add("0123456789abcdef"u8[rgb >> shift & 15]);
    }
}
