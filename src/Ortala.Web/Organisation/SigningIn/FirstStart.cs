using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>
/// The way into an installation without accounts: each start makes a secret that is kept in memory only and told on the console only. It opens
/// <c>/mulai/…</c>, where the first system administrator is made, until there is an account.
/// </summary>
public sealed class FirstStart(IDbContextFactory<OrtalaDb> dbs, Invitations invitations)
{
    /// <summary>What the address begins with.</summary>
    public const string Path = "/mulai/";

    readonly string secret = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 24);

    /// <summary>The address to be told on the console; null: there are accounts already.</summary>
    public async Task<string?> Address(CancellationToken cancel) =>
        await IsOpen(cancel) ? invitations.MailedLinkOf("").Replace(Invitations.Path, Path, StringComparison.Ordinal) + secret : null;

    /// <summary>True when it is the secret of this start and nobody has an account yet.</summary>
    public async Task<bool> Opens(string tried, CancellationToken cancel) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(tried), Encoding.UTF8.GetBytes(secret)) && await IsOpen(cancel);

    async Task<bool> IsOpen(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return !await db.Accounts.Unfiltered("whether there is any").AnyAsync(cancel);
    }
}
