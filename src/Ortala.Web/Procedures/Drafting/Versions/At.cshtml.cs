using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Layout;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>A document as it was at a revision: its sheet, to read and to download.</summary>
[Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones"), ResponseCache(NoStore = true)]
public sealed class AtModel(DocumentSheets sheets, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    public override bool Wide => true;

    /// <summary>The row of the document.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>True when the viewer may write in it.</summary>
    public bool MayWrite => viewer.MayWrite(Document);

    /// <summary>The document at the revision.</summary>
    public DocumentAt At { get; private set; } = null!;

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The part of it that is drawn.</summary>
    public PageRange Range { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int revision, string? hal, CancellationToken cancel)
    {
        var document = DocumentGate.OfAddress(HttpContext);
        if (await sheets.At(document, revision, cancel) is not { } at) return NotFound();
        (Document, At) = (document, at);
        Sheet = await sheets.Sheet(at, cancel);
        Range = PageRange.Of(hal, Sheet.Pages.Length);
        return Page();
    }
}

/// <summary>Pages of sheets that are drawn into one web page.</summary>
/// <param name="First">The first, from 1.</param>
/// <param name="Last">The last.</param>
/// <param name="Total">How many there are.</param>
public sealed record PageRange(int First, int Last, int Total)
{
    const int AtOnce = 10;

    /// <summary>The range that holds a page.</summary>
    public static PageRange Of(string? page, int total)
    {
        var asked = int.TryParse(page, out var n) ? Math.Clamp(n, 1, Math.Max(1, total)) : 1;
        var first = (asked - 1) / AtOnce * AtOnce + 1;
        return new(first, Math.Min(first + AtOnce - 1, total), total);
    }

    /// <summary>A page of the range before; 0: there is none.</summary>
    public int Before => First > 1 ? First - AtOnce : 0;

    /// <summary>The page after the range; 0: there is none.</summary>
    public int After => Last < Total ? Last + 1 : 0;
}
