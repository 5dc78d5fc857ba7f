using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>How a try to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    In,

    /// <summary>The password is right; the second factor is asked for.</summary>
    NeedsCode,

    /// <summary>Name, password or code is wrong, or there is no such account.</summary>
    Wrong,

    /// <summary>Too many tries. Names that are no accounts end so too.</summary>
    LockedOut,

    /// <summary>The password is right, but the account is suspended or closed.</summary>
    Suspended,

    /// <summary>The password was not shown, or too long ago.</summary>
    Gone,
}

/// <summary>Tries name and password. What it answers, and how long it takes, is the same for names that are no accounts.</summary>
public sealed class TrySignIn(OrtalaDb db, UserManager<Account> users, OrtalaSignIn signIn, IPasswordHasher<Account> hasher, UnknownNames unknown, TimeProvider clock)
{
    static readonly Account nobody = new() { FullName = "", NodeId = Guid.Empty, CreatedAt = default, SearchText = "" };
    static string? nobodysHash;

    /// <summary>Tries.</summary>
    /// <param name="name">User name, or an e-mail that one account only has; in small letters.</param>
    /// <param name="password">As typed.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<SignInOutcome> Run(string name, string password, CancellationToken cancel)
    {
        if (await Find(name, cancel) is not { PasswordHash: not null } account)
        {
            TakeAsLong(password);
            return unknown.Try(name) ? SignInOutcome.LockedOut : SignInOutcome.Wrong;
        }
        if (await users.IsLockedOutAsync(account))
        {
            TakeAsLong(password);
            return SignInOutcome.LockedOut;
        }
        if (!await users.CheckPasswordAsync(account, password)) return await Failed(account, cancel);
        if (!account.IsOpen) return SignInOutcome.Suspended;
        if ((await signIn.Enter(account)).RequiresTwoFactor) return SignInOutcome.NeedsCode;
        await users.ResetAccessFailedCountAsync(account);
        return SignInOutcome.In;
    }

    async Task<Account?> Find(string name, CancellationToken cancel)
    {
        var normal = name.ToUpperInvariant();
        var accounts = db.Accounts.Unfiltered("whoever signs in");
        if (await accounts.SingleOrDefaultAsync(a => a.NormalizedUserName == normal, cancel) is { } named) return named;
        if (!normal.Contains('@', StringComparison.Ordinal)) return null;
        return await accounts.Where(a => a.NormalizedEmail == normal).Take(2).ToListAsync(cancel) is [var one] ? one : null;
    }

    async Task<SignInOutcome> Failed(Account account, CancellationToken cancel)
    {
        await using var change = await db.Database.BeginTransactionAsync(cancel);
        await users.AccessFailedAsync(account);
        var locked = await users.IsLockedOutAsync(account);
        if (locked) await TellLocked(db, account, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        await change.CommitAsync(cancel);
        return locked ? SignInOutcome.LockedOut : SignInOutcome.Wrong;
    }

    /// <summary>Records that an account was locked, and tells its holder.</summary>
    internal static async Task TellLocked(OrtalaDb db, Account account, DateTimeOffset now, CancellationToken cancel)
    {
        db.Record(now, new Happening(SigningInProcesses.LockedOut, Actor.Program, account.Id, await Paths.Of(db, account, cancel)) { About = account.FullName });
        db.Tell(now, SecurityNotices.LockedOut, account.Id, account.FullName, "/profil/keamanan");
    }

    void TakeAsLong(string password) =>
        hasher.VerifyHashedPassword(nobody, nobodysHash ??= hasher.HashPassword(nobody, "nobody has this password"), password);
}

/// <summary>Where accounts stand in the tree.</summary>
static class Paths
{
    /// <summary>Path of the account's unit.</summary>
    public static async Task<string> Of(OrtalaDb db, Account account, CancellationToken cancel) =>
        account.Node?.Path ?? await db.Nodes.Unfiltered("the unit of the account").Where(n => n.Id == account.NodeId).Select(n => n.Path).SingleAsync(cancel);
}
