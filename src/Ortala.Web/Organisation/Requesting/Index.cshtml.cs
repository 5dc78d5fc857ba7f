using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Account requests of the units below.</summary>
[Needs(Right.DecideRequests, "account requests of the units below")]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, Language language) : ListPage<AccountRequest>(dbs, language)
{
    public override Section Section => Section.Requests;

    public override string? HelpKey => "jejak";

    /// <inheritdoc/>
    protected override ListDefinition<AccountRequest> Define() => new RequestList();

    /// <inheritdoc/>
    protected override IQueryable<AccountRequest> Visible(OrtalaDb db) => db.AccountRequests.VisibleTo(viewer).Include(r => r.Node);
}
