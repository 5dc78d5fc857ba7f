using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>The first system administrator as typed, and the agency at the root of the tree where there is none yet.</summary>
/// <param name="FullName">Name.</param>
/// <param name="UserName">User name, in small letters.</param>
/// <param name="Agency">Name of the agency; not read when there is a tree.</param>
/// <param name="Kind">What the agency is.</param>
public sealed record FirstAdmin(string FullName, string UserName, string Agency, NodeKind Kind);

/// <summary>Makes the first system administrator of an installation without accounts, and signs in.</summary>
public sealed class MakeFirstAdmin(OrtalaDb db, OrtalaSignIn signIn, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>What could not be taken, by the name of the field.</summary>
    public Dictionary<string, Bilingual> Mistakes { get; } = [];

    /// <summary>The node at the root of the tree; null: there is none yet.</summary>
    public Task<Node?> Root(CancellationToken cancel) =>
        db.Nodes.Unfiltered("the first administrator stands at the root").Where(n => n.ParentId == null && n.ClosedOn == null).OrderBy(n => n.Number).FirstOrDefaultAsync(cancel);

    /// <summary>Makes the account; false when something cannot be taken, or somebody was faster: then nothing is stored.</summary>
    public async Task<bool> Run(FirstAdmin wish, string password, string again, CancellationToken cancel)
    {
        Account account;
        await using (var change = await db.Database.BeginTransactionAsync(cancel)) // locks the database: nobody else makes an account in between
        {
            var root = await Root(cancel);
            Check(wish, password, again, root);
            if (Mistakes.Count > 0 || await db.Accounts.Unfiltered("whether somebody was faster").AnyAsync(cancel)) return false;
            var now = clock.GetUtcNow();
            var made = root is null;
            root ??= AddRoot(wish, now);
            account = await Add(wish, password, root, now, cancel);
            db.Record(now, new Happening(SigningInProcesses.FirstAdminMade, new Actor(account.Id), account.Id, root.Path)
            {
                About = account.FullName, Facts = new Dictionary<string, string> { ["root"] = made ? "made" : "stood" },
            });
            await db.SaveChangesAsync(cancel);
            await change.CommitAsync(cancel);
        }
        await signIn.Enter(account);
        return true;
    }

    void Check(FirstAdmin wish, string password, string again, Node? root)
    {
        if (wish.FullName.Length is 0 or > Account.MaxName) Mistakes["nama"] = FirstText.NameMissing;
        if (wish.UserName.Length is < 3 or > 60 || !wish.UserName.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_')) Mistakes["pengguna"] = FirstText.UserNameWrong;
        if (root is null && wish.Agency.Length is 0 or > Node.MaxName) Mistakes["instansi"] = FirstText.AgencyMissing;
        if (root is null && wish.Kind is < NodeKind.Ministry or > NodeKind.City) Mistakes["jenis"] = FirstText.AgencyMissing;
        if (Passwords.Trouble(password, wish.UserName) is { } trouble) Mistakes["sandi"] = trouble;
        else if (password != again) Mistakes["ulang"] = PasswordText.NotTheSame;
    }

    Node AddRoot(FirstAdmin wish, DateTimeOffset now)
    {
        var node = new Node
        {
            Id = Guid.CreateVersion7(now), Number = 1, Path = Node.PathOf(null, 1), Kind = wish.Kind, Code = "", Name = wish.Agency, ShortName = "", Zone = Zone.Wib,
            SearchText = wish.Agency.ToLowerInvariant(), Stamp = Guid.CreateVersion7(now),
        };
        db.Add(node);
        db.Add(new NodeVersion { Id = Guid.CreateVersion7(now), NodeId = node.Id, From = DateOnly.MinValue, Kind = node.Kind, Code = "", Name = node.Name, ShortName = "" });
        return node;
    }

    async Task<Account> Add(FirstAdmin wish, string password, Node root, DateTimeOffset now, CancellationToken cancel)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(now), UserName = wish.UserName, NormalizedUserName = wish.UserName.ToUpperInvariant(), FullName = wish.FullName, NodeId = root.Id,
            CreatedAt = now, FirstSignInAt = now, LockoutEnabled = true, SearchText = $"{wish.UserName} {wish.FullName} {root.Name}".ToLowerInvariant(),
        };
        Passwords.Set(account, password, hasher);
        db.Add(account);
        db.Add(new Grant { Id = Guid.CreateVersion7(now), AccountId = account.Id, Role = Role.SystemAdmin, Scope = ScopeKind.Node, NodeId = root.Id, From = now });
        await db.Index(now, "account", account.Id, account.FullName, $"{account.UserName} {root.Name}", $"/akun/{account.Id}", cancel);
        return account;
    }
}

/// <summary>Words of the first start.</summary>
public static class FirstText
{
    public static readonly Bilingual
        Heading = new("Memulai Ortala", "Starting with Ortala"),
        Lead = new("Pemasangan ini belum mempunyai akun. Buat admin sistem yang pertama; admin inilah yang kemudian membuat akun lain.", "This installation has no accounts yet. Make the first system administrator, who then makes the others."),
        Admin = new("Admin sistem", "System administrator"),
        UserName = new("Nama pengguna", "User name"),
        UserNameHint = new("Huruf kecil, angka, titik, tanda hubung, garis bawah; 3 sampai 60 karakter.", "Small letters, digits, full stops, hyphens, underscores; 3 to 60 of them."),
        Agency = new("Instansi di puncak susunan", "Agency at the top of the tree"),
        AgencyName = new("Nama instansi", "Name of the agency"),
        AgencyHint = new("Misalnya Pemerintah Provinsi Kalimantan Timur. Unit di bawahnya ditambahkan kemudian.", "For instance Pemerintah Provinsi Kalimantan Timur. Units below it are added later."),
        Kind = new("Jenis instansi", "Kind of agency"),
        Ministry = new("Kementerian atau lembaga", "Ministry or state body"),
        Province = new("Provinsi", "Province"),
        Regency = new("Kabupaten", "Regency"),
        City = new("Kota", "City"),
        Make = new("Buat admin dan masuk", "Make the administrator and sign in"),
        NameMissing = new("Nama lengkap belum diisi atau terlalu panjang.", "The full name is missing or too long."),
        UserNameWrong = new("Nama pengguna terdiri atas huruf kecil, angka, titik, tanda hubung, atau garis bawah; 3 sampai 60 karakter.", "A user name consists of small letters, digits, full stops, hyphens or underscores; 3 to 60 of them."),
        AgencyMissing = new("Nama dan jenis instansi belum diisi.", "Name and kind of the agency are missing.");

    /// <summary>The kinds of agencies with their names.</summary>
    public static readonly IReadOnlyList<(NodeKind Kind, Bilingual Name)> Kinds = [(NodeKind.Province, Province), (NodeKind.Regency, Regency), (NodeKind.City, City), (NodeKind.Ministry, Ministry)];
}
