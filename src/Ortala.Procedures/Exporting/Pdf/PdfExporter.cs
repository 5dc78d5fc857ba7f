using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>Writes a sheet as a tagged PDF with its source attached. The bytes follow from the sheet, the source and the program version.</summary>
public static class PdfExporter
{
    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">The laid-out sheet.</param>
    /// <param name="sourceYaml">The <c>.sop.yaml</c> it was made from, attached as <c>id.sop.yaml</c>; empty: nothing is attached.</param>
    /// <param name="output">Where the bytes go; it need not be seekable and stays open.</param>
    public static void Write(Sheet sheet, string sourceYaml, Stream output)
    {
        using var document = new PdfDocument(output);
        var pages = SheetPages.Write(document, sheet, document.Structure.Document);
        if (sourceYaml.Length > 0) document.Attach(SheetPages.SourceName(sheet), sourceYaml);
        document.Finish(Metadata(sheet), pages, SheetPages.Bookmarks(sheet, pages));
    }

    static PdfMetadata Metadata(Sheet sheet)
    {
        var identity = sheet.Procedure.Identity;
        return new()
        {
            Title = identity.Title.Length > 0 ? identity.Title : sheet.Procedure.Id,
            Author = identity.Unit,
            Subject = identity.Number,
            Created = identity.Made.Day,
            Changed = identity.Revised.Day,
        };
    }
}
