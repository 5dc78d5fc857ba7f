using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Profile;

/// <summary>The account of whoever has signed in, also while acting in the place of another; and its password, asked for again before what matters.</summary>
public sealed class OwnAccount(OrtalaDb db, Viewer viewer, UserManager<Account> users, TimeProvider clock)
{
    Account? found;

    /// <summary>The account with its unit.</summary>
    public async Task<Account> Find(CancellationToken cancel) =>
        found ??= await db.Accounts.Unfiltered("one's own").Include(a => a.Node).SingleAsync(a => a.Id == viewer.AccountId, cancel);

    /// <summary>Asks whether the password is right. Wrong tries count as at the door.</summary>
    /// <returns>Null when it is; else why it cannot be taken.</returns>
    public async Task<Ortala.Procedures.Checking.Bilingual?> Ask(string password, CancellationToken cancel)
    {
        var account = await Find(cancel);
        if (await users.IsLockedOutAsync(account)) return ProfileText.LockedOut;
        if (await users.CheckPasswordAsync(account, password))
        {
            if (account.AccessFailedCount > 0) await users.ResetAccessFailedCountAsync(account);
            return null;
        }
        await users.AccessFailedAsync(account);
        if (!await users.IsLockedOutAsync(account)) return ProfileText.PasswordWrong;
        await TrySignIn.TellLocked(db, account, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        return ProfileText.LockedOut;
    }
}
