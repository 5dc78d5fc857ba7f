using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Drawing;

/// <summary>The single place that decides how the things on a laid-out page look: shapes, stroke widths, order of drawing.</summary>
public static class PageDrawer
{
    /// <summary>Outline of symbols and connectors, points.</summary>
    public const double SymbolStroke = 0.8;

    /// <summary>Lines of arrows and joint lines, points.</summary>
    public const double RouteStroke = 0.7;

    const int White = 0xFFFFFF, Grey = 0x9A9A9A;

    /// <summary>
    /// Draws the whole page. Behind stand fills and rules, then texts in the order of the page (which is reading order), arrows, and on
    /// top of them the symbols, filled white so that they stand out, with their words and labels.
    /// </summary>
    public static void Draw(SheetPage page, IPageSurface surface)
    {
        DrawFurniture(page, surface);
        foreach (var picture in page.Pictures) DrawPicture(picture, surface);
        foreach (var text in page.Texts) if (text.Role != TextRole.SymbolText) DrawText(text, surface);
        foreach (var route in page.Routes) DrawRoute(route, surface);
        foreach (var symbol in page.Symbols) DrawSymbol(symbol, surface);
        foreach (var text in page.Texts) if (text.Role == TextRole.SymbolText) DrawText(text, surface);
        foreach (var connector in page.Connectors) DrawConnector(connector, surface);
        foreach (var label in page.Labels) DrawLabel(label, surface);
    }

    static void DrawFurniture(SheetPage page, IPageSurface surface)
    {
        if (page.Fills.IsEmpty && page.Rules.IsEmpty) return;
        surface.Begin(new(PartKind.Furniture));
        foreach (var fill in page.Fills) surface.Polygon(Shapes.Rectangle(fill.Box), new(0, fill.Rgb));
        foreach (var rule in page.Rules) surface.Polyline([rule.From, rule.To], new(rule.Width));
        surface.End();
    }

    static void DrawText(TextBlock block, IPageSurface surface)
    {
        surface.Begin(new(block.Role == TextRole.Furniture ? PartKind.Furniture : PartKind.Text) { Text = block });
        DrawLines(block, surface);
        surface.End();
    }

    static void DrawLines(TextBlock block, IPageSurface surface)
    {
        for (var i = 0; i < block.Lines.Length; i++)
            DrawLine(block.Lines[i], block.Size, block.Style, block.LineX, block.Baseline(i), surface, continues: i + 1 < block.Lines.Length);
    }

    static void DrawRoute(Route route, IPageSurface surface)
    {
        surface.Begin(new(PartKind.Route) { Route = route });
        if (route.Head)
        {
            var (line, head) = Shapes.Arrow(route.Points.AsSpan());
            surface.Polyline(line, new(RouteStroke));
            if (head.Length > 0) surface.Polygon(head, new(0, 0));
        }
        else surface.Polyline(route.Points.AsSpan(), new(RouteStroke));
        surface.End();
    }

    static void DrawSymbol(PlacedSymbol symbol, IPageSurface surface)
    {
        surface.Begin(new(PartKind.Symbol) { Symbol = symbol });
        var paint = new Paint(SymbolStroke, White);
        if (symbol.Kind is SymbolKind.Start or SymbolKind.End) surface.Capsule(symbol.Box, paint);
        else surface.Polygon(symbol.Kind == SymbolKind.Decision ? Shapes.Diamond(symbol.Box) : Shapes.Rectangle(symbol.Box), paint);
        surface.End();
    }

    static void DrawConnector(Connector connector, IPageSurface surface)
    {
        surface.Begin(new(PartKind.Connector) { Connector = connector });
        surface.Polygon(Shapes.Pentagon(connector.Box), new(SymbolStroke, White));
        if (connector.Sign.Length > 0)
        {
            // The sign is centred on the rectangle above the V, where the eye takes the middle of the pentagon to be.
            var box = connector.Box;
            var size = connector.Sign.Length > 1 ? 6.5 : 7;
            var fitting = Math.Min(size, size * (box.W - 2) / Math.Max(1, FontFace.Of(FontStyle.Regular).WidthOf(connector.Sign, size)));
            var middle = box.Y + box.H * (1 - Shapes.PentagonPoint / 2) / 2;
            DrawLine(connector.Sign, fitting, FontStyle.Regular, w => box.CenterX - w / 2, middle + fitting * 0.36, surface);
        }
        surface.End();
    }

    static void DrawLabel(ExitLabel label, IPageSurface surface)
    {
        surface.Begin(new(PartKind.Label) { Label = label });
        DrawLines(new() { Box = label.Box, Lines = label.Lines, Size = label.Size, Leading = label.Leading, Align = TextAlign.Center, Cell = "label" }, surface);
        surface.End();
    }

    static void DrawLine(string text, double size, FontStyle style, Func<double, double> x, double baseline, IPageSurface surface, bool continues = false)
    {
        if (text.Length == 0) return;
        var width = FontFace.Of(style).WidthOf(text, size);
        surface.Text(new(text, x(width), baseline, width, size, style, continues));
    }

    static void DrawPicture(Picture picture, IPageSurface surface)
    {
        surface.Begin(new(PartKind.Picture) { Picture = picture });
        var file = PictureFile.Read(picture.DataUri);
        if (file is not null) surface.Picture(Fitted(picture.Box, file.Width, file.Height), file);
        else DrawMissing(picture.Box, surface);
        surface.End();
    }

    /// <summary>A picture that cannot be read leaves a crossed box, so that the reader sees that something is missing.</summary>
    static void DrawMissing(Box box, IPageSurface surface)
    {
        var c = Shapes.Rectangle(box);
        surface.Polygon(c, new(0.5, -1, Grey));
        surface.Polyline([c[0], c[2]], new(0.5, -1, Grey));
        surface.Polyline([c[1], c[3]], new(0.5, -1, Grey));
    }

    static Box Fitted(Box box, int width, int height)
    {
        var scale = Math.Min(box.W / width, box.H / height);
        var (w, h) = (width * scale, height * scale);
        return new(box.X + (box.W - w) / 2, box.Y + (box.H - h) / 2, w, h);
    }
}
