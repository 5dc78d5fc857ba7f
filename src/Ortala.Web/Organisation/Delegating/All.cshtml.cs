using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>All delegations of the units whose delegations one manages.</summary>
[Needs(Right.ManageDelegations, "delegations of the offices below")]
public sealed class AllModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer, TimeProvider clock) : ListPage<Delegation>(dbs, language)
{
    /// <inheritdoc/>
    public override Section Section => Section.Profile;

    /// <inheritdoc/>
    public override string? HelpKey => "akun-saya";

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Trail => [new(DelegationText.Heading, "/delegasi")];

    /// <inheritdoc/>
    protected override ListDefinition<Delegation> Define() => new DelegationList(clock.GetUtcNow());

    /// <inheritdoc/>
    protected override IQueryable<Delegation> Visible(OrtalaDb db) => db.Delegations.VisibleTo(viewer).Include(d => d.FromAccount!.Node).Include(d => d.ToAccount);
}
