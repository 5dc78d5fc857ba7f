using Microsoft.AspNetCore.Identity;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Profile;

/// <summary>Sets one's second factor up and turns it off, and makes recovery codes, which are told once.</summary>
public sealed class SecondFactor(OrtalaDb db, Viewer viewer, OwnAccount own, UserManager<Account> users, TimeProvider clock)
{
    /// <summary>How many recovery codes there are.</summary>
    public const int Codes = 10;

    /// <summary>The key that is being set up; null: none was begun.</summary>
    public async Task<string?> Key(CancellationToken cancel) => await users.GetAuthenticatorKeyAsync(await own.Find(cancel));

    /// <summary>Recovery codes that were not used yet.</summary>
    public async Task<int> Left(CancellationToken cancel) => await users.CountRecoveryCodesAsync(await own.Find(cancel));

    /// <summary>Makes a new key; it counts only once a code of it was shown. Nothing happens while a factor is in force.</summary>
    public async Task Begin(CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        if (!account.TwoFactorEnabled) await users.ResetAuthenticatorKeyAsync(account);
    }

    /// <summary>Puts the factor in force when the code is one of its key.</summary>
    /// <returns>The recovery codes; null: the code does not match.</returns>
    public async Task<IReadOnlyList<string>?> Confirm(string code, CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (account.TwoFactorEnabled || !await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, digits)) return null;
        await using var change = await db.Database.BeginTransactionAsync(cancel);
        await users.SetTwoFactorEnabledAsync(account, true);
        var codes = await NewCodes(account);
        await Note(account, SigningInProcesses.SecondFactorSet, SecurityNotices.FactorSet, cancel);
        await change.CommitAsync(cancel);
        return codes;
    }

    /// <summary>Makes new recovery codes; the old ones work no more. The password was asked for.</summary>
    public async Task<IReadOnlyList<string>> Renew(CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        await using var change = await db.Database.BeginTransactionAsync(cancel);
        var codes = await NewCodes(account);
        await Note(account, SigningInProcesses.RecoveryCodesMade, SecurityNotices.CodesMade, cancel);
        await change.CommitAsync(cancel);
        return codes;
    }

    /// <summary>Turns the factor off. The password was asked for.</summary>
    public async Task Remove(CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        if (!account.TwoFactorEnabled) return;
        await using var change = await db.Database.BeginTransactionAsync(cancel);
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.ResetAuthenticatorKeyAsync(account); // an old phone does not open it again
        await Note(account, SigningInProcesses.SecondFactorRemoved, SecurityNotices.FactorRemoved, cancel);
        await change.CommitAsync(cancel);
    }

    async Task<IReadOnlyList<string>> NewCodes(Account account) => [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []];

    Task Note(Account account, ProcessKind process, NotificationKind notice, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        db.Record(now, new Happening(process, viewer, account.Id, viewer.NodePath) { About = account.FullName });
        db.Tell(now, notice, account.Id, account.FullName, "/profil/keamanan");
        return db.SaveChangesAsync(cancel);
    }
}
