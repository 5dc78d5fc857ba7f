using Ortala.Web.Procedures.Forms;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>The list of documents, and their trash.</summary>
[Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones"), ResponseCache(NoStore = true)]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, ProfileShelf forms, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "bentuk")]
    public string? Form { get; set; }

    [BindProperty(SupportsGet = true, Name = "periksa")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "tampil")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "urut")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public string? PageNumber { get; set; }

    /// <summary>What is asked.</summary>
    public DocumentQuery Query { get; private set; } = new();

    /// <summary>The entries on this page.</summary>
    public ImmutableArray<Document> Shown { get; private set; } = [];

    /// <summary>Entries that match, entries that there are, entries in the trash.</summary>
    public (int Matching, int All, int Trashed) Counts { get; private set; }

    /// <summary>What was done on the page before.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>The forms to choose from.</summary>
    public ImmutableArray<Profile> Profiles { get; private set; } = [];

    /// <summary>True when the viewer may begin documents.</summary>
    public bool MayBegin => viewer.May(Right.WriteDrafts);

    /// <summary>What the viewer may do with an entry.</summary>
    public EntryView View(Document document) => new(document, viewer.MayWrite(document), viewer.MayMove(document));

    /// <summary>Pages of the list.</summary>
    public int PageCount => Math.Max(1, (Counts.Matching + DocumentQuery.PageSize - 1) / DocumentQuery.PageSize);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Query = new() { Search = Search?.Trim() ?? "", Profile = Form ?? "", State = State ?? "", Show = Show ?? "", Sort = Sort ?? "" };
        Notice = Notice.Take(TempData);
        Profiles = await forms.For(viewer, cancel);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var matches = Query.Of(db.Documents.AsNoTracking().VisibleTo(viewer).Include(d => d.Node), viewer.EffectiveAccountId);
        var trashed = await db.Documents.VisibleTo(viewer).CountAsync(d => d.TrashedAt != null, cancel);
        var all = await db.Documents.VisibleTo(viewer).CountAsync(cancel);
        Counts = (await matches.CountAsync(cancel), Query.Trash ? trashed : all - trashed, trashed);
        Query = Query with { Page = int.TryParse(PageNumber, out var page) ? Math.Clamp(page, 1, PageCount) : 1 };
        Shown = [.. await matches.Skip((Query.Page - 1) * DocumentQuery.PageSize).Take(DocumentQuery.PageSize).ToListAsync(cancel)];
    }
}

/// <summary>An entry of the list.</summary>
/// <param name="Document">The document, with its unit.</param>
/// <param name="MayWrite">True when the viewer may write in it.</param>
/// <param name="MayMove">True when the viewer may give it to another unit.</param>
public sealed record EntryView(Document Document, bool MayWrite, bool MayMove);
