using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Tries the second factor after the password: a code of the authenticator application, or a recovery code, which works once.</summary>
public sealed class TryCode(OrtalaDb db, UserManager<Account> users, OrtalaSignIn signIn, TimeProvider clock)
{
    /// <summary>True while the password was shown and the code is waited for.</summary>
    public async Task<bool> IsAsked() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>Tries a code of the application.</summary>
    public Task<SignInOutcome> Run(string code, bool remember, CancellationToken cancel) =>
        Try(_ => signIn.TwoFactorAuthenticatorSignInAsync(string.Concat(code.Where(char.IsAsciiDigit)), isPersistent: true, remember), cancel);

    /// <summary>Tries a recovery code.</summary>
    public Task<SignInOutcome> RunRecovery(string code, CancellationToken cancel) => Try(account => Recover(account, code, cancel), cancel);

    async Task<SignInOutcome> Try(Func<Account, Task<SignInResult>> tried, CancellationToken cancel)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return SignInOutcome.Gone;
        var before = await users.IsLockedOutAsync(account);
        if (before) return SignInOutcome.LockedOut;
        var result = await tried(account);
        if (result.Succeeded) return SignInOutcome.In;
        if (!await users.IsLockedOutAsync(account)) return result.IsNotAllowed ? SignInOutcome.Suspended : SignInOutcome.Wrong;
        await TrySignIn.TellLocked(db, account, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        return SignInOutcome.LockedOut;
    }

    async Task<SignInResult> Recover(Account account, string code, CancellationToken cancel)
    {
        await using (var change = await db.Database.BeginTransactionAsync(cancel))
        {
            if (!account.IsOpen) return SignInResult.NotAllowed;
            if (!(await users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded)
            {
                await users.AccessFailedAsync(account); // Identity counts only the codes of the application
                await change.CommitAsync(cancel);
                return SignInResult.Failed;
            }
            var (now, left) = (clock.GetUtcNow(), await users.CountRecoveryCodesAsync(account));
            db.Record(now, new Happening(SigningInProcesses.RecoveryCodeUsed, new Actor(account.Id), account.Id, await Paths.Of(db, account, cancel))
            {
                About = account.FullName, Facts = new Dictionary<string, string> { ["left"] = left.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            });
            db.Tell(now, SecurityNotices.CodeUsed, account.Id, left.ToString(System.Globalization.CultureInfo.InvariantCulture), "/profil/keamanan");
            await db.SaveChangesAsync(cancel);
            await users.ResetAccessFailedCountAsync(account);
            await change.CommitAsync(cancel);
        }
        await signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInAsync(account, isPersistent: true, "mfa");
        return SignInResult.Success;
    }
}
