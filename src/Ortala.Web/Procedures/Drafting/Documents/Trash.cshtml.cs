using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Forms;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>The trash of the documents.</summary>
[Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones")]
public sealed class TrashModel(IDbContextFactory<OrtalaDb> dbs, Language language, ProfileShelf forms, Viewer viewer) : ListPage<Document>(dbs, language)
{
    ImmutableArray<Profile> offered = [];

    public override Section Section => Section.Drafts;

    public override IReadOnlyList<Crumb> Trail => [new(DocumentsText.Heading, DocumentList.ListAddress)];

    protected override async Task Begin(CancellationToken cancel) => offered = await forms.For(viewer, cancel);

    protected override ListDefinition<Document> Define() => new DocumentList(forms, offered, viewer, trash: true);

    protected override IQueryable<Document> Visible(OrtalaDb db) => db.Listed(viewer, trash: true);
}
