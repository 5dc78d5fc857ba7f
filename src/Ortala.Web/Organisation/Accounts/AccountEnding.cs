using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>What ends with an account: sessions, links, a second factor. Through the change tracker, so that it is saved with the rest and viewers are read anew.</summary>
public static class AccountEnding
{
    /// <summary>Ends its sessions, with what is saved next; cookies count for nothing from then on.</summary>
    public static async Task<int> EndSessions(this OrtalaDb db, Account account, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.Sessions.Unfiltered("of an account that one acts on").Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync(cancel);
        foreach (var session in open) session.EndedAt = now;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        return open.Count;
    }

    /// <summary>Takes back its unused links, with what is saved next.</summary>
    public static async Task TakeBackLinks(this OrtalaDb db, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var link in await db.Invitations.Unfiltered("of an account that one acts on").Where(i => i.AccountId == account && i.UsedAt == null && i.RevokedAt == null).ToListAsync(cancel)) link.RevokedAt = now;
    }

    /// <summary>Removes the second factor with its recovery codes, with what is saved next.</summary>
    public static async Task RemoveSecondFactor(this OrtalaDb db, Account account, CancellationToken cancel)
    {
        var tokens = db.Set<IdentityUserToken<Guid>>();
        tokens.RemoveRange(await tokens.Unfiltered("of an account that one acts on").Where(t => t.UserId == account.Id && (t.Name == "AuthenticatorKey" || t.Name == "RecoveryCodes")).ToListAsync(cancel));
        account.TwoFactorEnabled = false;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>Delegations by it and to it that still hold or will.</summary>
    public static Task<List<Delegation>> OpenDelegations(this OrtalaDb db, Guid account, DateTimeOffset now, CancellationToken cancel) =>
        db.Delegations.Unfiltered("of an account that one acts on").Include(d => d.FromAccount).Include(d => d.ToAccount)
            .Where(d => (d.FromAccountId == account || d.ToAccountId == account) && d.RevokedAt == null && d.Until > now).OrderBy(d => d.From).ToListAsync(cancel);

    /// <summary>True when no system administrator would be left without these accounts. To be asked within the transaction that takes them away.</summary>
    public static async Task<bool> IsLastSystemAdmin(this OrtalaDb db, IReadOnlyCollection<Guid> accounts, DateTimeOffset now, CancellationToken cancel, Guid? besidesGrant = null)
    {
        var holders = db.Grants.Unfiltered("whether somebody is left who can run the installation")
            .Where(g => g.Role == Role.SystemAdmin && g.RevokedAt == null && g.From <= now && (g.Until == null || g.Until > now) && g.Account!.SuspendedAt == null && g.Account.ClosedAt == null);
        return await holders.AnyAsync(g => accounts.Contains(g.AccountId), cancel)
            && !await holders.AnyAsync(g => !accounts.Contains(g.AccountId) || (besidesGrant != null && g.Id != besidesGrant), cancel);
    }
}
