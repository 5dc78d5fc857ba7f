using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Comparing;
using Ortala.Procedures.Layout;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>Two versions of a document side by side: as text, or as drawing.</summary>
[Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones"), ResponseCache(NoStore = true)]
public sealed class CompareModel(DocumentSheets sheets) : FramedPage
{
    public override Section Section => Section.Drafts;

    public override bool Wide => AsDrawing;

    /// <summary>The row of the document.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>The earlier version.</summary>
    public DocumentAt From { get; private set; } = null!;

    /// <summary>The later version.</summary>
    public DocumentAt To { get; private set; } = null!;

    /// <summary>What differs.</summary>
    public Comparison Comparison { get; private set; } = null!;

    /// <summary>True: as drawing.</summary>
    public bool AsDrawing { get; private set; }

    /// <summary>The two sheets with their marks; empty when compared as text.</summary>
    public ImmutableArray<(DocumentAt At, Sheet Sheet, ImmutableArray<SheetMark> Marks)> Sides { get; private set; } = [];

    /// <summary>The pages that are drawn.</summary>
    public PageRange Range { get; private set; } = new(1, 1, 1);

    public async Task<IActionResult> OnGetAsync(int? dari, int? ke, string? cara, string? hal, CancellationToken cancel)
    {
        var document = DocumentGate.OfAddress(HttpContext);
        if (dari is null || ke is null || await sheets.At(document, dari, cancel) is not { } from || await sheets.At(document, ke, cancel) is not { } to) return NotFound();
        (Document, From, To, AsDrawing) = (document, from, to, cara == "gambar");
        Comparison = DraftComparison.Between(from.Draft, to.Draft);
        if (AsDrawing) await Draw(hal, cancel);
        return Page();
    }

    /// <summary>Address of the same comparison, done otherwise.</summary>
    public string Address(int from, int to, bool drawing) => $"/naskah/{Document.Id}/versi/banding?dari={from}&ke={to}" + (drawing ? "&cara=gambar" : "");

    async Task Draw(string? hal, CancellationToken cancel)
    {
        var (a, b) = (await sheets.Sheet(From, cancel), await sheets.Sheet(To, cancel));
        Sides = [(From, a, MarkedSheet.Of(a, b, Comparison, later: false)), (To, b, MarkedSheet.Of(b, a, Comparison, later: true))];
        Range = PageRange.Of(hal, Math.Max(a.Pages.Length, b.Pages.Length));
    }
}
