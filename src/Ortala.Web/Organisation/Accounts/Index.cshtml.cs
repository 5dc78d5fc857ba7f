using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>The accounts that the viewer sees.</summary>
[Needs(Right.ReadAccounts, "lists the accounts of the units below")]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer, TimeProvider clock) : ListPage<Account>(dbs, language)
{
    public override Section Section => Section.Accounts;

    public override bool Wide => true;

    public override string? HelpKey => "admin-lokal";

    /// <summary>True when the viewer may make accounts.</summary>
    public bool MayManage => viewer.May(Right.ManageAccounts);

    protected override ListDefinition<Account> Define() => new AccountList(clock.GetUtcNow(), MayManage);

    protected override IQueryable<Account> Visible(OrtalaDb db) => db.Accounts.VisibleTo(viewer).Include(a => a.Node).Include(a => a.Grants.Where(g => g.RevokedAt == null));
}
