using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Who sees which account requests.</summary>
public static class RequestVisibility
{
    /// <summary>Those for units at or below which the viewer decides.</summary>
    public static IQueryable<AccountRequest> VisibleTo(this IQueryable<AccountRequest> things, Viewer viewer) => things.WhereBelow(r => r.Node!.Path, viewer.Roots(Right.DecideRequests));
}

/// <summary>Letters of account requests.</summary>
sealed class RequestLetters : IFileOwner
{
    /// <summary>Kind of the owner.</summary>
    internal const string OwnerKind = "account-request.letter";

    public string Kind => OwnerKind;

    public Task<bool> MaySee(OrtalaDb db, Viewer viewer, FileUse use, CancellationToken cancel) => db.AccountRequests.VisibleTo(viewer).AnyAsync(r => r.Id == use.OwnerId, cancel);
}
