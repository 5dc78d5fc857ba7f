using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Messages;

public class OperationTests(WorkbenchApp workbench)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<PostApp> WithMails(WorkbenchApp workbench)
    {
        var app = new PostApp(workbench);
        await app.Add(db =>
        {
            db.Mail(app.Clock.Now.AddHours(1), "rina@kaltim.example", "Menunggu", "rahasia-di-dalam");
            db.Add(new OutboxMail { Id = Guid.NewGuid(), To = "tolak@kaltim.example", Subject = "Gagal", Text = "rahasia-di-dalam", CreatedAt = app.Clock.Now, NextTryAt = app.Clock.Now, Tries = 7, Trouble = "550 no such mailbox", GivenUpAt = app.Clock.Now });
        });
        return app;
    }

    [Fact]
    public async Task Operations_AreForWhoOperatesTheInstallationAlone()
    {
        foreach (var user in new[] { "penyusun-sop", "admin-lokal", "biro-organisasi" })
        {
            using var client = await workbench.As(user);
            foreach (var address in new[] { "/operasi", "/operasi/surat" }) Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task Operations_ShowFailedMailsAndTheirTrouble_ButNoTexts()
    {
        await using var app = await WithMails(workbench);
        using var client = await app.As("admin-sistem");
        var page = await client.Page("/operasi");
        Assert.Equal("1", page.QuerySelector(".figure-bad strong")!.TextContent);
        Assert.Contains("1 surat gagal dikirim", page.QuerySelector(".notice-error")!.TextContent, StringComparison.Ordinal);
        var mails = await client.Page("/operasi/surat?keadaan=gagal");
        Assert.Contains("550 no such mailbox", Assert.Single(mails.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia-di-dalam", mails.DocumentElement.OuterHtml + page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailedMail_TriedAgain_GoesAndIsRecorded()
    {
        await using var app = await WithMails(workbench);
        using var client = await app.As("admin-sistem");
        var page = await client.Page("/operasi/surat?keadaan=gagal");
        await client.Submit(page.Form("handler=Lagi"), null, ("pilih", page.QuerySelector("input[name=pilih]")!.GetAttribute("value")!));
        for (var i = 0; i < 100 && app.Mails().Count == 0; i++) await Task.Delay(50, Cancel);
        Assert.Equal("Gagal", Assert.Single(app.Mails()).Subject);
        await using var db = app.Db();
        Assert.True(await db.AuditEvents.AnyAsync(e => e.Process == "mail.retried" && e.ActorId != null, Cancel));
    }

    [Fact]
    public async Task WaitingMail_IsCancelledOnlyAfterItWasAsked()
    {
        await using var app = await WithMails(workbench);
        using var client = await app.As("admin-sistem");
        var list = await client.Page("/operasi/surat?keadaan=menunggu");
        var token = list.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/operasi/surat/batal", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("pilih", list.QuerySelector("input[name=pilih]")!.GetAttribute("value")!)]), Cancel);
        var asking = await answer.Page();
        await using (var db = app.Db()) Assert.Null((await db.Outbox.SingleAsync(m => m.Subject == "Menunggu", Cancel)).GivenUpAt);
        await client.Submit(asking.Form("handler=Ya"));
        await using (var db = app.Db())
        {
            Assert.NotNull((await db.Outbox.SingleAsync(m => m.Subject == "Menunggu", Cancel)).GivenUpAt);
            Assert.True(await db.AuditEvents.AnyAsync(e => e.Process == "mail.cancelled", Cancel));
        }
    }

    [Fact]
    public async Task Work_RunByHand_SaysHowItWent()
    {
        await using var app = await WithMails(workbench);
        using var client = await app.As("admin-sistem");
        var page = await client.Page("/operasi");
        var names = page.QuerySelectorAll("button[name=pekerjaan]").Select(b => b.GetAttribute("value")!).ToArray();
        Assert.Contains("mail.sending", names);
        foreach (var name in names)
        {
            await client.Submit((await client.Page("/operasi")).Form("handler=Jalankan"), null, ("pekerjaan", name));
            Assert.Contains("selesai dengan baik", (await client.Page("/operasi")).QuerySelector(".notice-done")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await client.Submit((await client.Page("/operasi")).Form("handler=Jalankan"), null, ("pekerjaan", "tidak.ada"))).StatusCode);
    }

    [Fact]
    public async Task Mail_ThatIsWritten_IsSentWithoutWaitingForTheClock()
    {
        await using var app = new PostApp(workbench, ("Jobs:Run", "true"), ("Jobs:FirstAfterSeconds", "3600"));
        using var client = await app.As("admin-sistem");
        await app.Add(db => db.Mail(app.Clock.Now, "rina@kaltim.example", "Segera", "a"));
        for (var i = 0; i < 100 && app.Mails().Count == 0; i++) await Task.Delay(50, Cancel);
        Assert.Equal("Segera", Assert.Single(app.Mails()).Subject);
    }

    [Fact]
    public async Task Schedule_Starts_AndKnowsWhenEachWorkRunsNext()
    {
        await using var app = new PostApp(workbench, ("Jobs:Run", "true"), ("Jobs:FirstAfterSeconds", "3600"));
        var schedule = app.Services.GetRequiredService<Schedule>();
        await using var scope = app.Services.CreateAsyncScope();
        string[] names = [.. scope.ServiceProvider.GetServices<IScheduledWork>().Select(w => w.Name)];
        Assert.Equal(names.Distinct(), names); // two works of one name keep the whole schedule from starting
        foreach (var name in names)
        {
            for (var i = 0; i < 100 && await schedule.Next(name, Cancel) is null; i++) await Task.Delay(50, Cancel);
            Assert.NotNull(await schedule.Next(name, Cancel));
        }
    }
}
