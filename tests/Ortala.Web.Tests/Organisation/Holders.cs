using System.Buffers.Binary;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

/// <summary>Accounts of the tests' own, for what would disturb others.</summary>
static class Holders
{
    public const string Password = "kuda laut menari";

    /// <summary>A context on the application's database.</summary>
    public static OrtalaDb Db(this WebApplicationFactory<ShippedSamples> app) => app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();

    /// <summary>A new account with the password <see cref="Password"/> and maybe a role in its unit.</summary>
    public static async Task<Account> NewHolder(this WebApplicationFactory<ShippedSamples> app, Role? role = null, string unit = "DINKES", Action<Account>? change = null)
    {
        await using var db = app.Db();
        var (node, now) = (await db.Nodes.SingleAsync(n => n.ShortName == unit), DateTimeOffset.UtcNow);
        var name = "uji-" + Guid.NewGuid().ToString("N")[..12];
        var account = new Account
        {
            Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), FullName = "Pegawai " + name, NodeId = node.Id, CreatedAt = now, FirstSignInAt = now,
            SecurityStamp = "s", LockoutEnabled = true, SearchText = name,
        };
        account.PasswordHash = app.Services.CreateScope().ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        change?.Invoke(account);
        db.Add(account);
        if (role is { } r) db.Add(new Grant { Id = Guid.NewGuid(), AccountId = account.Id, Role = r, Scope = ScopeKind.Node, NodeId = node.Id, From = now.AddDays(-1) });
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>A link to an account, as an admin makes it.</summary>
    public static async Task<string> NewLink(this WebApplicationFactory<ShippedSamples> app, Account account, InvitationPurpose purpose)
    {
        await using var db = app.Db();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var secret = Invitations.MakeIn(db, await db.Accounts.SingleAsync(a => a.Id == account.Id), purpose, by: null, clock.GetUtcNow());
        await db.SaveChangesAsync();
        return Invitations.Path + secret;
    }

    public static HttpClient Guest(this WebApplicationFactory<ShippedSamples> app) => app.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A browser in which the account is signed in.</summary>
    public static Task<HttpClient> Enter(this WebApplicationFactory<ShippedSamples> app, Account account, string password = Password) => app.Guest().SignIn(account.UserName!, password);

    /// <summary>Tries to sign in.</summary>
    public static async Task<HttpResponseMessage> Try(this HttpClient client, string name, string password, string back = "") =>
        await client.Submit((await client.Page("/masuk" + back)).Form("/masuk"), null, ("nama", name), ("sandi", password));

    /// <summary>Sends the one form of a page.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, string address, string ending, params (string, string)[] fields) =>
        await client.Submit((await client.Page(address)).Form(ending), null, fields);

    /// <summary>Sets a second factor up and gives its key and the recovery codes.</summary>
    public static async Task<(string Key, string[] Codes)> SetFactor(this HttpClient client)
    {
        await client.Send("/profil/keamanan", "handler=pasang");
        var page = await client.Page("/profil/keamanan/faktor-kedua");
        var key = page.QuerySelector("#kunci")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var done = await (await client.Submit(page.Form("faktor-kedua"), null, ("kode", Totp(key)))).Page();
        return (key, [.. done.QuerySelectorAll(".recovery-codes li").Select(c => c.TextContent)]);
    }

    /// <summary>The code of RFC 6238 for a key in base 32, now.</summary>
    public static string Totp(string key)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(Base32(key), counter);
        var offset = hash[^1] & 15;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff) % 1_000_000).ToString("D6");
    }

    static byte[] Base32(string text)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var c in text)
        {
            (buffer, bits) = ((buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }
        return [.. bytes];
    }

    public static string Complaint(this IHtmlDocument page) => page.QuerySelector("main [role=alert]")?.TextContent.Trim() ?? "";
}

/// <summary>A clock that a test moves.</summary>
sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Ahead;
}
