using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

/// <summary>Who sees and writes which documents: dinkes is the own unit, dishub another one, the bureau stands above both.</summary>
public sealed class ScopeTests(WorkbenchApp app)
{
    const string Other = "penyusun-lain";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every address below <c>/naskah/{id}</c>, with what stands in its other places.</summary>
    IEnumerable<string> Addresses(Guid id)
    {
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = endpoint.RoutePattern.RawText!.TrimStart('/');
            if (!route.StartsWith("naskah/{id:guid}", StringComparison.Ordinal)) continue;
            string[] actions = route.Contains("{tindakan", StringComparison.Ordinal) ? ["salin", "buang", "pulihkan", "hapus"] : [""];
            foreach (var action in actions)
                yield return "/" + string.Join('/', route.Split('/').Select(part => part switch
                {
                    "{id:guid}" => id.ToString(),
                    _ when part.StartsWith("{tindakan", StringComparison.Ordinal) => action,
                    _ when part.StartsWith("{revision", StringComparison.Ordinal) => "0",
                    _ when part.StartsWith("{kind", StringComparison.Ordinal) => "pdf",
                    "{number:int}.svg" => "1.svg",
                    _ => part,
                })) + "?client=uji&dari=0&ke=0&revisi=0&hal=1";
        }
    }

    [Fact]
    public async Task Document_OfAnotherUnit_IsNotFoundAtAnyAddressHoweverItIsAsked()
    {
        var id = await EditingClient.NewDocument(app.Services);
        var (stranger, owner) = (await app.As(Other), await app.As("penyusun-sop"));
        var token = await Token(stranger);
        async Task<string> Posted(string address)
        {
            var answer = await stranger.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("judul", "x"), new("nama", "x"), new("kirim", "x")]), Cancel);
            Assert.False(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Redirect, $"POST {address}: {answer.StatusCode}");
            return answer.StatusCode.ToString();
        }
        string[] addresses = [.. Addresses(id).Distinct()];
        Assert.True(addresses.Length >= 15, string.Join(' ', addresses));
        foreach (var address in addresses)
        {
            Assert.DoesNotContain("{", address, StringComparison.Ordinal);
            var takesNoGet = address.Contains("/edits", StringComparison.Ordinal);
            Assert.Equal(takesNoGet ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, (await stranger.GetAsync(address, Cancel)).StatusCode);
            Assert.Equal(await Posted(address.Replace(id.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal)), await Posted(address)); // as if there were none
            using var asked = new HttpRequestMessage(HttpMethod.Get, address);
            if (takesNoGet || address.Contains("/peristiwa", StringComparison.Ordinal)) continue; // a stream does not end
            Assert.True((await owner.SendAsync(asked, Cancel)).StatusCode is HttpStatusCode.OK, $"{address} is not there for its own unit");
        }
        Assert.Equal((0, (DateTimeOffset?)null), await EditingClient.Row(app.Services, id) is { } row ? (row.Revision, row.TrashedAt) : (-1, null));
    }

    [Fact]
    public async Task Reviewer_ReadsDownloadsAndComparesAndChangesNothing()
    {
        var id = await EditingClient.NewDocument(app.Services);
        var reviewer = await app.As("pemeriksa-sop");
        var opened = await reviewer.GetAsync($"/naskah/{id}", Cancel);
        Assert.Equal($"/naskah/{id}/versi/0", opened.Headers.Location?.ToString());
        var page = await reviewer.Page(opened.Headers.Location!.ToString());
        Assert.Contains("membaca dan mengunduh", page.Text("main .notice"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty((await reviewer.Page($"/naskah/{id}/versi")).QuerySelectorAll("main form[method=post]"));
        foreach (var part in new[] { "/unduh/pdf", "/unduh/yaml", "/gambar.svg", "/halaman/1.svg", "/versi/banding?dari=0&ke=0" })
            Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync($"/naskah/{id}{part}", Cancel)).StatusCode);
        foreach (var part in new[] { "/formulir", "/judul", "/buang", "/pindah", "/peristiwa?client=a" })
            Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync($"/naskah/{id}{part}", Cancel)).StatusCode);
        var token = await Token(reviewer);
        foreach (var part in new[] { "/formulir", "/judul", "/buang", "/salin", "/pindah", "/versi?handler=Nama", "/versi?handler=Pulihkan" })
            Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.PostAsync($"/naskah/{id}{part}", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("nama", "x"), new("revisi", "0")]), Cancel)).StatusCode);
        var tab = await EditingClient.Open(reviewer, id, "pemeriksa");
        Assert.Equal(HttpStatusCode.Forbidden, (await tab.Send(tab.Post(tab.Change(new SetIdentity("unit", "x", ""))))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync("/naskah/baru", Cancel)).StatusCode);
        Assert.Equal(0, (await EditingClient.Row(app.Services, id))!.Revision);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As("pembaca")).GetAsync($"/naskah/{id}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Visitor_IsSentToSignIn()
    {
        var id = await EditingClient.NewDocument(app.Services);
        var answer = await app.Visitor().GetAsync($"/naskah/{id}", Cancel);
        Assert.Equal($"/masuk?kembali=%2Fnaskah%2F{id}", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Visitor().PostAsync($"/naskah/{id}/edits", new StringContent("{}"), Cancel)).StatusCode);
    }

    [Fact]
    public async Task ListExportsTrashAndSuggestions_ShowNothingOfOtherUnits()
    {
        var (own, other) = (await app.As("penyusun-sop"), await app.As(Other));
        var word = "lingkup" + Guid.NewGuid().ToString("N")[..8];
        await own.Begin($"Naskah {word}", "Bagian Umum", $"Pelaksana {word}");
        var trashed = await own.Begin($"Sampah {word}");
        await own.Do(trashed, "buang");
        foreach (var address in new[] { "/naskah?cari=", "/naskah/sampah?cari=", "/naskah?unduh=csv&cari=", "/naskah/sampah?unduh=csv&cari=" })
            Assert.DoesNotContain($"{{0}} {word}".Replace("{0}", "Naskah", StringComparison.Ordinal), await other.GetStringAsync(address + word, Cancel), StringComparison.Ordinal);
        Assert.Contains($"Naskah {word}", await own.GetStringAsync("/naskah?cari=" + word, Cancel), StringComparison.Ordinal);
        Assert.Contains($"Sampah {word}", await own.GetStringAsync("/naskah/sampah?cari=" + word, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain($"Sampah {word}", await other.GetStringAsync("/naskah/sampah?cari=" + word, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_ComeFromDocumentsThatOneSees()
    {
        await using var fresh = app.With(_ => { }); // what is suggested is remembered for some seconds
        await EditingClient.NewDocument(fresh.Services, WorkbenchApp.GoodYaml.Replace("Kepala Bagian", "Kepala Rahasia", StringComparison.Ordinal));
        async Task<string> Asked(string user) => await (await fresh.CreateClient(new() { AllowAutoRedirect = false }).SignIn(user)).GetStringAsync("/naskah/saran?bidang=executor&q=kepala", Cancel);
        Assert.Contains("Kepala Rahasia", await Asked("penyusun-sop"), StringComparison.Ordinal);
        Assert.Equal("[]", await Asked(Other));
        Assert.Contains("Kepala Rahasia", await Asked("biro-organisasi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_GivesTheDocumentToTheOtherUnitAndIsRecorded()
    {
        var maker = await app.As("penyusun-sop");
        var address = await maker.Begin("Naskah pindahan");
        var id = Guid.Parse(address.Split('/')[^1]);
        var bureau = await app.As("biro-organisasi");
        var page = await bureau.Page(address + "/pindah");
        var form = page.Form();
        form.SetAttribute("action", address + "/pindah");
        var dishub = page.QuerySelectorAll("#satuan option").Single(o => o.TextContent.Contains("Dinas Perhubungan", StringComparison.Ordinal)).GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await bureau.Submit(form, null, ("satuan", Guid.NewGuid().ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await bureau.Submit(form, null, ("satuan", dishub))).StatusCode);
        await (await app.As("koordinator-sop")).Page(address, HttpStatusCode.NotFound);
        await (await app.As(Other)).Page(address);
        Assert.Equal(HttpStatusCode.Redirect, (await maker.GetAsync(address, Cancel)).StatusCode); // own making is still seen, and only read
        var tab = await EditingClient.Open(maker, id, "pembuat");
        Assert.Equal(HttpStatusCode.Forbidden, (await tab.Send(tab.Post(tab.Change(new SetIdentity("unit", "x", ""))))).StatusCode);
        await using var db = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        Assert.Equal(["document.begun", "document.moved"], await db.AuditEvents.Where(e => e.SubjectId == id).OrderBy(e => e.Number).Select(e => e.Process).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Drafter_OfOneUnit_CannotBeginOrMoveIntoAnother()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        var dishub = await db.Nodes.Where(n => n.ShortName == "DISHUB").Select(n => n.Id).SingleAsync(Cancel);
        var drafter = await app.As("penyusun-sop");
        var page = await (await drafter.Submit((await drafter.Page("/naskah/baru")).Form("Kosong"), null, ("judul", "Titipan"), ("satuan", dishub.ToString()))).Page(HttpStatusCode.BadRequest);
        Assert.Contains("Pilih unit lain", page.Text("[role=alert] p"), StringComparison.Ordinal);
        var address = await drafter.Begin("Tetap di sini");
        var token = await Token(drafter);
        var moved = await drafter.PostAsync(address + "/pindah", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("satuan", dishub.ToString())]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, moved.StatusCode);
    }

    [Fact]
    public async Task Document_WithoutAUnit_IsForTheBureauAndTheSystemAdministrator()
    {
        var id = await EditingClient.NewDocument(app.Services);
        await using (var db = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext())
            await db.Documents.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.NodeId, (Guid?)null).SetProperty(d => d.CreatedById, Guid.Empty), Cancel);
        await (await app.As("penyusun-sop")).Page($"/naskah/{id}", HttpStatusCode.NotFound);
        await (await app.As("biro-organisasi")).Page($"/naskah/{id}");
        var admin = await app.As("admin-sistem");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.GetAsync($"/naskah/{id}", Cancel)).StatusCode);
        Assert.Contains("Belum milik unit", (await admin.Page($"/naskah/{id}/pindah")).Text("main form ~ *, main > p:not(.lead)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_OfWhoLosesTheRight_SaysSoAndEnds()
    {
        var id = await EditingClient.NewDocument(app.Services);
        var writer = await app.As("koordinator-sop");
        using var response = await writer.GetAsync($"/naskah/{id}/peristiwa?client=hilang", HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        var bureau = await app.As("biro-organisasi");
        var page = await bureau.Page($"/naskah/{id}/pindah");
        var form = page.Form();
        form.SetAttribute("action", $"/naskah/{id}/pindah");
        await bureau.Submit(form, null, ("satuan", page.QuerySelectorAll("#satuan option").Single(o => o.TextContent.Contains("Dinas Perhubungan", StringComparison.Ordinal)).GetAttribute("value")!));
        var told = await reader.ReadToEndAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Contains("event: refused", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActingForAnother_IsShownInTheHistoryAndReachesOnlyTheOthersUnit()
    {
        await using var own = app.With(_ => { });
        var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn(Other);
        var mine = await client.Begin("Naskah dishub");
        var id = await EditingClient.NewDocument(own.Services);
        await client.Page($"/naskah/{id}", HttpStatusCode.NotFound);
        await Delegate(own.Services, "koordinator-sop", Other);
        await client.Page(mine, HttpStatusCode.NotFound);
        var tab = await EditingClient.Open(client, id, "plh");
        await tab.Save(new SetIdentity("unit", "Bagian Umum", ""));
        const string acting = "Penyusun SOP Unit Lain (demonstrasi), Plh. Koordinator SOP (demonstrasi)";
        Assert.Contains(acting, (await client.Page($"/naskah/{id}/versi")).QuerySelector(".sitting")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(acting, (await client.Page("/naskah")).QuerySelector(".draft-when")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_AreToldInTheZoneOfTheViewersUnit()
    {
        await using var own = app.With(_ => { });
        var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("penyusun-sop");
        await client.Begin("Waktu setempat");
        async Task<string> When() => (await client.Page("/naskah")).QuerySelector(".draft-when")!.TextContent.Trim();
        var wita = await When();
        Assert.Contains(" WITA oleh", wita, StringComparison.Ordinal);
        await using (var db = own.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext())
        {
            (await db.Nodes.SingleAsync(n => n.ShortName == "DINKES", Cancel)).Zone = Zone.Wit;
            await db.SaveChangesAsync(Cancel);
        }
        var wit = await When();
        Assert.Contains(" WIT oleh", wit, StringComparison.Ordinal);
        Assert.NotEqual(wita.Replace("WITA", "WIT", StringComparison.Ordinal), wit); // an hour later on the clock
    }

    static async Task Delegate(IServiceProvider services, string from, string to)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        var (giver, taker) = (await db.Accounts.SingleAsync(a => a.UserName == from, Cancel), await db.Accounts.SingleAsync(a => a.UserName == to, Cancel));
        var now = DateTimeOffset.UtcNow;
        var delegation = new Delegation
        {
            Id = Guid.CreateVersion7(), FromAccountId = giver.Id, ToAccountId = taker.Id, Kind = DelegationKind.Plh, LetterNumber = "800/1/UJI", From = now.AddHours(-1), Until = now.AddDays(1),
            CreatedAt = now, CreatedById = giver.Id,
        };
        db.Add(delegation);
        foreach (var session in await db.Sessions.Where(s => s.AccountId == taker.Id).ToListAsync(Cancel)) session.DelegationId = delegation.Id;
        await db.SaveChangesAsync(Cancel);
    }

    static async Task<string> Token(HttpClient client) => Assert.IsAssignableFrom<IHtmlInputElement>((await client.Page("/unggah")).QuerySelector("input[name=__RequestVerificationToken]")).Value;
}
