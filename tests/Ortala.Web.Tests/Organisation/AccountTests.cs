using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class AccountTests(WorkbenchApp app)
{
    [Fact]
    public async Task New_ByTheLocalAdmin_StoresAccountRoleEventAndOneLink()
    {
        using var admin = await app.As("admin-lokal");
        var name = AccountVisits.Unique();
        var link = await admin.Create(app, name, ("peran", nameof(Role.SopDrafter)));
        Assert.Contains("/undangan/", link, StringComparison.Ordinal);
        var account = await app.Account(name);
        Assert.Equal((Role.SopDrafter, (Guid?)account.NodeId), (Assert.Single(account.Grants).Role, account.Grants.First().NodeId));
        Assert.Null(account.PasswordHash);
        var processes = await app.Read(db => db.AuditEvents.Where(e => e.SubjectId == account.Id).Select(e => e.Process).ToListAsync());
        Assert.Equal(["account.created", "role.granted"], processes.Order());
        Assert.DoesNotContain(name, await app.Read(db => db.AuditEvents.Where(e => e.SubjectId == account.Id).Select(e => e.Facts).FirstAsync()), StringComparison.Ordinal);
        Assert.True(await app.Read(db => db.SearchEntries.AnyAsync(e => e.Kind == "account" && e.SubjectId == account.Id)));
    }

    [Fact]
    public async Task Links_AreShownToWhoMadeThemWithAMessageAndAsSlipsAndAsSpreadsheet_AndToNobodyElse()
    {
        using var admin = await app.As("admin-lokal");
        var name = AccountVisits.Unique();
        var answer = await admin.Submit((await admin.Page("/akun/baru")).Form("/akun/baru"), null, ("nama", "Nama Penerima"), ("pengguna", name), ("unit", (await app.Node("Dinas Kesehatan")).ToString()));
        var address = answer.Headers.Location!.ToString();
        var page = await admin.Page(address);
        var link = page.QuerySelector(".link-address a")!.TextContent.Trim();
        var message = ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value;
        Assert.All(["Yth. Nama Penerima", name, link, "Dinas Kesehatan"], part => Assert.Contains(part, message, StringComparison.Ordinal));
        var slips = await admin.Page(address + "&bentuk=cetak");
        Assert.Equal(1, slips.QuerySelectorAll(".print-slip svg.qr").Length);
        var sheet = await admin.GetAsync(address + "&bentuk=xlsx", TestContext.Current.CancellationToken);
        Assert.Equal("tautan-akun.xlsx", sheet.Content.Headers.ContentDisposition!.FileName);
        using var other = await app.As("biro-organisasi");
        Assert.DoesNotContain(link, (await other.Page(address, HttpStatusCode.NotFound)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithoutAUserName_GetsAFreeOneFromTheUnit()
    {
        using var admin = await app.As("admin-lokal");
        var names = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await admin.Submit((await admin.Page("/akun/baru")).Form("/akun/baru"), null, ("nama", AccountVisits.Unique("Tanpa nama")), ("unit", (await app.Node("Dinas Kesehatan")).ToString()));
            names.Add((await admin.Page(answer.Headers.Location!.ToString())).QuerySelector(".link-facts b")!.TextContent);
        }
        Assert.All(names, n => Assert.StartsWith("dinkes", n, StringComparison.Ordinal));
        Assert.Equal(2, names.Distinct().Count());
    }

    [Theory]
    [InlineData("pengguna", "Nama Salah!", "pengguna")]
    [InlineData("pengguna", "pembaca", "pengguna")]
    [InlineData("nip", "123", "nip")]
    [InlineData("surel", "bukan surel", "surel")]
    [InlineData("nama", " ", "nama")]
    public async Task New_WithSomethingWrong_SaysItAtTheFieldAndKeepsTheRest(string field, string value, string at)
    {
        using var admin = await app.As("admin-lokal");
        var position = AccountVisits.Unique("jabatan");
        var answer = await admin.Submit((await admin.Page("/akun/baru")).Form("/akun/baru"), null,
            [.. new[] { ("nama", "Nama"), ("pengguna", AccountVisits.Unique()), ("jabatan", position), ("unit", (await app.Node("Dinas Kesehatan")).ToString()) }.Where(f => f.Item1 != field), (field, value)]);
        var page = await answer.Page(HttpStatusCode.BadRequest);
        Assert.Equal("true", page.QuerySelector("#" + at)!.GetAttribute("aria-invalid"));
        Assert.NotEmpty(page.QuerySelector($"#{at}-galat")!.TextContent);
        Assert.Equal(position, ((IHtmlInputElement)page.QuerySelector("#jabatan")!).Value);
        Assert.False(await app.Read(db => db.Accounts.AnyAsync(a => a.Position == position)));
    }

    [Fact]
    public async Task New_InAUnitOutsideOrWithARoleAboveOrAScopeOutside_IsRefused()
    {
        using var admin = await app.As("admin-lokal");
        var outside = (await app.Node("Dinas Perhubungan")).ToString();
        var inside = (await app.Node("Dinas Kesehatan")).ToString();
        foreach (var fields in new (string, string)[][] { [("unit", outside)], [("unit", inside), ("peran", nameof(Role.OrganisationBureau))], [("unit", inside), ("peran", nameof(Role.SopDrafter)), ("lingkup", outside)] })
        {
            var name = AccountVisits.Unique();
            var answer = await admin.Submit((await admin.Page("/akun/baru")).Form("/akun/baru"), null, [("nama", "Nama"), ("pengguna", name), .. fields]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.False(await app.Read(db => db.Accounts.AnyAsync(a => a.UserName == name)));
        }
    }

    [Fact]
    public async Task List_ShowsTheAccountsBelowAndNoOther()
    {
        using var admin = await app.As("admin-lokal");
        var text = (await admin.Page("/akun?cari=demonstrasi&isi=100")).QuerySelector("main")!.TextContent;
        Assert.Contains("Penyusun SOP (demonstrasi)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unit Lain", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_IsNarrowedByStateAndRole()
    {
        using var admin = await app.As("admin-lokal");
        var name = AccountVisits.Unique();
        await admin.Create(app, name, ("peran", nameof(Role.SopEvaluator)));
        Assert.Contains(name, (await admin.Page($"/akun?cari={name}&keadaan=belum-masuk&peran=SopEvaluator&jenis=Office")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await admin.Page($"/akun?cari={name}&keadaan=aktif")).QuerySelector("main table"));
        Assert.Null((await admin.Page($"/akun?cari={name}&peran=Reader")).QuerySelector("main table"));
        foreach (var sort in new[] { "nama", "-pengguna", "unit", "-terakhir" }) await admin.Page($"/akun?urut={sort}");
    }

    [Fact]
    public async Task AccountOfAnotherUnit_IsNotFoundAtEveryAddress()
    {
        using var admin = await app.As("admin-lokal");
        var other = await app.Account("penyusun-lain");
        foreach (var address in new[] { "", "/ubah", "/peran", "/tautan", "/sandi", "/faktor-kedua", "/buka-kunci", "/tangguhkan", "/aktifkan", "/tutup", $"/peran/{other.Grants.First().Id}/cabut" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await admin.GetAsync($"/akun/{other.Id}{address}", TestContext.Current.CancellationToken)).StatusCode));
    }

    [Fact]
    public async Task AccountThatMayDoMore_IsSeenButNotActedOn()
    {
        using var admin = await app.As("biro-organisasi");
        var above = await app.Account("admin-sistem");
        var page = await admin.Page($"/akun/{above.Id}");
        Assert.Empty(page.QuerySelectorAll(".account-actions"));
        foreach (var action in new[] { "ubah", "sandi", "tangguhkan", "tutup", "peran" })
            Assert.Equal((action, HttpStatusCode.Forbidden), (action, (await admin.GetAsync($"/akun/{above.Id}/{action}", TestContext.Current.CancellationToken)).StatusCode));
        var own = await app.Account("biro-organisasi");
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync($"/akun/{own.Id}/peran", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Edit_SavesAndRecordsWhatChanged_AndTellsTheSecondWhatTheFirstDid()
    {
        using var admin = await app.As("admin-lokal");
        var account = await app.Colleague(admin);
        var (one, two) = (await admin.Page($"/akun/{account.Id}/ubah"), await admin.Page($"/akun/{account.Id}/ubah"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Submit(one.Form("ubah"), null, ("jabatan", "Analis Baru"))).StatusCode);
        var page = await (await admin.Submit(two.Form("ubah"), null, ("jabatan", "Kepala Seksi"))).Page(HttpStatusCode.Conflict);
        Assert.Contains("Analis Baru", page.QuerySelector(".notice-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kepala Seksi", ((IHtmlInputElement)page.QuerySelector("#jabatan")!).Value);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Submit(page.Form("ubah"))).StatusCode);
        Assert.Equal("Kepala Seksi", (await app.Account(account.UserName!)).Position);
        Assert.Equal(2, await app.Read(db => db.AuditEvents.CountAsync(e => e.SubjectId == account.Id && e.Process == "account.changed")));
    }

    [Fact]
    public async Task Suspension_EndsTheSessionAtOnce_AndCanBeUndone()
    {
        using var admin = await app.As("admin-lokal");
        var account = await app.Colleague(admin);
        using var holder = await app.As(account.UserName!);
        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Act(account.Id, "tangguhkan", " ")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Act(account.Id, "tangguhkan")).StatusCode);
        Assert.Equal(0, await app.Read(db => db.Sessions.CountAsync(s => s.AccountId == account.Id && s.EndedAt == null)));
        Assert.Equal(HttpStatusCode.Redirect, (await holder.GetAsync("/akun", TestContext.Current.CancellationToken)).StatusCode); // to the sign-in
        var notice = await admin.Page($"/akun/{account.Id}");
        Assert.Contains("Ditangguhkan", notice.QuerySelector(".tag")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Submit(notice.Form("aktifkan"))).StatusCode);
        await app.As(account.UserName!);
    }

    [Fact]
    public async Task NewLink_StopsTheOldOne()
    {
        using var admin = await app.As("admin-lokal");
        var name = AccountVisits.Unique();
        var first = await admin.Create(app, name);
        var account = await app.Account(name);
        var second = await admin.LinkAt((await admin.Act(account.Id, "tautan")).Headers.Location!.ToString());
        Assert.NotEqual(first, second);
        var links = await app.Read(db => db.Invitations.Where(i => i.AccountId == account.Id).OrderBy(i => i.CreatedAt).ToListAsync());
        Assert.Equal([true, false], links.Select(l => l.RevokedAt is not null));
    }

    [Fact]
    public async Task Role_GivenForAPeriodAndTakenAway_IsToldAndRecorded()
    {
        using var admin = await app.As("admin-lokal");
        var account = await app.Colleague(admin);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Submit((await admin.Page($"/akun/{account.Id}/peran")).Form("peran"), null, ("peran", nameof(Role.SopReviewer)), ("sampai", "2001-01-01"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Submit((await admin.Page($"/akun/{account.Id}/peran")).Form("peran"), null, ("peran", nameof(Role.MinistryAdmin)))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Submit((await admin.Page($"/akun/{account.Id}/peran")).Form("peran"), null, ("peran", nameof(Role.SopReviewer)), ("sampai", "2199-12-31"))).StatusCode);
        var grant = Assert.Single((await app.Account(account.UserName!)).Grants);
        Assert.NotNull(grant.Until);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Submit((await admin.Page($"/akun/{account.Id}/peran/{grant.Id}/cabut")).Form("cabut"), null, ("alasan", "selesai"))).StatusCode);
        Assert.NotNull(Assert.Single((await app.Account(account.UserName!)).Grants).RevokedAt);
        Assert.Equal(["role.granted", "role.revoked"], await app.Read(db => db.Notifications.Where(n => n.AccountId == account.Id).OrderBy(n => n.At).Select(n => n.Kind).ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/akun/{account.Id}/peran/{grant.Id}/cabut", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task LockAndSecondFactor_AreTakenAwayByTheAdmin_AndTheHolderIsTold()
    {
        using var admin = await app.As("admin-lokal");
        var account = await app.Colleague(admin);
        await app.Read(db => db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.TwoFactorEnabled, true).SetProperty(a => a.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(15))));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Act(account.Id, "buka-kunci")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Act(account.Id, "faktor-kedua")).StatusCode);
        var after = await app.Account(account.UserName!);
        Assert.False(after.TwoFactorEnabled);
        Assert.False(after.LockoutEnd > DateTimeOffset.UtcNow);
        await app.As(account.UserName!); // with the password alone
        Assert.True(await app.Read(db => db.Notifications.AnyAsync(n => n.AccountId == account.Id && n.Kind == "account.second-factor-removed")));
        Assert.Equal(2, await app.Read(db => db.AuditEvents.CountAsync(e => e.SubjectId == account.Id && (e.Process == "account.unlocked" || e.Process == "account.second-factor-removed"))));
    }

    [Fact]
    public async Task LastSystemAdmin_CannotBeTakenAway()
    {
        await using var own = new WorkbenchApp();
        await own.InitializeAsync();
        using var admin = await own.As("admin-sistem");
        var second = await own.Colleague(admin, ("peran", nameof(Role.SystemAdmin)));
        var first = await own.Account("admin-sistem");
        using var other = await own.As(second.UserName!);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Act(first.Id, "tangguhkan")).StatusCode); // one of two
        var grant = (await own.Account(second.UserName!)).Grants.Single();
        Assert.Equal(HttpStatusCode.Redirect, (await other.Act(first.Id, "aktifkan")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Submit((await other.Page($"/akun/{first.Id}/peran/{first.Grants.Single().Id}/cabut")).Form("cabut"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/akun/{second.Id}/peran/{grant.Id}/cabut", TestContext.Current.CancellationToken)).StatusCode); // oneself
    }
}
