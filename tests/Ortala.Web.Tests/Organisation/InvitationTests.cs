using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Tests;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public partial class InvitationTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static readonly (string, string)[] good = [("nama", "Drg. Uji Coba"), ("nip", "19800101 200501 1 001"), ("surel", "Uji@Dinkes.Example"), ("bahasa", "en"), ("sandi", "perahu kayu ulin"), ("ulang", "perahu kayu ulin")];

    Task<Account> NewComer() => app.NewHolder(change: a => (a.FirstSignInAt, a.PasswordHash) = (null, null));

    [Fact]
    public async Task FirstSignIn_ByLink_SetsProfileAndPassword_AndLookingDoesNotUseItUp()
    {
        var account = await NewComer();
        var link = await app.NewLink(account, InvitationPurpose.FirstSignIn);
        for (var i = 0; i < 3; i++) Assert.Contains(account.UserName!, (await app.Guest().Page(link)).Body!.TextContent, StringComparison.Ordinal);
        var client = app.Guest();
        Assert.Equal("/profil/keamanan", (await client.Send(link, link, good)).Headers.Location!.ToString());
        await client.Page("/profil");
        await using var db = app.Db();
        var now = await db.Accounts.SingleAsync(a => a.Id == account.Id, Cancel);
        Assert.Equal(("Drg. Uji Coba", "198001012005011001", "uji@dinkes.example", "en"), (now.FullName, now.Nip, now.Email, now.Language));
        Assert.NotNull(now.FirstSignInAt);
        Assert.Contains("drg. uji coba", now.SearchText, StringComparison.Ordinal);
        Assert.True(await db.AuditEvents.AnyAsync(e => e.SubjectId == account.Id && e.Process == SigningInProcesses.FirstSignedIn.Name, Cancel));
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest().Try(account.UserName!, "perahu kayu ulin")).StatusCode);
        await app.Guest().Page(link, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Link_UsedByTwoAtOnce_WorksForOne()
    {
        var account = await NewComer();
        var link = await app.NewLink(account, InvitationPurpose.FirstSignIn);
        var ready = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            var client = app.Guest();
            return (Client: client, Form: (await client.Page(link)).Form(link), Password: $"perahu kayu ulin {i}");
        }));
        var answers = await Task.WhenAll(ready.Select(r => r.Client.Submit(r.Form, null, [.. good.Where(f => f.Item1 is not ("sandi" or "ulang")), ("sandi", r.Password), ("ulang", r.Password)])));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(a => a.StatusCode == HttpStatusCode.Gone));
    }

    [Theory]
    [InlineData("pendek", "pendek", "terlalu pendek")]
    [InlineData("qwertyuiop", "qwertyuiop", "paling sering dipakai")]
    [InlineData("password123", "password123", "paling sering dipakai")]
    [InlineData("aaaaaaaaaaaa", "aaaaaaaaaaaa", "terlalu mudah")]
    [InlineData("perahu kayu ulin", "perahu kayu", "tidak sama")]
    public async Task Password_ThatIsNotTaken_IsSaidAtItsField_AndTheLinkStillWorks(string password, string again, string said)
    {
        var link = await app.NewLink(await NewComer(), InvitationPurpose.FirstSignIn);
        var client = app.Guest();
        var page = await (await client.Send(link, link, ("nama", "Nama Tetap"), ("sandi", password), ("ulang", again))).Page(HttpStatusCode.BadRequest);
        Assert.Contains(said, page.QuerySelector("main .invalid-feedback")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nama Tetap", page.QuerySelector("#nama")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(page.Form(link), null, good)).StatusCode);
    }

    [Fact]
    public async Task UserName_AsPassword_IsNotTaken()
    {
        var account = await NewComer();
        var link = await app.NewLink(account, InvitationPurpose.FirstSignIn);
        var page = await (await app.Guest().Send(link, link, ("nama", "X"), ("sandi", account.UserName! + "1"), ("ulang", account.UserName! + "1"))).Page(HttpStatusCode.BadRequest);
        Assert.Contains("nama pengguna", page.QuerySelector("#sandi-galat")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_AfterANewerOne_AndAnUnknownOne_SayWhomToAsk()
    {
        var account = await NewComer();
        var old = await app.NewLink(account, InvitationPurpose.FirstSignIn);
        var young = await app.NewLink(account, InvitationPurpose.FirstSignIn);
        Assert.Contains("admin lokal", (await app.Guest().Page(old, HttpStatusCode.Gone)).Body!.TextContent, StringComparison.Ordinal);
        await app.Guest().Page(young);
        Assert.Contains("tidak dikenal", (await app.Guest().Page("/undangan/tidakada", HttpStatusCode.NotFound)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OlderThanItsLife_WorksNoMore()
    {
        var clock = new MovedClock();
        await using var own = app.With(h => h.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(clock)));
        var account = await own.NewHolder(change: a => a.FirstSignInAt = null);
        var (first, other) = (await own.NewLink(account, InvitationPurpose.FirstSignIn), await own.NewHolder());
        var renewed = await own.NewLink(other, InvitationPurpose.NewPassword);
        clock.Ahead = TimeSpan.FromHours(23);
        await own.Guest().Page(renewed);
        clock.Ahead = TimeSpan.FromHours(25);
        await own.Guest().Page(renewed, HttpStatusCode.Gone);
        await own.Guest().Page(first);
        clock.Ahead = TimeSpan.FromDays(7.1);
        await own.Guest().Page(first, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Forgotten_AnswersAlike_AndMailsALinkThatSetsThePasswordAndEndsSessions()
    {
        var mail = Guid.NewGuid().ToString("N")[..10] + "@dinkes.example";
        var account = await app.NewHolder(change: a => (a.Email, a.NormalizedEmail) = (mail, mail.ToUpperInvariant()));
        var signedIn = await app.Enter(account);
        var known = await (await app.Guest().Send("/lupa-sandi", "/lupa-sandi", ("nama", account.UserName!))).Page();
        var unknown = await (await app.Guest().Send("/lupa-sandi", "/lupa-sandi", ("nama", "bukan-siapa-siapa"))).Page();
        Assert.Equal(unknown.QuerySelector("main")!.TextContent, known.QuerySelector("main")!.TextContent);
        await app.Guest().Send("/lupa-sandi", "/lupa-sandi", ("nama", mail)); // at once again: no second mail
        await using var db = app.Db();
        var sent = await db.Outbox.SingleAsync(m => m.To == mail, Cancel);
        var link = LinkIn().Match(sent.Text).Value;
        var client = app.Guest();
        Assert.Equal("/", (await client.Send(link, link, ("sandi", "sungai mahakam deras"), ("ulang", "sungai mahakam deras"))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await signedIn.GetAsync("/profil", Cancel)).StatusCode);
        await client.Page("/profil");
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest().Try(account.UserName!, "sungai mahakam deras")).StatusCode);
    }

    [Fact]
    public async Task MailedLink_DoesNotHangOnTheHostThatARequestNames()
    {
        var mail = Guid.NewGuid().ToString("N")[..10] + "@dinkes.example";
        var account = await app.NewHolder(change: a => (a.Email, a.NormalizedEmail) = (mail, mail.ToUpperInvariant()));
        var client = app.Guest();
        client.DefaultRequestHeaders.Host = "jahat.example";
        await client.Send("/lupa-sandi", "/lupa-sandi", ("nama", account.UserName!));
        await using var db = app.Db();
        Assert.DoesNotContain("jahat", (await db.Outbox.SingleAsync(m => m.To == mail, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstStart_WithoutAccounts_OpensOneWayToTheFirstAdmin()
    {
        await using var empty = app.With(h => h.UseSetting("Demo:Load", "false"));
        var address = (await empty.Services.GetRequiredService<FirstStart>().Address(Cancel))!;
        var path = new Uri(address).AbsolutePath;
        await empty.Guest().Page("/mulai/tebakansaja", HttpStatusCode.NotFound);
        var client = empty.Guest();
        var bad = await (await client.Send(path, path, ("jenis", "Province"), ("instansi", "Pemerintah Provinsi Uji"), ("nama", "Pengelola"), ("pengguna", "X Y"), ("sandi", "perahu kayu ulin"), ("ulang", "perahu kayu ulin"))).Page(HttpStatusCode.BadRequest);
        Assert.Equal("/", (await client.Submit(bad.Form(path), null, ("pengguna", "pengelola"), ("sandi", "perahu kayu ulin"), ("ulang", "perahu kayu ulin"))).Headers.Location!.ToString());
        await client.Page("/delegasi/semua");
        await using var db = empty.Db();
        Assert.Equal(Role.SystemAdmin, (await db.Grants.SingleAsync(Cancel)).Role);
        Assert.Equal("Pemerintah Provinsi Uji", (await db.Nodes.SingleAsync(Cancel)).Name);
        await empty.Guest().Page(path, HttpStatusCode.NotFound);
        Assert.Null(await empty.Services.GetRequiredService<FirstStart>().Address(Cancel));
    }

    [GeneratedRegex("/undangan/[a-z0-9]+")]
    private static partial Regex LinkIn();
}
