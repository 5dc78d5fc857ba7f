using Ortala.Web.Data;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Who sees delegations: both sides, and who manages those of the giver's unit.</summary>
public static class DelegationVisibility
{
    /// <summary>Only what the viewer sees.</summary>
    public static IQueryable<Delegation> VisibleTo(this IQueryable<Delegation> delegations, Viewer viewer)
    {
        var own = viewer.AccountId;
        return delegations.Where(Below.Any<Delegation>(d => d.FromAccount!.Node!.Path, viewer.Roots(Right.ManageDelegations)).Or(d => d.FromAccountId == own || d.ToAccountId == own));
    }
}

/// <summary>The letters of delegations: who sees the delegation sees its letter.</summary>
sealed class DelegationLetters : IFileOwner
{
    internal const string OwnerKind = "delegation.letter";

    /// <inheritdoc/>
    public string Kind => OwnerKind;

    /// <inheritdoc/>
    public Task<bool> MaySee(OrtalaDb db, Viewer viewer, FileUse use, CancellationToken cancel) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.Delegations.VisibleTo(viewer).Where(d => d.Id == use.OwnerId), cancel);
}
