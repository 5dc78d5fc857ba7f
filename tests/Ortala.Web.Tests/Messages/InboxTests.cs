using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;
using Xunit;

namespace Ortala.Web.Tests.Messages;

public class InboxTests(WorkbenchApp workbench)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string[] Shown(IHtmlDocument page) => [.. page.QuerySelectorAll(".task-what").Select(t => t.TextContent.Trim())];

    static async Task<PostApp> WithTasks(WorkbenchApp workbench)
    {
        var app = new PostApp(workbench);
        var (mine, dinkes, now) = ((await app.Account("admin-lokal")).Id, await app.NodeOf("DINKES"), app.Clock.Now);
        await app.Add(db =>
        {
            db.AskAccount(now.AddDays(-9), PostApp.Kind, mine, Guid.NewGuid(), "Tanpa tenggat", "/tugas?a=1");
            db.AskAccount(now.AddDays(-8), PostApp.Kind, mine, Guid.NewGuid(), "Bulan depan", "/tugas?a=2", now.AddDays(30));
            db.AskRole(now.AddDays(-7), PostApp.Kind, Role.LocalAdmin, dinkes, Guid.NewGuid(), "Lusa", "/tugas?a=3", now.AddDays(2));
            db.AskRole(now.AddDays(-6), PostApp.Kind, Role.LocalAdmin, dinkes, Guid.NewGuid(), "Dua hari lalu <b>", "/tugas?a=4", now.AddDays(-2));
            db.AskRole(now.AddDays(-5), PostApp.Kind, Role.OrganisationBureau, dinkes, Guid.NewGuid(), "Untuk biro", "/tugas?a=5");
        });
        return app;
    }

    [Fact]
    public async Task Inbox_HoldsOwnTasksAndThoseOfOwnRoles_MostPressingFirst()
    {
        await using var app = await WithTasks(workbench);
        using var client = await app.As("admin-lokal");
        var page = await client.Page("/tugas");
        Assert.Equal([PostApp.Words("Dua hari lalu <b>"), PostApp.Words("Lusa"), PostApp.Words("Bulan depan"), PostApp.Words("Tanpa tenggat")], Shown(page));
        Assert.Equal(["Terlambat", "Segera", "Nanti", "Tanpa tenggat"], page.QuerySelectorAll(".task-group").Select(g => g.TextContent));
        Assert.Equal(["terlambat 2 hari", "2 hari lagi", "30 hari lagi"], page.QuerySelectorAll(".task-tags .tag").Select(t => t.TextContent));
        Assert.Equal("4", page.QuerySelector("a[href='/tugas'] .tool-count")!.TextContent);
        Assert.Equal("/tugas?a=4", page.QuerySelector(".task-what a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Inbox_OfOthers_ShowsWhatTheirOwnRolesReach()
    {
        await using var app = await WithTasks(workbench);
        using var bureau = await app.As("biro-organisasi"); // its role stands above the unit
        Assert.Equal([PostApp.Words("Untuk biro")], Shown(await bureau.Page("/tugas")));
        using var other = await app.As("admin-lokal-lain"); // the same role, another unit
        var page = await other.Page("/tugas");
        Assert.Empty(Shown(page));
        Assert.Contains("Tidak ada tugas yang menunggu", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inbox_CanBeSearchedNarrowedAndTakenAway()
    {
        await using var app = await WithTasks(workbench);
        using var client = await app.As("admin-lokal");
        Assert.Equal([PostApp.Words("Lusa")], Shown(await client.Page("/tugas?cari=lusa")));
        Assert.Equal([PostApp.Words("Dua hari lalu <b>")], Shown(await client.Page("/tugas?mendesak=terlambat")));
        Assert.Equal([PostApp.Words("Lusa")], Shown(await client.Page("/tugas?mendesak=segera")));
        Assert.Equal([PostApp.Words("Tanpa tenggat")], Shown(await client.Page("/tugas?mendesak=tanpa")));
        var csv = await client.GetStringAsync("/tugas?unduh=csv", Cancel);
        Assert.Contains("terlambat 2 hari", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Untuk biro", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_ThatIsDone_StandsInTheSecondTab()
    {
        await using var app = await WithTasks(workbench);
        var me = (await app.Account("admin-lokal")).Id;
        await using (var db = app.Db())
        {
            var done = await db.Tasks.SingleAsync(t => t.About == "Lusa", Cancel);
            await db.CloseTasks(app.Clock.Now, PostApp.Kind, done.SubjectId, me, Cancel);
            var dropped = await db.Tasks.SingleAsync(t => t.About == "Bulan depan", Cancel);
            await db.CloseTasks(app.Clock.Now, PostApp.Kind, dropped.SubjectId, null, Cancel);
            await db.SaveChangesAsync(Cancel);
        }
        using var client = await app.As("admin-lokal");
        Assert.Equal(2, Shown(await client.Page("/tugas")).Length);
        var page = await client.Page("/tugas/selesai");
        Assert.Contains("dikerjakan sendiri", page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Lusa", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("tidak diperlukan lagi", page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Bulan depan", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inbox_WhileActingForAnother_HoldsTheOthersTasksMarked()
    {
        await using var app = await WithTasks(workbench);
        var (from, to) = (await app.Account("admin-lokal"), await app.Account("pembaca"));
        using var client = await app.As("pembaca");
        Assert.Empty(Shown(await client.Page("/tugas")));
        var delegation = Guid.NewGuid();
        await app.Add(db => db.Add(new Delegation { Id = delegation, FromAccountId = from.Id, ToAccountId = to.Id, Kind = DelegationKind.Plh, LetterNumber = "1/2026", From = app.Clock.Now.AddDays(-1), Until = app.Clock.Now.AddDays(1), CreatedAt = app.Clock.Now, CreatedById = from.Id }));
        await app.Add(db => db.Sessions.Single(s => s.AccountId == to.Id && s.EndedAt == null).DelegationId = delegation);
        app.Services.GetRequiredService<Viewers>().Forget();
        var page = await client.Page("/tugas");
        Assert.Equal(4, Shown(page).Length);
        Assert.Contains($"atas nama {from.FullName}", page.QuerySelector(".task-tags")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inbox_OfAVisitor_LeadsToTheSignIn() =>
        Assert.Equal(HttpStatusCode.Redirect, (await workbench.Visitor().GetAsync("/tugas", Cancel)).StatusCode);

    [Theory]
    [InlineData(-25, "terlambat 1 hari")]
    [InlineData(-1, "terlambat sejak hari ini")]
    [InlineData(5, "hari ini")]
    [InlineData(14, "besok")] // after midnight in central Indonesia
    [InlineData(24 * 3, "3 hari lagi")]
    public void Deadline_IsCountedInDaysOfTheZone(int hours, string words)
    {
        var now = new DateTimeOffset(2026, 11, 25, 10, 30, 0, TimeSpan.FromHours(8));
        Assert.Equal(words, Deadline.Of(now.AddHours(hours), now, Zone.Wita).Words.Id);
    }
}
