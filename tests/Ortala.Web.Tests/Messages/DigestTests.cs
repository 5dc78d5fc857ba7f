using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;
using Xunit;

namespace Ortala.Web.Tests.Messages;

public class DigestTests(WorkbenchApp workbench)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Seven o'clock of the next day, after the clock's own.</summary>
    static DateTimeOffset Seven(int offset) => new(2026, 11, 26, 7, 0, 0, TimeSpan.FromHours(offset));

    static async Task Post(PostApp app)
    {
        await app.Run("mail.sending");
        await app.Run("notifications.digest");
        await app.Run("mail.sending");
    }

    [Fact]
    public async Task Digest_OfSeveralNotifications_IsOneMailAtSevenInTheZoneOfTheUnit()
    {
        await using var app = new PostApp(workbench);
        var central = await app.Account("penyusun-sop", "penyusun@kaltim.example");
        var western = await app.Account("panelis-kompetisi", "panelis@pusat.example");
        await app.Add(db =>
        {
            foreach (var account in new[] { central, western })
                foreach (var about in new[] { "Pertama", "Kedua" }) db.Tell(app.Clock.Now, TaskNotices.Waiting, account.Id, about, "/tugas");
        });
        await Post(app);
        Assert.Empty(app.Mails());
        app.Clock.Now = Seven(8).AddMinutes(-1);
        await Post(app);
        Assert.Empty(app.Mails());
        app.Clock.Now = Seven(8);
        await Post(app);
        var mail = Assert.Single(app.Mails());
        Assert.Equal("penyusun@kaltim.example", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains("Ringkasan harian", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Tugas baru: Pertama", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Tugas baru: Kedua", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://ortala.example/tugas", mail.TextBody, StringComparison.Ordinal);
        app.Clock.Now = Seven(7);
        await Post(app);
        Assert.Equal(2, app.Mails().Count);
        app.Clock.Now = app.Clock.Now.AddDays(1);
        await Post(app);
        Assert.Equal(2, app.Mails().Count);
    }

    [Fact]
    public async Task Digest_LeavesOutWhatWasReadOrIsNotWanted()
    {
        await using var app = new PostApp(workbench);
        var (reader, silent) = (await app.Account("penyusun-sop", "penyusun@kaltim.example"), await app.Account("pemeriksa-sop", "pemeriksa@kaltim.example"));
        await app.Add(db =>
        {
            db.Tell(app.Clock.Now, TaskNotices.Waiting, reader.Id, "Dibaca", "/tugas");
            db.Tell(app.Clock.Now, TaskNotices.Waiting, silent.Id, "Tidak usah", "/tugas");
            db.Add(new NotificationChoice { AccountId = silent.Id, Kind = TaskNotices.Waiting.Name, Choice = MailChoice.Never });
        });
        await app.Run("mail.sending");
        await using (var db = app.Db()) await db.Notifications.Where(n => n.AccountId == reader.Id).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, app.Clock.Now), Cancel);
        app.Clock.Now = Seven(8);
        await Post(app);
        Assert.Empty(app.Mails());
    }

    [Fact]
    public async Task Notification_ThatGoesAtOnce_IsOneMailInTheLanguageOfTheReceiver()
    {
        await using var app = new PostApp(workbench);
        var account = await app.Account("penyusun-sop", "penyusun@kaltim.example");
        await app.Add(db => db.Accounts.Single(a => a.Id == account.Id).Language = "en");
        await app.Add(db => db.Tell(app.Clock.Now, TaskNotices.Due, account.Id, "SOP Surat", "/tugas"));
        await Post(app);
        await Post(app);
        var mail = Assert.Single(app.Mails());
        Assert.Equal("Ortala: Due soon: SOP Surat", mail.Subject);
        Assert.Contains("See: https://ortala.example/tugas", mail.TextBody, StringComparison.Ordinal);
        await using var db = app.Db();
        Assert.NotNull((await db.Notifications.SingleAsync(Cancel)).MailedAt);
    }

    [Fact]
    public async Task Task_ThatComesUp_IsToldToThoseItWaitsForAndToNobodyElse()
    {
        await using var app = new PostApp(workbench);
        var dinkes = await app.NodeOf("DINKES");
        await app.Add(db => db.AskRole(app.Clock.Now, PostApp.Kind, Role.LocalAdmin, dinkes, Guid.NewGuid(), "Berkas A", "/tugas"));
        await app.Run("mail.sending");
        await app.Run("mail.sending");
        await using var db = app.Db();
        var told = await db.Notifications.SingleAsync(Cancel);
        Assert.Equal((await app.Account("admin-lokal")).Id, told.AccountId);
        Assert.Equal("task.waiting", told.Kind);
    }

    [Fact]
    public async Task Task_WithADueDate_IsRemindedOfThreeDaysAndOneDayBeforeOnTheDayAndThenWeekly()
    {
        await using var app = new PostApp(workbench);
        var account = await app.Account("penyusun-sop");
        var until = new DateTimeOffset(2026, 12, 10, 16, 0, 0, TimeSpan.FromHours(8));
        await app.Add(db => db.AskAccount(app.Clock.Now, PostApp.Kind, account.Id, Guid.NewGuid(), "Berkas B", "/tugas", until));
        var reminded = new List<string>();
        for (var at = new DateTimeOffset(2026, 12, 5, 0, 15, 0, TimeSpan.FromHours(8)); at < until.AddDays(16); at = at.AddHours(6))
        {
            app.Clock.Now = at;
            if ((await app.Run("tasks.reminding")).Did > 0) reminded.Add($"{at:MM-dd HH:mm}");
        }
        Assert.Equal(["12-07 06:15", "12-09 06:15", "12-10 06:15", "12-17 06:15", "12-24 06:15"], reminded);
        await using var db = app.Db();
        Assert.Equal(3, await db.Notifications.CountAsync(n => n.Kind == "task.due", Cancel));
        Assert.Equal(2, await db.Notifications.CountAsync(n => n.Kind == "task.overdue", Cancel));
    }

    [Fact]
    public async Task Texts_OfOldMails_AreEmptied()
    {
        await using var app = new PostApp(workbench);
        await app.Add(db => db.Mail(app.Clock.Now, "rina@kaltim.example", "Undangan", "rahasia"));
        await app.Run("mail.sending");
        app.Clock.Now = app.Clock.Now.AddDays(6);
        Assert.Equal(0, (await app.Run("mail.emptying")).Did);
        app.Clock.Now = app.Clock.Now.AddDays(2);
        Assert.Equal(1, (await app.Run("mail.emptying")).Did);
    }
}
