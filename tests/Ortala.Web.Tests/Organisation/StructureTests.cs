using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class StructureTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<OrtalaDb> Db(WebApplicationFactory<ShippedSamples> of) => await of.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);

    static async Task<Node> Node(WebApplicationFactory<ShippedSamples> of, string name)
    {
        await using var db = await Db(of);
        return await db.Nodes.AsNoTracking().SingleAsync(n => n.Name == name, Cancel);
    }

    static string Day(int days) => DateOnly.FromDateTime(DateTime.UtcNow.AddDays(days)).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Makes a unit through its page.</summary>
    static async Task<Node> Make(HttpClient client, WebApplicationFactory<ShippedSamples> of, string parent, string name, string kind = "perangkat daerah")
    {
        var above = await Node(of, parent);
        var answer = await client.Submit((await client.Page($"/organisasi/{above.Id}/baru")).Form(), null, ("nama", name), ("jenis", kind), ("sejak", "2020-01-01"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await Node(of, name);
    }

    /// <summary>Fills a reorganisation in, looks at it and confirms it.</summary>
    static async Task<string> Reorganise(HttpClient client, Guid unit, string kind, params (string, string)[] fields)
    {
        var filled = await client.Submit((await client.Page($"/organisasi/penataan/baru?jenis={kind}&unit={unit}")).Form("baru"), "pratinjau", [("dasar", "Peraturan uji"), .. fields]);
        var preview = await filled.Page();
        var answer = await client.Submit(preview.Form("baru"), "tetapkan");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    const string Kaltim = "Pemerintah Provinsi Kalimantan Timur";

    [Fact]
    public async Task Tree_OfOnesAgency_OpensTheWayToTheOwnUnitAndHidesOtherAgenciesFromVisitors()
    {
        using var client = await app.As("pembaca");
        var page = await client.Page("/organisasi");
        Assert.Contains(page.QuerySelectorAll(".tree-name"), n => n.TextContent == "Dinas Kesehatan");
        Assert.Contains(page.QuerySelectorAll(".tree-name"), n => n.TextContent == "UPTD Laboratorium Kesehatan");
        Assert.DoesNotContain(page.QuerySelectorAll(".tree-name"), n => n.TextContent == "Badan Penelitian dan Pengembangan Daerah"); // merged in the composed past
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().GetAsync("/organisasi", Cancel)).StatusCode);
        Assert.Null(page.QuerySelector("a[href='/organisasi/baru']"));
    }

    [Fact]
    public async Task Tree_OfAPastDay_ShowsNamesOfThatDay()
    {
        using var client = await app.As("pembaca");
        var open = (await Node(app, Kaltim)).Number;
        var past = await client.Page($"/organisasi?pada=2018-06-01&buka={(await Node(app, "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi")).Number}.{open}.{(await Node(app, "Dinas Kesehatan")).Number}");
        Assert.Contains(past.QuerySelectorAll(".tree-name"), n => n.TextContent == "Balai Laboratorium Kesehatan");
        Assert.Contains(past.QuerySelectorAll(".tree-name"), n => n.TextContent == "Badan Penelitian dan Pengembangan Daerah");
        Assert.DoesNotContain(past.QuerySelectorAll(".tree-name"), n => n.TextContent.StartsWith("UPTD Lab", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_ByShortName_FindsTheUnitWithWhatIsAbove()
    {
        using var client = await app.As("pembaca");
        var page = await client.Page("/organisasi?cari=rsud+sjahranie");
        Assert.Contains("Dinas Kesehatan", page.Text(".tree-found li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ByWhoMayNot_IsForbiddenAndStoresNothing()
    {
        using var client = await app.As("admin-lokal");
        var dinkes = await Node(app, "Dinas Kesehatan");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/organisasi/{dinkes.Id}/baru", Cancel)).StatusCode);
        using var bureau = await app.As("biro-organisasi");
        var ministry = await Node(app, "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi");
        Assert.Equal(HttpStatusCode.Forbidden, (await bureau.GetAsync($"/organisasi/{ministry.Id}/baru", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bureau.GetAsync($"/organisasi/{Guid.NewGuid()}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Create_WithANameThatIsTakenOrAKindThatDoesNotFit_KeepsWhatWasTyped()
    {
        using var client = await app.As("biro-organisasi");
        var dinkes = await Node(app, "Dinas Kesehatan");
        var form = (await client.Page($"/organisasi/{dinkes.Id}/baru")).Form();
        var answer = await client.Submit(form, null, ("nama", "RSUD ABDUL WAHAB SJAHRANIE Samarinda"), ("jenis", "provinsi"), ("alamat", "Jalan Uji 1"));
        var page = await answer.Page(HttpStatusCode.BadRequest);
        Assert.Equal("Jalan Uji 1", page.QuerySelector("#alamat")!.GetAttribute("value"));
        Assert.Contains("jenis", page.QuerySelectorAll(".notice-error a").Select(a => a.GetAttribute("href")!.TrimStart('#')));
        Assert.Contains("nama", page.QuerySelectorAll(".notice-error a").Select(a => a.GetAttribute("href")!.TrimStart('#')));
    }

    [Fact]
    public async Task Edit_AfterSomebodyElse_ShowsTheirsAndLetsOneChoose()
    {
        using var client = await app.As("biro-organisasi");
        var unit = await Make(client, app, Kaltim, $"Dinas Uji Koreksi {Guid.NewGuid():N}");
        var stale = (await client.Page($"/organisasi/{unit.Id}/ubah")).Form("ubah");
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit((await client.Page($"/organisasi/{unit.Id}/ubah")).Form("ubah"), null, ("alamat", "Jalan Mereka"))).StatusCode);
        var conflict = await (await client.Submit(stale, null, ("alamat", "Jalan Saya"))).Page(HttpStatusCode.Conflict);
        Assert.Contains("Jalan Mereka", conflict.Text(".notice-error"), StringComparison.Ordinal);
        Assert.Equal("Jalan Saya", conflict.QuerySelector("#alamat")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(conflict.Form("ubah"))).StatusCode);
        Assert.Equal("Jalan Saya", (await Node(app, unit.Name)).Address);
    }

    [Fact]
    public async Task Rename_FromTheFirstOfNextYear_WaitsForItsDayAndIsThenApplied()
    {
        var clock = new MovedClock();
        await using var own = app.With(h => h.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(clock)));
        using var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("biro-organisasi");
        var unit = await Node(own, "Dinas Pariwisata");
        var address = await Reorganise(client, unit.Id, "ganti-nama", ("nama", "Dinas Pariwisata dan Ekonomi Kreatif"), ("singkat", "DISPAREKRAF"), ("berlaku", Day(40)));
        Assert.Equal("Dinas Pariwisata", (await Node(own, "Dinas Pariwisata")).Name);
        var future = await client.Page($"/organisasi?pada={Day(41)}&buka=1.2");
        Assert.Contains(future.QuerySelectorAll(".tree-name"), n => n.TextContent == "Dinas Pariwisata dan Ekonomi Kreatif");
        Assert.Equal(0, await own.Services.GetRequiredService<ApplyDue>().Run(Cancel));
        clock.By = TimeSpan.FromDays(41);
        Assert.InRange(await own.Services.GetRequiredService<ApplyDue>().Run(Cancel), 1, 2);
        Assert.Equal(0, await own.Services.GetRequiredService<ApplyDue>().Run(Cancel));
        Assert.Equal(unit.Id, (await Node(own, "Dinas Pariwisata dan Ekonomi Kreatif")).Id);
        await using var db = await Db(own);
        Assert.Equal([], await Invariants.Broken(db, Cancel));
        using var later = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("biro-organisasi");
        Assert.Contains("Berlaku", (await later.Page(address)).Text(".unit-facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reorganisation_ThatCannotBeAppliedOnItsDay_IsLeftWithTheReasonAndAskedOfTheBureau()
    {
        var clock = new MovedClock();
        await using var own = app.With(h => h.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(clock)));
        using var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("biro-organisasi");
        var unit = await Node(own, "Dinas Pariwisata");
        await Reorganise(client, unit.Id, "ganti-nama", ("nama", "Dinas Pariwisata Baru"), ("singkat", "DPB"), ("berlaku", Day(40)));
        await using (var by = await Db(own)) // pages refuse to close what a plan waits for; an older installation may hold it nevertheless
        {
            var node = await by.Nodes.SingleAsync(n => n.Id == unit.Id, Cancel);
            node.ClosedOn = DateOnly.FromDateTime(DateTime.UtcNow);
            by.Add(new NodeVersion { Id = Guid.CreateVersion7(), NodeId = node.Id, From = node.ClosedOn.Value, ParentId = node.ParentId, Kind = node.Kind, Code = node.Code, Name = node.Name, ShortName = node.ShortName, Closed = true });
            await by.SaveChangesAsync(Cancel);
        }
        clock.By = TimeSpan.FromDays(41);
        await own.Services.GetRequiredService<ApplyDue>().Run(Cancel);
        await using var db = await Db(own);
        Assert.Equal("Dinas Pariwisata", (await Node(own, "Dinas Pariwisata")).Name);
        var left = await db.AuditEvents.SingleAsync(e => e.Process == "reorganisation.failed", Cancel);
        Assert.NotEmpty((await db.Reorganisations.SingleAsync(r => r.Id == left.SubjectId, Cancel)).Trouble);
        Assert.True(await db.Tasks.AnyAsync(t => t.SubjectId == left.SubjectId && t.DoneAt == null, Cancel));
    }

    [Fact]
    public async Task Emblem_IsAPictureOfItsUnit_HoldsBelowAndCanBeTakenAway()
    {
        using var client = await app.As("biro-organisasi");
        var unit = await Make(client, app, Kaltim, $"Dinas Uji Lambang {Guid.NewGuid():N}");
        using var picture = new SkiaSharp.SKBitmap(8, 8);
        picture.Erase(SkiaSharp.SKColors.Teal);
        using var png = picture.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
        var token = (await client.Page($"/organisasi/{unit.Id}/ubah")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Task<HttpResponseMessage> Send(byte[] file) => client.PostAsync($"/organisasi/{unit.Id}/ubah?handler=Lambang",
            new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "lambang", "lambang.png" } }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("bukan gambar"u8.ToArray())).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Send(png.ToArray())).StatusCode);
        var address = (await client.Page($"/organisasi/{unit.Id}")).QuerySelector("main img")!.GetAttribute("src")!;
        Assert.StartsWith("image/", (await client.GetAsync(address, Cancel)).Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync($"/organisasi/{unit.Id}/ubah?handler=Lambang", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("lepas", "1")]), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address, Cancel)).StatusCode);
    }

    sealed class MovedClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
    }

    [Fact]
    public async Task Cancel_BeforeTheDay_LeavesTheTreeAlone()
    {
        using var client = await app.As("biro-organisasi");
        var unit = await Make(client, app, Kaltim, $"Dinas Uji Batal {Guid.NewGuid():N}");
        var address = await Reorganise(client, unit.Id, "tutup", ("berlaku", Day(300)));
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit((await client.Page(address)).Form(address), "batal")).StatusCode);
        var page = await client.Page(address);
        Assert.Contains("Dibatalkan", page.Text(".unit-facts"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(page.Form(address), "lagi")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit((await client.Page(address)).Form(address), "batal")).StatusCode);
    }

    [Fact]
    public async Task Move_TakesAllBelowAlongAndKeepsEventsWhereTheyWere()
    {
        using var client = await app.As("biro-organisasi");
        var tag = Guid.NewGuid().ToString("N");
        var (from, to) = (await Make(client, app, Kaltim, $"Dinas Asal {tag}"), await Make(client, app, Kaltim, $"Dinas Tujuan {tag}"));
        var upt = await Make(client, app, from.Name, $"UPTD {tag}", "upt");
        var below = await Make(client, app, upt.Name, $"Subbagian {tag}", "subbagian");
        await Reorganise(client, upt.Id, "pindah", ("induk", to.Id.ToString()), ("berlaku", Day(0)));
        await using var db = await Db(app);
        Assert.Equal(to.Path, (await Node(app, upt.Name)).Path[..to.Path.Length]);
        Assert.Equal((await Node(app, upt.Name)).Path, (await Node(app, below.Name)).Path[..^7]);
        Assert.True(await db.AuditEvents.AnyAsync(e => e.SubjectId == upt.Id && e.Path == upt.Path && e.Process == "node.moved", Cancel));
        var circle = await client.Submit((await client.Page($"/organisasi/penataan/baru?jenis=pindah&unit={upt.Id}")).Form("baru"), "pratinjau", ("dasar", "x"), ("berlaku", Day(1)), ("induk", below.Id.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, circle.StatusCode);
    }

    [Fact]
    public async Task Merge_ClosesTheMergedAndPassesAccountsAndRoles()
    {
        await using var own = app.With(_ => { });
        using var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("biro-organisasi");
        var (health, transport) = (await Node(own, "Dinas Kesehatan"), await Node(own, "Dinas Perhubungan"));
        await Reorganise(client, health.Id, "gabung", ("gabung", transport.Id.ToString()), ("nama", "Dinas Gabungan Uji"), ("singkat", "DGU"), ("berlaku", Day(0)));
        var merged = await Node(own, "Dinas Gabungan Uji");
        await using var db = await Db(own);
        Assert.False(await db.Accounts.AnyAsync(a => a.NodeId == health.Id || a.NodeId == transport.Id, Cancel));
        Assert.True(await db.Grants.AnyAsync(g => g.NodeId == merged.Id && g.RevokedAt == null && g.Account!.UserName == "penyusun-sop", Cancel));
        Assert.True(await db.Nodes.AnyAsync(n => n.ParentId == merged.Id && n.Name.StartsWith("RSUD"), Cancel));
        Assert.Equal([], await Invariants.Broken(db, Cancel));
        using var reader = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("pembaca");
        var closed = await reader.Page($"/organisasi/{health.Id}");
        Assert.Contains("Dinas Gabungan Uji", closed.Text(".unit-facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Split_LeavesAccountsToBeAssignedOneByOne()
    {
        await using var own = app.With(_ => { });
        using var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("biro-organisasi");
        var unit = await Node(own, "Dinas Perhubungan");
        await Reorganise(client, unit.Id, "mekar", ("bagian-0", "Dinas Perhubungan Darat"), ("bagian-1", "Dinas Perhubungan Laut"), ("berlaku", Day(0)));
        await using var db = await Db(own);
        Assert.True(await db.Tasks.AnyAsync(t => t.Kind == "node.assign-work" && t.SubjectId == unit.Id && t.DoneAt == null, Cancel));
        var sea = await Node(own, "Dinas Perhubungan Laut");
        var account = await db.Accounts.SingleAsync(a => a.UserName == "penyusun-lain", Cancel);
        var page = await client.Page($"/organisasi/{unit.Id}/penempatan");
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(page.Form("penempatan"), null, ($"akun-{account.Id}", sea.Id.ToString()))).StatusCode);
        await db.Entry(account).ReloadAsync(Cancel);
        Assert.Equal(sea.Id, account.NodeId);
        Assert.True(await db.Grants.AnyAsync(g => g.AccountId == account.Id && g.NodeId == sea.Id && g.RevokedAt == null, Cancel));
        Assert.Equal(1, await db.Accounts.CountAsync(a => a.NodeId == unit.Id, Cancel)); // the other waits
        Assert.Equal([], await Invariants.Broken(db, Cancel));
    }

    [Fact]
    public async Task Close_WithUnitsBelowAndNoSuccessor_IsRefusedInWords()
    {
        using var client = await app.As("biro-organisasi");
        var unit = await Node(app, "Dinas Kesehatan");
        var answer = await client.Submit((await client.Page($"/organisasi/penataan/baru?jenis=tutup&unit={unit.Id}")).Form("baru"), "pratinjau", ("dasar", "Peraturan uji"), ("berlaku", Day(0)));
        Assert.Contains("masih membawahi", (await answer.Page(HttpStatusCode.BadRequest)).Text(".notice-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_WhenSomethingChangedSincePreview_ShowsAnewAndStoresNothing()
    {
        using var client = await app.As("biro-organisasi");
        var unit = await Make(client, app, Kaltim, $"Dinas Uji Pratinjau {Guid.NewGuid():N}");
        var filled = await client.Submit((await client.Page($"/organisasi/penataan/baru?jenis=ganti-nama&unit={unit.Id}")).Form("baru"), "pratinjau", ("dasar", "x"), ("nama", unit.Name + " Baru"), ("berlaku", Day(0)));
        var preview = (await filled.Page()).Form("baru");
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit((await client.Page($"/organisasi/{unit.Id}/ubah")).Form("ubah"), null, ("singkat", "UBAH"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.Submit(preview, "tetapkan")).StatusCode);
        Assert.Equal(unit.Name, (await Node(app, unit.Name)).Name);
    }

    [Fact]
    public async Task Demonstration_IsNeverLoadedOverAnInstallationThatHasUnits()
    {
        await using var own = app.With(_ => { });
        await using var db = await Db(own);
        var (nodes, accounts) = (await db.Nodes.CountAsync(Cancel), await db.Accounts.CountAsync(Cancel));
        var loading = own.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Ortala.Web.Organisation.Demonstration.LoadDemonstration>().Single();
        await loading.StartAsync(Cancel);
        Assert.Equal((nodes, accounts), (await db.Nodes.CountAsync(Cancel), await db.Accounts.CountAsync(Cancel)));
        Assert.True(nodes > 60);
    }
}
