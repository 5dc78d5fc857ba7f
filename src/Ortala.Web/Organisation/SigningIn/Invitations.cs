using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>
/// One-time links (<i>tautan sekali pakai</i>) to accounts. The secret is told once, to who makes the link; kept is its hash only. To look at a link does not use it
/// up, for messengers do that by themselves.
/// </summary>
public sealed class Invitations(IConfiguration configuration, IHttpContextAccessor http, IServer server)
{
    /// <summary>Name of the setting with the address under which the public reaches the installation, e.g. <c>https://ortala.kaltimprov.go.id</c>.</summary>
    public const string AddressSetting = "Site:Address";

    /// <summary>What the address of a link begins with, before its secret.</summary>
    public const string Path = "/undangan/";

    const int secretLetters = 20; // 99 bits; short enough to be typed from a slip
    const string letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that looks like another

    /// <summary>How long a new link of that purpose works.</summary>
    public static TimeSpan Life(InvitationPurpose purpose) => purpose == InvitationPurpose.FirstSignIn ? TimeSpan.FromDays(7) : TimeSpan.FromHours(24);

    /// <summary>Makes a link, and takes back those to the account that were not yet used, with what is saved next.</summary>
    /// <param name="db">Context that is saved next.</param>
    /// <param name="account">Account that it opens; it may be new in the context.</param>
    /// <param name="purpose">What it opens.</param>
    /// <param name="by">Who makes it; a visitor: asked for by e-mail, or made by the installation.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The secret, for <see cref="LinkOf"/>; it cannot be had again.</returns>
#pragma warning disable CA1822 // called like its sister
    public string Make(OrtalaDb db, Account account, InvitationPurpose purpose, Viewer by, DateTimeOffset now) => MakeIn(db, account, purpose, by.AccountId, now);
#pragma warning restore CA1822

    /// <summary>As <see cref="Make"/>, where there is no request.</summary>
    public static string MakeIn(OrtalaDb db, Account account, InvitationPurpose purpose, Guid? by, DateTimeOffset now)
    {
        if (db.Entry(account).State is not (EntityState.Added or EntityState.Detached))
            foreach (var earlier in db.Invitations.Unfiltered("those of the account are taken back, whoever made them").Where(i => i.AccountId == account.Id && i.UsedAt == null && i.RevokedAt == null).ToList())
                earlier.RevokedAt = now;
        var secret = RandomNumberGenerator.GetString(letters, secretLetters);
        db.Add(new Invitation
        {
            Id = Guid.CreateVersion7(now), AccountId = account.Id, Purpose = purpose, SecretHash = HashOf(secret), CreatedAt = now, CreatedById = by, ExpiresAt = now + Life(purpose),
        });
        return secret;
    }

    /// <summary>The whole address of a link, for who made it: below <see cref="AddressSetting"/>, else below the address that the request came to.</summary>
    public string LinkOf(string secret) => (Set() ?? (http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{request.PathBase}" : Listening())) + Path + secret;

    /// <summary>The whole address of a link that somebody else is sent. It never hangs on what a request says of its host, for anyone may ask for such a mail.</summary>
    public string MailedLinkOf(string secret) => (Set() ?? Listening()) + Path + secret;

    /// <summary>SHA-256 of a secret, hexadecimal; spaces and capitals do not count.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant())));

    /// <summary>Uses a link up, once: of two who try at the same moment one gets false. To be called within the transaction of what it opens.</summary>
    public static async Task<bool> Use(OrtalaDb db, Guid invitation, DateTimeOffset now, CancellationToken cancel) =>
        await db.Invitations.Unfiltered("whoever has the secret").Where(i => i.Id == invitation && i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.UsedAt, now), cancel) == 1;

    string? Set() => configuration[AddressSetting] is { Length: > 0 } set ? set.TrimEnd('/') : null;

    string Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).TrimEnd('/')
        ?? WebServer.DefaultAddress;
}
