using Ortala.Web.Procedures.Forms;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Layout;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Reading;

/// <summary>One procedure: its sheet, and beside it what is to be said about it.</summary>
[OpenToAll("samples are public; an uploaded document is opened by its unguessable key")]
[ResponseCache(NoStore = true)]
public sealed class SopModel(DocumentLibrary library, UploadedDocuments uploads, SheetShelf sheets, ProfileShelf forms) : FramedPage
{
    public override Section Section => Document.Origin == Origin.Upload ? Section.Upload : Section.Procedures;

    public override string? HelpKey => "pemeriksa";

    public override bool Wide => true;

    /// <summary>The document.</summary>
    public ProcedureDocument Document { get; private set; } = null!;

    /// <summary>How it is looked at.</summary>
    public ReadingQuery Query { get; private set; } = null!;

    /// <summary>What is to be said about it.</summary>
    public ImmutableArray<FindingView> Findings { get; private set; } = [];

    /// <summary>Its sheet; null when it cannot be drawn or the steps are asked for as a list.</summary>
    public SheetView? Sheet { get; private set; }

    /// <summary>Pages that print.</summary>
    public int PageCount { get; private set; }

    /// <summary>Hours for which an uploaded document is kept.</summary>
    public double KeptHours => uploads.KeptHours;

    public async Task<IActionResult> OnGetAsync(string id, string? profil, string? tampilan, string? besar, string? hal, CancellationToken cancel)
    {
        if (library.Find(id) is not { } document) return NotFound();
        Document = document;
        Query = ReadingQuery.Of(forms, profil, tampilan, besar, hal, document.Procedure?.Profile ?? "");
        Findings = FindingView.Of(document);
        if (document.IsSound) await LayOut(cancel);
        return Page();
    }

    /// <summary>How many findings are of that severity.</summary>
    public int Count(Severity severity) => Document.Count(severity);

    /// <summary>The forms to choose from.</summary>
    public System.Collections.Immutable.ImmutableArray<Ortala.Procedures.Profiles.Profile> Forms => forms.All;

    /// <summary>Address of a download in the form that is shown.</summary>
    public string DownloadAddress(string ending) => $"/sop/{Document.Id}/unduh/{ending}?profil={Query.Profile.Id}";

    async Task LayOut(CancellationToken cancel)
    {
        var mode = Query.View == "bersambung" ? LayoutMode.Continuous : LayoutMode.Paged;
        var sheet = await sheets.Get(Document, Query.Profile, mode, cancel);
        PageCount = sheet.Pages.Length;
        if (Query.View != "langkah") Sheet = SheetView.Of(sheet, Query, Findings);
    }
}
