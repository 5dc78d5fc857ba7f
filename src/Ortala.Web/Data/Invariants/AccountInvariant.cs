using Microsoft.EntityFrameworkCore;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Data;

/// <summary>Accounts: names as Identity compares them, a unit each, no open session of one that is suspended or closed.</summary>
public sealed class AccountInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "accounts can be found by their names and belong to a unit";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var broken = new List<string>();
        var accounts = await db.Accounts.AsNoTracking().Select(a => new { a.Id, a.UserName, a.NormalizedUserName, a.Email, a.NormalizedEmail, a.SecurityStamp, HasNode = db.Nodes.Any(n => n.Id == a.NodeId) }).ToListAsync(cancel);
        foreach (var account in accounts)
        {
            if (string.IsNullOrEmpty(account.UserName) || account.NormalizedUserName != account.UserName.ToUpperInvariant()) broken.Add($"account {account.Id} has a user name that sign-in does not find");
            if (account.NormalizedEmail != account.Email?.ToUpperInvariant()) broken.Add($"account {account.Id} has an e-mail that is not normalised");
            if (string.IsNullOrEmpty(account.SecurityStamp)) broken.Add($"account {account.Id} has no security stamp");
            if (!account.HasNode) broken.Add($"account {account.Id} belongs to no unit");
        }
        foreach (var session in await db.Sessions.AsNoTracking().Where(s => s.EndedAt == null && db.Accounts.Any(a => a.Id == s.AccountId && (a.SuspendedAt != null || a.ClosedAt != null))).Select(s => s.Id).ToListAsync(cancel))
            broken.Add($"session {session} goes on although its account is suspended or closed");
        return broken;
    }
}

/// <summary>Grants: where one holds there is a unit that is not closed; no closed account holds one; somebody can run the installation.</summary>
public sealed class GrantInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "roles hold in units that are there, and somebody is system administrator";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var broken = new List<string>();
        var open = db.Grants.AsNoTracking().Where(g => g.RevokedAt == null);
        foreach (var grant in await open.Where(g => g.Scope == ScopeKind.Node && (g.NodeId == null || g.Node!.ClosedOn != null && g.Until == null && g.Role != Role.SystemAdmin
            && !db.Tasks.Any(t => t.Kind == "node.assign-work" && t.SubjectId == g.NodeId && t.DoneAt == null && t.DroppedAt == null))).Select(g => g.Id).ToListAsync(cancel))
            broken.Add($"grant {grant} holds in no unit, or in one that is closed and of which nobody is asked to assign it");
        foreach (var grant in await open.Where(g => g.Account!.ClosedAt != null && (g.Until == null)).Select(g => g.Id).ToListAsync(cancel))
            broken.Add($"grant {grant} is held by a closed account");
        if (await db.Accounts.AnyAsync(cancel) && !await open.AnyAsync(g => g.Role == Role.SystemAdmin && g.Account!.ClosedAt == null && g.Account.SuspendedAt == null, cancel))
            broken.Add("nobody is system administrator");
        return broken;
    }
}
