using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Roles;

/// <summary>Takes a role away. Whoever calls it has asked <see cref="FoundAccount.MayManage"/>.</summary>
public sealed class RevokeRole(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>How it ended.</summary>
    public enum Outcome
    {
        /// <summary>It is gone.</summary>
        Revoked,

        /// <summary>There is no such role of that account, or it has ended.</summary>
        Unknown,

        /// <summary>It is not the viewer's to take.</summary>
        NotYours,

        /// <summary>Nobody would be left who can run the installation.</summary>
        LastAdmin,
    }

    /// <summary>True when the viewer may take it.</summary>
    public static bool IsYours(Viewer viewer, Grant grant) => grant.Scope == ScopeKind.Node && viewer.MayGrant(grant.Role, grant.Role == Role.SystemAdmin ? "" : grant.Node!.Path);

    /// <summary>Takes it.</summary>
    public async Task<Outcome> Run(FoundAccount found, Guid grantId, string why, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        if (found.Account.Grants.SingleOrDefault(g => g.Id == grantId && g.IsOpen(now)) is not { } grant) return Outcome.Unknown;
        if (!IsYours(viewer, grant)) return Outcome.NotYours;
        if (grant.Role == Role.SystemAdmin && await db.IsLastSystemAdmin([found.Account.Id], now, cancel, besidesGrant: grantId)) return Outcome.LastAdmin;
        db.TakeGrant(now, viewer, found.Account, grant, AccountFields.Clean(why));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.Revoked;
    }
}

/// <summary>Words of <see cref="RevokeRole"/>'s refusals.</summary>
public static class RevokeRoleText
{
    /// <summary>The refusal in words; null where it is none.</summary>
    public static Bilingual? Words(this RevokeRole.Outcome outcome) => outcome switch
    {
        RevokeRole.Outcome.NotYours => FieldText.RoleNotYours,
        RevokeRole.Outcome.LastAdmin => ActionText.LastAdmin,
        _ => null,
    };
}
