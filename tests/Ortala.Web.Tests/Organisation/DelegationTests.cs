using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Delegating;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class DelegationTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Day(int fromToday) => DateTimeOffset.UtcNow.AddHours(8).AddDays(fromToday).ToString("yyyy-MM-dd");

    static async Task<HttpResponseMessage> Enter(HttpClient client, Account to, string from = "", int first = 0, int last = 3, string letter = "800/1/UJI")
    {
        var page = await client.Page("/delegasi/baru");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.Form("/delegasi/baru").Elements["__RequestVerificationToken"]!).Value), "__RequestVerificationToken" },
            { new StringContent("Plh"), "jenis" }, { new StringContent(from), "dari" }, { new StringContent(to.UserName!), "kepada" }, { new StringContent(Day(first)), "mulai" },
            { new StringContent(Day(last)), "sampai" }, { new StringContent(letter), "nomor" }, { new ByteArrayContent("%PDF-1.4\n%%EOF"u8.ToArray()), "surat", "surat.pdf" },
        };
        return await client.PostAsync("/delegasi/baru", form, Cancel);
    }

    static Task<HttpResponseMessage> Act(HttpClient client, IHtmlDocument page) => client.Submit(page.Form("/delegasi/bertindak"));

    [Fact]
    public async Task Delegate_ActsWithTheGrantsOfTheOfficer_UntilItIsLaidDown()
    {
        var (officer, deputy) = (await app.NewHolder(Role.LocalAdmin), await app.NewHolder(Role.Reader));
        Assert.Equal(HttpStatusCode.Redirect, (await Enter(await app.Enter(officer), deputy)).StatusCode);
        var client = await app.Enter(deputy);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/delegasi/semua", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Act(client, await client.Page("/delegasi"))).StatusCode);
        Assert.Contains("Plh. " + officer.FullName, (await client.Page("/delegasi/semua")).QuerySelector(".acting")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await client.Page("/sop")).QuerySelector(".acting"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.Enter(deputy)).GetAsync("/delegasi/semua", Cancel)).StatusCode); // another session is not touched
        var back = (IHtmlFormElement)(await client.Page("/delegasi")).QuerySelector(".acting form")!;
        await client.Submit(back);
        Assert.Null((await client.Page("/delegasi")).QuerySelector(".acting"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/delegasi/semua", Cancel)).StatusCode);
        await using var db = app.Db();
        var events = await db.AuditEvents.Where(e => e.ActorId == deputy.Id && e.OnBehalfOfId == officer.Id).Select(e => e.Process).ToListAsync(Cancel);
        Assert.Equal([DelegationProcesses.TakenUp.Name, DelegationProcesses.LaidDown.Name], events);
        var entered = await db.AuditEvents.SingleAsync(e => e.ActorId == officer.Id && e.Process == DelegationProcesses.Entered.Name, Cancel);
        Assert.NotNull(entered.EvidenceHash);
        Assert.True(await db.Notifications.AnyAsync(n => n.AccountId == deputy.Id && n.Kind == DelegationNotices.Received.Name, Cancel));
    }

    [Fact]
    public async Task Acts_WhileActing_AreRecordedForBoth()
    {
        var (officer, deputy) = (await app.NewHolder(Role.LocalAdmin), await app.NewHolder());
        await Enter(await app.Enter(officer), deputy);
        var client = await app.Enter(deputy);
        await Act(client, await client.Page("/delegasi"));
        await client.Send("/profil", "/profil", ("jabatan", "Sekretaris"));
        await using var db = app.Db();
        Assert.True(await db.AuditEvents.AnyAsync(e => e.SubjectId == deputy.Id && e.ActorId == deputy.Id && e.OnBehalfOfId == officer.Id, Cancel));
    }

    [Fact]
    public async Task Delegation_LapsesAtItsEnd_EvenWithinASession()
    {
        var clock = new MovedClock();
        await using var own = app.With(h => h.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(clock)));
        var (officer, deputy) = (await own.NewHolder(Role.LocalAdmin), await own.NewHolder());
        await Enter(await own.Enter(officer), deputy, last: 0);
        var client = await own.Enter(deputy);
        await Act(client, await client.Page("/delegasi"));
        await client.Page("/delegasi/semua");
        var until = await own.Db().Delegations.Select(d => d.Until).SingleAsync(Cancel);
        clock.Ahead = until - DateTimeOffset.UtcNow - TimeSpan.FromSeconds(5);
        await client.Page("/delegasi/semua");
        clock.Ahead += TimeSpan.FromSeconds(6); // less than what viewers are remembered for
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/delegasi/semua", Cancel)).StatusCode);
        Assert.Null((await client.Page("/delegasi")).QuerySelector(".acting"));
    }

    [Fact]
    public async Task SystemAdmin_IsNotDelegated()
    {
        var (officer, deputy) = (await app.NewHolder(Role.SystemAdmin), await app.NewHolder());
        await Enter(await app.Enter(officer), deputy);
        var client = await app.Enter(deputy);
        await Act(client, await client.Page("/delegasi"));
        Assert.NotNull((await client.Page("/delegasi")).QuerySelector(".acting"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/delegasi/semua", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Chains_AndDelegatingToOneself_AreRefused()
    {
        var (officer, deputy, third) = (await app.NewHolder(Role.LocalAdmin), await app.NewHolder(Role.Reader), await app.NewHolder());
        var first = await app.Enter(officer);
        Assert.Equal(HttpStatusCode.BadRequest, (await Enter(first, officer)).StatusCode);
        await Enter(first, deputy);
        var client = await app.Enter(deputy);
        var page = await client.Page("/delegasi/baru");
        await Act(client, await client.Page("/delegasi"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.Form("/delegasi/baru").Elements["__RequestVerificationToken"]!).Value), "__RequestVerificationToken" }, { new StringContent(officer.UserName!), "dari" },
            { new StringContent(third.UserName!), "kepada" }, { new StringContent(Day(0)), "mulai" }, { new StringContent(Day(1)), "sampai" }, { new StringContent("1"), "nomor" },
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/delegasi/baru", form, Cancel)).StatusCode);
        await using var db = app.Db();
        Assert.False(await db.Delegations.AnyAsync(d => d.ToAccountId == third.Id, Cancel));
    }

    [Fact]
    public async Task Manager_EntersForOthersInScopeOnly_AndBothAreTold()
    {
        var (admin, officer, deputy, foreign) = (await app.NewHolder(Role.LocalAdmin), await app.NewHolder(), await app.NewHolder(), await app.NewHolder(unit: "DISHUB"));
        var client = await app.Enter(admin);
        var refused = await (await Enter(client, deputy, foreign.UserName!)).Page(HttpStatusCode.BadRequest);
        Assert.Contains("tidak ditemukan", refused.QuerySelector("#dari-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/delegasi/semua", (await Enter(client, deputy, officer.UserName!)).Headers.Location!.ToString());
        await using var db = app.Db();
        Assert.True(await db.Notifications.AnyAsync(n => n.AccountId == officer.Id && n.Kind == DelegationNotices.Given.Name, Cancel));
        var id = await db.Delegations.Where(d => d.FromAccountId == officer.Id).Select(d => d.Id).SingleAsync(Cancel);
        await (await app.Enter(foreign)).Page($"/delegasi/{id}/akhiri", HttpStatusCode.NotFound);
        var plain = await app.Enter(await app.NewHolder());
        var byPlain = await (await Enter(plain, deputy, officer.UserName!)).Page(HttpStatusCode.BadRequest); // without the right: only the own office
        Assert.Contains("perlu diperbaiki", byPlain.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndingEarly_TakesItFromASessionAtOnce()
    {
        var (officer, deputy) = (await app.NewHolder(Role.LocalAdmin), await app.NewHolder());
        var giver = await app.Enter(officer);
        await Enter(giver, deputy);
        var client = await app.Enter(deputy);
        await Act(client, await client.Page("/delegasi"));
        await client.Page("/delegasi/semua");
        await using var db = app.Db();
        var id = await db.Delegations.Where(d => d.FromAccountId == officer.Id).Select(d => d.Id).SingleAsync(Cancel);
        var form = (await giver.Page($"/delegasi/{id}/akhiri")).Form();
        form.SetAttribute("action", $"/delegasi/{id}/akhiri");
        Assert.Equal("/delegasi", (await giver.Submit(form, null, ("alasan", "Sudah kembali"))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/delegasi/semua", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Overlapping_IsStoredWithANotice()
    {
        var (officer, one, other) = (await app.NewHolder(), await app.NewHolder(), await app.NewHolder());
        var client = await app.Enter(officer);
        await Enter(client, one);
        await client.Page("/delegasi");
        await Enter(client, other);
        Assert.Contains("tumpang tindih", (await client.Page("/delegasi")).QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1, "mendahului")]
    [InlineData(-9, -8, "sudah lewat")]
    [InlineData(0, 400, "satu tahun")]
    public async Task Period_ThatCannotBe_IsSaidAtItsField(int first, int last, string said)
    {
        var page = await (await Enter(await app.Enter(await app.NewHolder()), await app.NewHolder(), first: first, last: last)).Page(HttpStatusCode.BadRequest);
        Assert.Contains(said, page.QuerySelector("main .invalid-feedback")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("800/1/UJI", page.QuerySelector("#nomor")!.GetAttribute("value"));
    }
}
