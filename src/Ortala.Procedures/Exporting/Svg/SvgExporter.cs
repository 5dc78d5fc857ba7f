using Ortala.Procedures.Drawing;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Svg;

/// <summary>
/// Writes pages as SVG: one page, one standalone document without scripts, styles, ids or references, so that several stand in one
/// HTML page under a strict content security policy. Rows, symbols and flows carry <c>data-step</c>, <c>data-symbol</c>, <c>data-flow</c>.
/// </summary>
public static class SvgExporter
{
    /// <summary>The pages of the sheet in order, one SVG each.</summary>
    public static IEnumerable<string> Write(Sheet sheet)
    {
        var wordings = Wordings(sheet);
        return sheet.Pages.Select(page => Write(sheet, page, wordings));
    }

    /// <summary>One page as SVG, lengths in points.</summary>
    /// <param name="sheet">The sheet, for title and description.</param>
    /// <param name="page">The page to draw.</param>
    public static string Write(Sheet sheet, SheetPage page) => Write(sheet, page, Wordings(sheet));

    static string Write(Sheet sheet, SheetPage page, FlowWording[] wordings)
    {
        var surface = new SvgSurface();
        surface.Open(page, Title(sheet, page), string.Join(' ', wordings.Select(w => w.Describe(page)).Where(t => t.Length > 0)));
        PageDrawer.Draw(page, surface);
        return surface.Close();
    }

    static FlowWording[] Wordings(Sheet sheet) => [.. sheet.Procedure.Flowcharts.Select(chart => new FlowWording(chart))];

    static string Title(Sheet sheet, SheetPage page)
    {
        var name = sheet.Procedure.Identity.Title.Length > 0 ? sheet.Procedure.Identity.Title : sheet.Procedure.Id;
        return sheet.Pages.Length < 2 ? name : FormattableString.Invariant($"{name}, halaman {page.Index + 1} dari {sheet.Pages.Length}");
    }
}
