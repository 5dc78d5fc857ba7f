using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Tasks;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Messages;

public class NotificationTests(WorkbenchApp workbench)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<PostApp> WithThree(WorkbenchApp workbench)
    {
        var app = new PostApp(workbench);
        var me = (await app.Account("penyusun-sop", "penyusun@kaltim.example")).Id;
        await app.Add(db => { for (var i = 1; i <= 3; i++) db.Tell(app.Clock.Now.AddMinutes(i), TaskNotices.Due, me, $"Hal {i}", "/tugas"); });
        return app;
    }

    /// <summary>Sends the settings as a browser would, with some choices made.</summary>
    static async Task<HttpResponseMessage> Choose(HttpClient client, params (string Name, string Value)[] choices)
    {
        var page = await client.Page("/profil/pemberitahuan");
        var fields = page.QuerySelectorAll("main .choices input[type=radio][checked]").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value")!)).Where(f => choices.All(c => c.Name != f.Name)).Concat(choices)
            .Append(("__RequestVerificationToken", page.QuerySelector("main .choices input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        return await client.PostAsync("/profil/pemberitahuan", new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))), Cancel);
    }

    static async Task<int> Unread(HttpClient client) => (await client.Page("/pemberitahuan")).QuerySelectorAll(".told-unread").Length;

    [Fact]
    public async Task Notifications_AreNewestFirstWithTheUnreadMarked()
    {
        await using var app = await WithThree(workbench);
        using var client = await app.As("penyusun-sop");
        var page = await client.Page("/pemberitahuan");
        Assert.Equal(["Hal 3", "Hal 2", "Hal 1"], page.QuerySelectorAll(".told-what a").Select(a => a.TextContent.Replace("Segera jatuh tempo: ", "", StringComparison.Ordinal)));
        Assert.Equal(3, page.QuerySelectorAll(".told-unread").Length);
        Assert.Equal("3", page.QuerySelector("a[href='/pemberitahuan'] .tool-count")!.TextContent);
        using var other = await app.As("penyusun-lain");
        Assert.Empty((await other.Page("/pemberitahuan")).QuerySelectorAll(".told"));
    }

    [Fact]
    public async Task Notification_ThatIsFollowed_LeadsOnAndIsRead()
    {
        await using var app = await WithThree(workbench);
        using var client = await app.As("penyusun-sop");
        var link = (await client.Page("/pemberitahuan")).QuerySelector(".told-what a")!.GetAttribute("href")!;
        using (var other = await app.As("penyusun-lain")) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(link, Cancel)).StatusCode);
        Assert.Equal(3, await Unread(client));
        Assert.Equal("/tugas", (await client.GetAsync(link, Cancel)).Headers.Location!.ToString());
        Assert.Equal(2, await Unread(client));
    }

    [Fact]
    public async Task MarkingAll_CanBeUndone_AndLeavesWhatWasReadBefore()
    {
        await using var app = await WithThree(workbench);
        using var client = await app.As("penyusun-sop");
        await client.GetAsync((await client.Page("/pemberitahuan")).QuerySelector(".told-what a")!.GetAttribute("href")!, Cancel);
        app.Clock.Now = app.Clock.Now.AddMinutes(5);
        await client.Submit((await client.Page("/pemberitahuan")).Form("handler=Semua"));
        var marked = await client.Page("/pemberitahuan");
        Assert.Empty(marked.QuerySelectorAll(".told-unread"));
        Assert.Contains("2 pemberitahuan ditandai dibaca", marked.QuerySelector(".notice-done")!.TextContent, StringComparison.Ordinal);
        await client.Submit((AngleSharp.Html.Dom.IHtmlFormElement)marked.QuerySelector(".notice-done form")!);
        Assert.Equal(2, await Unread(client));
    }

    [Fact]
    public async Task Chosen_AreMarkedTogether()
    {
        await using var app = await WithThree(workbench);
        using var client = await app.As("penyusun-sop");
        var page = await client.Page("/pemberitahuan");
        var keys = page.QuerySelectorAll("input[name=pilih]").Take(2).Select(i => ("pilih", i.GetAttribute("value")!)).ToArray();
        await client.Submit(page.Form("handler=Terpilih"), null, keys);
        Assert.Equal(1, await Unread(client));
    }

    [Fact]
    public async Task Settings_AreKept_AndWhatIsAboutSafetyCannotBeSilenced()
    {
        await using var app = await WithThree(workbench);
        using var client = await app.As("penyusun-sop");
        await Choose(client, ("pilih-task.due", "Never"), ("pilih-security.password-changed", "Never"));
        var page = await client.Page("/profil/pemberitahuan");
        Assert.True(page.QuerySelector("input[name='pilih-task.due'][value=Never]")!.HasAttribute("checked"));
        await using var db = app.Db();
        Assert.Equal(["task.due"], await db.NotificationChoices.Select(c => c.Kind).ToListAsync(Cancel));
        await app.Run("mail.sending");
        Assert.Empty(app.Mails());
        Assert.True(new NotificationKind("security.x", new("", ""), new("", ""), MailChoice.AtOnce).CannotBeSilenced);
    }

    [Fact]
    public async Task Settings_WithAnUnknownChoice_AreRefusedAndNothingIsStored()
    {
        await using var app = await WithThree(workbench);
        using var client = await app.As("penyusun-sop");
        var answer = await Choose(client, ("pilih-task.due", "Kadang"));
        var page = await answer.Page(HttpStatusCode.BadRequest);
        Assert.Contains("Tenggat tugas saya mendekat", page.QuerySelector(".notice-error")!.TextContent, StringComparison.Ordinal);
        await using var db = app.Db();
        Assert.False(await db.NotificationChoices.AnyAsync(Cancel));
    }

    [Fact]
    public void Kinds_All_HaveWordsInBothLanguagesWithAtMostOneName()
    {
        Assert.NotEmpty(NotificationKind.All);
        foreach (var kind in NotificationKind.All.Values)
            foreach (var words in new[] { kind.Words.Id, kind.Words.En }) Assert.DoesNotContain("{1}", string.Format(null, words, "x"), StringComparison.Ordinal);
    }
}
