using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Forms;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>The list of documents.</summary>
[Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones"), TrashWasHere]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Language language, ProfileShelf forms, Viewer viewer) : ListPage<Document>(dbs, language)
{
    ImmutableArray<Profile> offered = [];

    public override Section Section => Section.Drafts;

    /// <summary>Documents in the trash.</summary>
    public int Trashed { get; private set; }

    /// <summary>True when the viewer may begin documents.</summary>
    public bool MayBegin => viewer.May(Right.WriteDrafts);

    protected override async Task Begin(CancellationToken cancel) => offered = await forms.For(viewer, cancel);

    protected override ListDefinition<Document> Define() => new DocumentList(forms, offered, viewer, trash: false);

    protected override IQueryable<Document> Visible(OrtalaDb db) => db.Listed(viewer, trash: false);

    protected override async Task Prepare(OrtalaDb db, CancellationToken cancel) => Trashed = await db.Documents.VisibleTo(viewer).CountAsync(d => d.TrashedAt != null, cancel);
}

/// <summary>The trash once stood at <c>/naskah?tampil=sampah</c>: whoever has kept that address is led to where it stands now.</summary>
sealed class TrashWasHereAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Request.Query["tampil"] == "sampah")
            context.Result = new RedirectResult(DocumentList.TrashAddress + QueryString.Create(context.HttpContext.Request.Query.Where(q => q.Key != "tampil")));
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
