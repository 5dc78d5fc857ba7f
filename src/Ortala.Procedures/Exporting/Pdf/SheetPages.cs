using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>The pages of one sheet in a document, which may hold others.</summary>
static class SheetPages
{
    /// <summary>Writes the pages under an element of the structure, and gives their object numbers.</summary>
    public static int[] Write(PdfDocument document, Sheet sheet, StructureElement parent)
    {
        var tags = new SheetTags(sheet, document.Structure, parent);
        var ids = new int[sheet.Pages.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            tags.Turn(sheet.Pages[i]);
            document.WritePage(ids[i] = document.ReservePage(), sheet.Pages[i], tags.Of);
        }
        return ids;
    }

    /// <summary>Name of the attached source.</summary>
    public static string SourceName(Sheet sheet) => (sheet.Procedure.Id.Length > 0 ? sheet.Procedure.Id : "prosedur") + ".sop.yaml";

    /// <summary>A bookmark for each flowchart, when there are several.</summary>
    public static IReadOnlyList<Bookmark> Bookmarks(Sheet sheet, int[] pages)
    {
        if (sheet.Procedure.Flowcharts.Length < 2) return [];
        var bookmarks = new List<Bookmark>();
        for (var i = 0; i < Math.Min(sheet.Grids.Length, sheet.Procedure.Flowcharts.Length); i++)
        {
            if (sheet.Grids[i].Rows.IsEmpty) continue;
            var (_, page, y, _) = sheet.Grids[i].Rows[0];
            if (page < 0 || page >= pages.Length) continue;
            var title = sheet.Procedure.Flowcharts[i].Title;
            var above = sheet.Pages[page].Texts.Where(t => t.Box.Y < y && t.Role is TextRole.Title or TextRole.ColumnHead or TextRole.ExecutorHead && t.Box.Y > y - 120).Select(t => t.Box.Y);
            bookmarks.Add(new(title.Length > 0 ? title : $"Diagram alir {i + 1}", pages[page], sheet.Pages[page].Height - above.DefaultIfEmpty(y).Min() + 6));
        }
        return bookmarks;
    }
}
