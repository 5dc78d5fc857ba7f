using System.Buffers.Binary;
using System.Security.Cryptography;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Permissions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ortala.Browser.Tests.Organisation;

/// <summary>Getting in and acting for another, as an officer meets them.</summary>
public class AccountTests(Browsing browsing)
{
    const string Password = "perahu kayu ulin";

    async Task<Account> NewHolder(Role? role = null, bool fresh = false)
    {
        await using var db = browsing.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        var (unit, now) = (await db.Nodes.SingleAsync(n => n.ShortName == "DINKES"), DateTimeOffset.UtcNow);
        var name = "peramban-" + Guid.NewGuid().ToString("N")[..10];
        var account = new Account
        {
            Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), FullName = "Pegawai " + name, NodeId = unit.Id, CreatedAt = now, FirstSignInAt = fresh ? null : now,
            SecurityStamp = "s", LockoutEnabled = true, SearchText = name,
        };
        using var scope = browsing.Services.CreateScope();
        if (!fresh) account.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        db.Add(account);
        if (role is { } r) db.Add(new Grant { Id = Guid.NewGuid(), AccountId = account.Id, Role = r, Scope = ScopeKind.Node, NodeId = unit.Id, From = now.AddDays(-1) });
        await db.SaveChangesAsync();
        return account;
    }

    Task<IPage> Enter(Account account, string address, List<string>? complaints = null) => Enter(account.UserName!, address, complaints);

    async Task<IPage> Enter(string userName, string address, List<string>? complaints = null)
    {
        var page = await browsing.Visit("/masuk?kembali=" + Uri.EscapeDataString(address), complaints: complaints);
        await page.GetByLabel("Nama pengguna atau surel").FillAsync(userName);
        await page.Locator("#sandi").FillAsync(Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        return page;
    }

    [Fact]
    public async Task Link_InAFreshBrowser_LeadsToAnAccountThatOneCanSignInTo()
    {
        var account = await NewHolder(fresh: true);
        string secret;
        await using (var db = browsing.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext())
        {
            secret = Invitations.MakeIn(db, await db.Accounts.SingleAsync(a => a.Id == account.Id, TestContext.Current.CancellationToken), InvitationPurpose.FirstSignIn, null, DateTimeOffset.UtcNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var complaints = new List<string>();
        var page = await browsing.Visit(Invitations.Path + secret, width: 390, complaints: complaints);
        await Expect(page.GetByText(account.UserName!)).ToBeVisibleAsync();
        await page.GetByLabel("Nama lengkap").FillAsync("Drg. Peramban Segar");
        await page.Locator("#sandi").FillAsync("pendek");
        await Expect(page.Locator(".strength")).ToHaveTextAsync("Belum cukup");
        await page.Locator("#sandi").FillAsync(Password);
        await Expect(page.Locator(".strength")).ToHaveTextAsync("Kuat");
        await page.Locator("#ulang").FillAsync(Password);
        var axe = await page.RunAxe();
        Assert.True(axe.Violations.Length == 0, string.Join("; ", axe.Violations.Select(v => $"{v.Id} {v.Nodes.First().Html}")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan masuk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Selamat datang");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pasang faktor kedua" })).ToBeVisibleAsync();
        Assert.Empty(complaints);
        var again = await Enter(account, "/profil");
        await Expect(again.GetByLabel("Nama lengkap")).ToHaveValueAsync("Drg. Peramban Segar");
    }

    [Fact]
    public async Task SecondFactor_IsSetUp_AndAskedForAtTheNextSignIn()
    {
        var account = await NewHolder();
        var complaints = new List<string>();
        var page = await Enter(account, "/profil/keamanan", complaints);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pasang faktor kedua" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Kode QR berisi kunci faktor kedua" })).ToBeVisibleAsync();
        var key = (await page.Locator("#kunci").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var axe = await page.RunAxe();
        Assert.True(axe.Violations.Length == 0, string.Join("; ", axe.Violations.Select(v => $"{v.Id} {v.Nodes.First().Html}")));
        await page.GetByLabel("Ketik enam angka").FillAsync(Totp(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Aktifkan" }).ClickAsync();
        await Expect(page.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cetak" })).ToBeVisibleAsync();
        Assert.Empty(complaints);
        await EnterWithCode(account.UserName!, key, complaints);
    }

    [Fact]
    public async Task ThreeAccounts_FromASpreadsheet_AndOneHolderGetsInWithASecondFactor()
    {
        var complaints = new List<string>();
        var names = Enumerable.Range(0, 3).Select(_ => "impor-" + Guid.NewGuid().ToString("N")[..10]).ToArray();
        var admin = await browsing.VisitAs("admin-lokal", "/akun/impor", complaints: complaints);
        await admin.GetByLabel("Berkas XLSX atau CSV").SetInputFilesAsync(Files.Named("akun.csv", "Nama lengkap;Unit kerja;Nama pengguna;Peran\r\n" + string.Join("\r\n", names.Select(n => $"Pegawai {n};DINKES;{n};Penyusun SOP"))));
        await admin.GetByRole(AriaRole.Button, new() { Name = "Periksa berkas" }).ClickAsync();
        await Expect(admin.Locator("table.plan tbody tr").Filter(new() { HasText = "Akun baru" })).ToHaveCountAsync(3);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Simpan 3 baris yang benar" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Status).First).ToContainTextAsync("3 akun dibuat");
        await Expect(admin.Locator(".link-card")).ToHaveCountAsync(3);
        var link = (await admin.Locator(".link-card", new() { HasText = names[1] }).Locator(".link-address a").GetAttributeAsync("href"))!;
        var holder = await browsing.Visit(new Uri(link).AbsolutePath, width: 390, complaints: complaints);
        await Expect(holder.GetByText(names[1]).First).ToBeVisibleAsync();
        await holder.Locator("#sandi").FillAsync(Password);
        await holder.Locator("#ulang").FillAsync(Password);
        await holder.GetByRole(AriaRole.Button, new() { Name = "Simpan dan masuk" }).ClickAsync();
        var key = await SetUpSecondFactor(holder);
        await Expect(holder.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        var page = await EnterWithCode(names[1], key, complaints);
        Assert.Contains("Pegawai " + names[1], await page.GetByLabel("Nama lengkap").InputValueAsync(), StringComparison.Ordinal);
        var again = await browsing.Visit(new Uri(link).AbsolutePath); // a link is good once
        await Expect(again.Locator("#sandi")).ToHaveCountAsync(0);
        Assert.Empty(complaints);
    }

    static async Task<string> SetUpSecondFactor(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Pasang faktor kedua" }).ClickAsync();
        var key = (await page.Locator("#kunci").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Ketik enam angka").FillAsync(Totp(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Aktifkan" }).ClickAsync();
        return key;
    }

    async Task<IPage> EnterWithCode(string userName, string key, List<string> complaints)
    {
        var page = await Enter(userName, "/profil", complaints);
        await page.GetByLabel("Kode enam angka").FillAsync(Totp(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Verifikasi" }).ClickAsync();
        await page.WaitForURLAsync(browsing.Address + "/profil");
        return page;
    }

    [Fact]
    public async Task Delegation_IsEntered_ActedUnder_AndLaidDown()
    {
        var (officer, deputy) = (await NewHolder(Role.LocalAdmin), await NewHolder());
        var giver = await Enter(officer, "/delegasi/baru");
        await giver.GetByLabel("Pelaksana").FillAsync(deputy.UserName!);
        await giver.GetByLabel("Sampai tanggal").FillAsync(DateTime.UtcNow.AddDays(5).ToString("yyyy-MM-dd"));
        await giver.GetByLabel("Nomor surat").FillAsync("800/77/UJI");
        await giver.GetByRole(AriaRole.Button, new() { Name = "Simpan delegasi" }).ClickAsync();
        await Expect(giver.GetByRole(AriaRole.Status)).ToContainTextAsync("disimpan");
        var page = await Enter(deputy, "/delegasi");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Bertindak sebagai Plh. " + officer.FullName }).ClickAsync();
        var banner = page.Locator(".acting");
        await Expect(banner).ToContainTextAsync("Plh. " + officer.FullName);
        var axe = await page.RunAxe();
        Assert.True(axe.Violations.Length == 0, string.Join("; ", axe.Violations.Select(v => $"{v.Id} {v.Nodes.First().Html}")));
        await page.GotoAsync(browsing.Address + "/delegasi/semua");
        await Expect(page.Locator("main").GetByText("800/77/UJI")).ToBeVisibleAsync();
        await banner.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(banner).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/masuk")]
    [InlineData("/lupa-sandi")]
    [InlineData("/keluar")]
    [InlineData("/undangan/tidakada")]
    public async Task DoorPages_AreAccessible_AndFitAPhone(string address)
    {
        var page = await browsing.Visit(address, width: 390);
        var axe = await page.RunAxe();
        Assert.True(axe.Violations.Length == 0, string.Join("; ", axe.Violations.Select(v => $"{v.Id} {v.Nodes.First().Html}")));
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>The code of RFC 6238 for a key in base 32, now.</summary>
    static string Totp(string key)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, counter);
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff) % 1_000_000).ToString("D6");
    }
}
