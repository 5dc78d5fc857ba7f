using System.Net;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class HandOverTests(WorkbenchApp app)
{
    Task<int> Give(Account account, int tasks) => app.Read(db =>
    {
        for (var i = 0; i < tasks; i++)
            db.Add(new InboxTask { Id = Guid.NewGuid(), Kind = "account-request.decide", AccountId = account.Id, SubjectKind = "account-request", SubjectId = Guid.NewGuid(), About = "uji", Address = "/", Since = account.CreatedAt });
        return db.SaveChangesAsync();
    });

    static async Task<HttpResponseMessage> HandOver(HttpClient admin, Guid from, params (string, string)[] fields)
    {
        var form = (await admin.Page($"/akun/{from}/serah-terima")).Form("serah-terima");
        var summary = await admin.Submit(form, null, [("tindakan", "periksa"), ("alasan", "SK mutasi 12/2026"), .. fields]);
        if (summary.StatusCode != HttpStatusCode.OK) return summary;
        return await admin.Submit((await summary.Page()).Form("serah-terima"), "laksanakan");
    }

    [Fact]
    public async Task ToAnExistingAccount_PassesTasksAndChosenRoles_AndClosesTheOld()
    {
        using var admin = await app.As("admin-lokal");
        var (old, successor) = (await app.Colleague(admin, ("peran", nameof(Role.SopDrafter))), await app.Colleague(admin));
        await Give(old, 3);
        var grant = old.Grants.Single().Id.ToString();
        var page = await (await admin.Submit((await admin.Page($"/akun/{old.Id}/serah-terima")).Form("serah-terima"), null, ("tindakan", "periksa"), ("penerima", "ada"), ("kepada", successor.UserName!), ("peran", grant), ("sesudah", "tutup"), ("alasan", "SK"))).Page();
        Assert.Contains("3 tugas terbuka berpindah kepada", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await app.Read(db => db.Tasks.CountAsync(t => t.AccountId == old.Id))); // shown, not yet done
        var answer = await HandOver(admin, old.Id, ("penerima", "ada"), ("kepada", successor.UserName!), ("peran", grant), ("sesudah", "tutup"));
        Assert.Equal($"/akun/{successor.Id}", answer.Headers.Location!.ToString());
        Assert.Equal((0, 3), (await app.Read(db => db.Tasks.CountAsync(t => t.AccountId == old.Id)), await app.Read(db => db.Tasks.CountAsync(t => t.AccountId == successor.Id && t.DoneAt == null && t.DroppedAt == null))));
        Assert.Equal(Role.SopDrafter, Assert.Single((await app.Account(successor.UserName!)).Grants).Role);
        var closed = await app.Account(old.UserName!);
        Assert.NotNull(closed.ClosedAt);
        Assert.All(closed.Grants, g => Assert.NotNull(g.RevokedAt));
        Assert.True(await app.Read(db => db.AuditEvents.AnyAsync(e => e.SubjectId == old.Id && e.Process == "account.handed-over")));
    }

    [Fact]
    public async Task ToANewAccount_MakesItWithItsLink_AndEndsTheRolesThatAreNotTicked()
    {
        using var admin = await app.As("biro-organisasi");
        var old = await app.Colleague(admin, ("peran", nameof(Role.SopDrafter)));
        var name = AccountVisits.Unique("pengganti");
        var answer = await HandOver(admin, old.Id, ("penerima", "baru"), ("nama", "Pengganti"), ("pengguna", name), ("peran", Naskah.Removed), ("sesudah", "pindah"), ("unit", (await app.Node("Dinas Perhubungan")).ToString()));
        Assert.StartsWith("/akun/slip", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty((await app.Account(name)).Grants);
        var moved = await app.Account(old.UserName!);
        Assert.Equal((await app.Node("Dinas Perhubungan"), (DateTimeOffset?)null), (moved.NodeId, moved.ClosedAt));
        Assert.All(moved.Grants, g => Assert.NotNull(g.RevokedAt));
    }

    [Fact]
    public async Task ToAnAccountOutsideOrAbove_IsRefusedAndNothingHappens()
    {
        using var admin = await app.As("admin-lokal");
        var old = await app.Colleague(admin);
        foreach (var to in new[] { "penyusun-lain", "admin-sistem", "admin-lokal", old.UserName!, "tidak-ada" })
            Assert.Equal((to, HttpStatusCode.BadRequest), (to, (await HandOver(admin, old.Id, ("penerima", "ada"), ("kepada", to), ("sesudah", "tutup"))).StatusCode));
        Assert.Null((await app.Account(old.UserName!)).ClosedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/akun/{(await app.Account("penyusun-lain")).Id}/serah-terima", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Many_AreGivenARoleAndLinksTogether_AndUndoTakesTheRoleBack()
    {
        using var admin = await app.As("admin-lokal");
        var accounts = new[] { await app.Colleague(admin), await app.Colleague(admin) };
        var other = await app.Account("penyusun-lain");
        var token = ("__RequestVerificationToken", (await admin.Page("/akun/baru")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        async Task<HttpResponseMessage> Post(string action, params (string Name, string Value)[] fields) =>
            await admin.PostAsync("/akun/massal/" + action, new FormUrlEncodedContent([new(token.Item1, token.Item2), .. accounts.Select(a => new KeyValuePair<string, string>("pilih", a.Id.ToString())), new("pilih", other.Id.ToString()), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]), TestContext.Current.CancellationToken);
        var question = await (await Post("peran")).Page();
        Assert.Equal(2, question.QuerySelectorAll(".chosen-list li").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("peran", ("yakin", "1"), ("peran", nameof(Role.SystemAdmin)))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Post("peran", ("yakin", "1"), ("peran", nameof(Role.Reader)))).StatusCode);
        Assert.Equal(Role.Reader, Assert.Single((await app.Account(accounts[1].UserName!)).Grants).Role);
        Assert.DoesNotContain((await app.Account("penyusun-lain")).Grants, g => g.Role == Role.Reader);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Submit((await admin.Page("/akun")).QuerySelectorAll("main form[method=post]").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.GetAttribute("action")!.Contains("urungkan", StringComparison.Ordinal)))).StatusCode);
        Assert.DoesNotContain((await app.Account(accounts[1].UserName!)).Grants, g => g.RevokedAt == null);
        var links = await Post("tautan", ("yakin", "1"));
        Assert.Equal(2, (await admin.Page(links.Headers.Location!.ToString())).QuerySelectorAll(".link-address a").Length);
    }
}
