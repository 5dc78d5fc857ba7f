using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class SignInTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WrongPassword_FiveTimes_LocksNamesThatAreAccountsAndOthersAlike()
    {
        var account = await app.NewHolder();
        var client = app.Guest();
        var said = new List<(string Account, string Nobody)>();
        var nobody = "tidak-ada-" + Guid.NewGuid().ToString("N")[..8];
        for (var i = 0; i < 6; i++)
            said.Add(((await (await client.Try(account.UserName!, "salah sekali")).Page()).Complaint(), (await (await client.Try(nobody, "salah sekali")).Page()).Complaint()));
        Assert.All(said, s => Assert.Equal(s.Account, s.Nobody));
        Assert.Contains("tidak cocok", said[3].Account, StringComparison.Ordinal);
        Assert.Contains("Terlalu banyak percobaan", said[4].Account, StringComparison.Ordinal);
        Assert.Contains("Terlalu banyak percobaan", (await (await client.Try(account.UserName!, Holders.Password)).Page()).Complaint(), StringComparison.Ordinal);
        await using var db = app.Db();
        Assert.True(await db.AuditEvents.AnyAsync(e => e.SubjectId == account.Id && e.Process == SigningInProcesses.LockedOut.Name, Cancel));
        Assert.True(await db.Notifications.AnyAsync(n => n.AccountId == account.Id && n.Kind == SecurityNotices.LockedOut.Name, Cancel));
    }

    [Fact]
    public async Task SuspendedAccount_IsToldOnlyAfterTheRightPassword()
    {
        var account = await app.NewHolder(change: a => a.SuspendedAt = DateTimeOffset.UtcNow);
        var client = app.Guest();
        Assert.Contains("tidak cocok", (await (await client.Try(account.UserName!, "salah sekali")).Page()).Complaint(), StringComparison.Ordinal);
        Assert.Contains("ditangguhkan", (await (await client.Try(account.UserName!, Holders.Password)).Page()).Complaint(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/profil", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/profil", "/profil")]
    [InlineData("https://jahat.example/", "/")]
    [InlineData("//jahat.example", "/")]
    [InlineData("/\\jahat.example", "/")]
    [InlineData("/keluar", "/")]
    public async Task Back_LeadsToOwnAddressesOnly(string asked, string goes)
    {
        var account = await app.NewHolder();
        var answer = await app.Guest().Try(account.UserName!, Holders.Password, "?kembali=" + Uri.EscapeDataString(asked));
        Assert.Equal(goes, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Email_OfOneAccountOnly_SignsIn_AndASharedOneDoesNot()
    {
        var mail = Guid.NewGuid().ToString("N")[..10] + "@dinkes.example";
        void With(Account a) => (a.Email, a.NormalizedEmail) = (mail, mail.ToUpperInvariant());
        await app.NewHolder(change: With);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest().Try(mail, Holders.Password)).StatusCode);
        await app.NewHolder(change: With);
        Assert.Equal(HttpStatusCode.OK, (await app.Guest().Try(mail, Holders.Password)).StatusCode);
    }

    [Fact]
    public async Task SignOut_ByPost_EndsTheSession_AndLookingDoesNot()
    {
        var account = await app.NewHolder();
        var client = await app.Enter(account);
        var form = (await client.Page("/keluar")).Form("/keluar");
        await client.Page("/profil");
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(form)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/profil", Cancel)).StatusCode);
        await using var db = app.Db();
        Assert.True(await db.Sessions.AllAsync(s => s.AccountId != account.Id || s.EndedAt != null, Cancel));
    }

    [Fact]
    public async Task SignOut_FromTheMenu_Works()
    {
        var client = await app.Enter(await app.NewHolder());
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await client.Page("/profil")).QuerySelector("header form[action='/keluar']")!;
        Assert.Equal("/masuk", (await client.Submit(form)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Tries_BeyondTheLimitOfAnAddress_AreTurnedAway()
    {
        await using var narrow = app.With(h => h.UseSetting("Limits:SignInsPerMinute", "3"));
        var client = narrow.Guest();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await client.Try("siapa-saja", "salah sekali")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.Try("siapa-saja", "salah sekali")).StatusCode);
    }

    [Fact]
    public async Task SecondFactor_IsAskedForAfterThePassword_AndARememberedBrowserIsNotAsked()
    {
        var account = await app.NewHolder();
        var (key, codes) = await (await app.Enter(account)).SetFactor();
        Assert.Equal(10, codes.Length);
        var client = app.Guest();
        Assert.StartsWith("/masuk/kode", (await client.Try(account.UserName!, Holders.Password)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/profil", Cancel)).StatusCode);
        Assert.Contains("tidak cocok", (await (await client.Send("/masuk/kode", "/masuk/kode", ("kode", "000000"))).Page()).Complaint(), StringComparison.Ordinal);
        Assert.Equal("/", (await client.Send("/masuk/kode", "/masuk/kode", ("kode", Holders.Totp(key)), ("ingat", "true"))).Headers.Location!.ToString());
        await client.Page("/profil");
        await client.Send("/keluar", "/keluar");
        Assert.Equal("/", (await client.Try(account.UserName!, Holders.Password)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task RecoveryCode_WorksOnce_AndIsKeptAsAHash()
    {
        var account = await app.NewHolder();
        var (key, codes) = await (await app.Enter(account)).SetFactor();
        await using (var db = app.Db())
        {
            var kept = string.Join(' ', await db.UserTokens.Where(t => t.UserId == account.Id).Select(t => t.Value).ToListAsync(Cancel));
            Assert.DoesNotContain(codes[0], kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(key, kept, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal("/", (await Recover(account, codes[0].ToLowerInvariant())).Headers.Location!.ToString());
        Assert.Contains("sudah pernah dipakai", (await (await Recover(account, codes[0])).Page()).Complaint(), StringComparison.Ordinal);
        Assert.Equal("/", (await Recover(account, codes[1])).Headers.Location!.ToString());
        await using var after = app.Db();
        Assert.Equal(2, await after.AuditEvents.CountAsync(e => e.SubjectId == account.Id && e.Process == SigningInProcesses.RecoveryCodeUsed.Name, Cancel));
    }

    async Task<HttpResponseMessage> Recover(Account account, string code)
    {
        var client = app.Guest();
        await client.Try(account.UserName!, Holders.Password);
        return await client.Send("/masuk/pemulihan", "/masuk/pemulihan", ("kode", code));
    }

    [Fact]
    public async Task Codes_WrongFiveTimes_LockTheAccount()
    {
        var account = await app.NewHolder();
        var (key, _) = await (await app.Enter(account)).SetFactor();
        var client = app.Guest();
        await client.Try(account.UserName!, Holders.Password);
        for (var i = 0; i < 4; i++) await client.Send("/masuk/kode", "/masuk/kode", ("kode", "000000"));
        Assert.Contains("Terlalu banyak", (await (await client.Send("/masuk/kode", "/masuk/kode", ("kode", "000000"))).Page()).Complaint(), StringComparison.Ordinal);
        Assert.Contains("Terlalu banyak", (await (await client.Send("/masuk/kode", "/masuk/kode", ("kode", Holders.Totp(key)))).Page()).Complaint(), StringComparison.Ordinal);
    }
}
