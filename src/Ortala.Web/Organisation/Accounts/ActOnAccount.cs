using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Does an <see cref="AccountAction"/> to one account or to many, all in one transaction. Whoever calls it has asked <see cref="FoundAccount.MayManage"/>.</summary>
public sealed class ActOnAccount(OrtalaDb db, Viewer viewer, MakeSlips slips, TimeProvider clock)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>Done; links that were made.</summary>
        public sealed record Done(IReadOnlyList<Slip> Slips) : Outcome;

        /// <summary>Nothing was done: why, and the name of the account it hangs on.</summary>
        public sealed record Refused(Bilingual Reason, string About) : Outcome;
    }

    /// <summary>Does it to all, or to none.</summary>
    public async Task<Outcome> Run(AccountAction action, IReadOnlyList<FoundAccount> accounts, string why, CancellationToken cancel, string batch = "")
    {
        why = AccountFields.Clean(why);
        if (action.AsksWhy && why.Length == 0) return new Outcome.Refused(ActionText.WhyMissing, "");
        if (why.Length > 400) return new Outcome.Refused(FieldText.TooLong(400), "");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // one writer at a time: of two admins who suspend one another, one succeeds
        var now = clock.GetUtcNow();
        foreach (var found in accounts) await db.Entry(found.Account).ReloadAsync(cancel);
        if (accounts.FirstOrDefault(a => !action.Fits(a.Account, a.Account.State(now))) is { } unfit) return new Outcome.Refused(ActionText.NotNow, unfit.Account.FullName);
        if ((action == AccountAction.Suspend || action == AccountAction.Close) && await db.IsLastSystemAdmin([.. accounts.Select(a => a.Account.Id)], now, cancel))
            return new Outcome.Refused(ActionText.LastAdmin, accounts[0].Account.FullName);
        var made = new List<Slip>();
        foreach (var found in accounts) await Do(action, found, why, now, batch, made, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Done(made);
    }

    async Task Do(AccountAction action, FoundAccount found, string why, DateTimeOffset now, string batch, List<Slip> made, CancellationToken cancel)
    {
        var account = found.Account;
        void Record(ProcessKind kind, params (string, string)[] facts) =>
            db.Record(now, new Happening(kind, viewer, account.Id, found.Node.Path) { About = AccountWriting.Called(account), Why = why, Facts = AccountWriting.Facts([.. facts, ("batch", batch)]) });
        switch (action.Key)
        {
            case "tautan" or "sandi":
                made.Add(slips.Make(account, found.Node.Name, now));
                Record(account.FirstSignInAt is null ? AccountProcesses.LinkRenewed : AccountProcesses.PasswordLinkMade);
                break;
            case "faktor-kedua":
                await db.RemoveSecondFactor(account, cancel);
                Record(AccountProcesses.SecondFactorRemoved);
                db.Tell(now, AccountNotices.SecondFactorRemoved, account.Id, viewer.Name, "/profil/keamanan");
                break;
            case "buka-kunci":
                (account.LockoutEnd, account.AccessFailedCount, account.ConcurrencyStamp) = (null, 0, Guid.NewGuid().ToString());
                Record(AccountProcesses.Unlocked);
                break;
            case "tangguhkan":
                (account.SuspendedAt, account.SuspendedBecause) = (now, why);
                Record(AccountProcesses.Suspended, ("sessions", $"{await db.EndSessions(account, now, cancel)}"));
                db.Tell(now, AccountNotices.Suspended, account.Id, why, "/profil");
                break;
            case "aktifkan":
                (account.SuspendedAt, account.SuspendedBecause, account.ConcurrencyStamp) = (null, "", Guid.NewGuid().ToString());
                Record(AccountProcesses.Reactivated);
                break;
            case "tutup":
                await db.CloseAccount(found, viewer, why, now, cancel);
                break;
        }
    }
}

/// <summary>Closes accounts for good.</summary>
public static class AccountClosing
{
    /// <summary>Closes the account with all that hangs on it, with what is saved next: its own open tasks become needless.</summary>
    public static async Task CloseAccount(this OrtalaDb db, FoundAccount found, Viewer by, string why, DateTimeOffset now, CancellationToken cancel)
    {
        var account = found.Account;
        account.ClosedAt = now;
        foreach (var grant in account.Grants.Where(g => g.RevokedAt is null)) db.TakeGrant(now, by, account, grant, why, tell: false);
        foreach (var delegation in await db.OpenDelegations(account.Id, now, cancel)) delegation.RevokedAt ??= now;
        foreach (var task in await db.Tasks.Unfiltered("of an account that one closes").Where(t => t.AccountId == account.Id && t.DoneAt == null && t.DroppedAt == null).ToListAsync(cancel))
            if (task.AccountId == account.Id) task.DroppedAt ??= now;
        await db.TakeBackLinks(account.Id, now, cancel);
        var sessions = await db.EndSessions(account, now, cancel);
        db.Record(now, new Happening(AccountProcesses.Closed, by, account.Id, found.Node.Path) { About = AccountWriting.Called(account), Why = why, Facts = AccountWriting.Facts(("sessions", $"{sessions}")) });
    }
}
