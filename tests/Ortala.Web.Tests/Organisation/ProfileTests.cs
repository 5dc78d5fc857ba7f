using System.Net;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class ProfileTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Email_IsChangedWithThePasswordOnly_AndTheOldAddressIsTold()
    {
        var mail = Guid.NewGuid().ToString("N")[..10] + "@lama.example";
        var account = await app.NewHolder(change: a => (a.Email, a.NormalizedEmail) = (mail, mail.ToUpperInvariant()));
        var client = await app.Enter(account);
        var refused = await (await client.Send("/profil", "/profil", ("surel", "baru@dinkes.example"))).Page(HttpStatusCode.BadRequest);
        Assert.Equal("baru@dinkes.example", refused.QuerySelector("#surel")!.GetAttribute("value"));
        Assert.Equal("/profil", (await client.Submit(refused.Form("/profil"), null, ("sandi", Holders.Password))).Headers.Location!.ToString());
        await using var db = app.Db();
        Assert.Equal("baru@dinkes.example", (await db.Accounts.SingleAsync(a => a.Id == account.Id, Cancel)).Email);
        Assert.True(await db.Outbox.AnyAsync(m => m.To == mail, Cancel));
        Assert.True(await db.AuditEvents.AnyAsync(e => e.SubjectId == account.Id && e.ActorId == account.Id && e.Process == SigningInProcesses.ProfileChanged.Name, Cancel));
    }

    [Fact]
    public async Task Profile_ChangedElsewhereInTheMeantime_AsksWhichHolds()
    {
        var client = await app.Enter(await app.NewHolder());
        var stale = (await client.Page("/profil")).Form("/profil");
        await client.Send("/profil", "/profil", ("jabatan", "Kepala Seksi"));
        var asked = await (await client.Submit(stale, null, ("jabatan", "Kepala Bidang"))).Page(HttpStatusCode.Conflict);
        Assert.Contains("Kepala Seksi", asked.QuerySelector(".stored-now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kepala Bidang", asked.QuerySelector("#jabatan")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(asked.Form("/profil"))).StatusCode);
        Assert.Equal("Kepala Bidang", (await client.Page("/profil")).QuerySelector("#jabatan")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSessionsAndTellsTheHolder()
    {
        var account = await app.NewHolder();
        var (here, elsewhere) = (await app.Enter(account), await app.Enter(account));
        await (await here.Send("/profil/keamanan", "handler=sandi", ("lama", "bukan ini"), ("sandi", "sungai mahakam deras"), ("ulang", "sungai mahakam deras"))).Page(HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.Redirect, (await here.Send("/profil/keamanan", "handler=sandi", ("lama", Holders.Password), ("sandi", "sungai mahakam deras"), ("ulang", "sungai mahakam deras"))).StatusCode);
        await here.Page("/profil");
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/profil", Cancel)).StatusCode);
        await using var db = app.Db();
        Assert.True(await db.Notifications.AnyAsync(n => n.AccountId == account.Id && n.Kind == SecurityNotices.PasswordChanged.Name, Cancel));
    }

    [Fact]
    public async Task Sessions_OneOrAllOthers_AreEnded_AndThoseOfOthersCannotBe()
    {
        var account = await app.NewHolder();
        var (here, second, third) = (await app.Enter(account), await app.Enter(account), await app.Enter(account));
        var stranger = await app.Enter(await app.NewHolder());
        Assert.Equal(3, (await here.Page("/profil/sesi")).QuerySelectorAll(".sessions > li").Length);
        var form = (await here.Page("/profil/sesi")).Form("/profil/sesi");
        await here.Submit(form);
        Assert.Equal(2, (await here.Page("/profil/sesi")).QuerySelectorAll(".sessions > li").Length);
        await using (var db = app.Db())
        {
            var open = await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).Select(s => s.Id).ToListAsync(Cancel);
            await stranger.Try("-", "-");
            var token = (await stranger.Page("/keluar")).Form("/keluar");
            foreach (var id in open)
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync("/profil/sesi", new FormUrlEncodedContent([new("sesi", id.ToString()), new("__RequestVerificationToken", Token(token))]), Cancel)).StatusCode);
        }
        await here.Send("/profil/sesi", "handler=lain");
        Assert.Single((await here.Page("/profil/sesi")).QuerySelectorAll(".sessions > li"));
        foreach (var ended in new[] { second, third }) Assert.Equal(HttpStatusCode.Redirect, (await ended.GetAsync("/profil", Cancel)).StatusCode);
    }

    static string Token(AngleSharp.Html.Dom.IHtmlFormElement form) => ((AngleSharp.Html.Dom.IHtmlInputElement)form.Elements["__RequestVerificationToken"]!).Value;

    [Fact]
    public async Task SecondFactor_TurnedOffWithThePassword_IsAskedForNoMore()
    {
        var account = await app.NewHolder();
        var client = await app.Enter(account);
        var (_, codes) = await client.SetFactor();
        var page = await client.Page("/profil/keamanan");
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("#sandi-faktor")!.Closest("form")!;
        form.SetAttribute("action", "/profil/keamanan?handler=kode");
        var renewed = await (await client.Submit(form, null, ("sandi", Holders.Password))).Page();
        Assert.DoesNotContain(codes[0], renewed.QuerySelector(".recovery-codes")!.TextContent, StringComparison.Ordinal);
        form.SetAttribute("action", "/profil/keamanan?handler=matikan");
        await (await client.Submit(form, null, ("sandi", "bukan ini"))).Page(HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(form, null, ("sandi", Holders.Password))).StatusCode);
        Assert.Equal("/", (await app.Guest().Try(account.UserName!, Holders.Password)).Headers.Location!.ToString());
    }
}
