using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Drafting.Versions;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class VersionTests(WorkbenchApp app)
{
    static readonly DateTimeOffset eight = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Sittings_EndWithAPauseANameOrALongTime()
    {
        EntryMark At(int revision, double minutes, string by = "A") => new(revision, eight.AddMinutes(minutes), by);
        var entries = new[] { At(1, 0), At(2, 29, "B"), At(3, 58), At(4, 89), At(5, 90), At(6, 91), At(7, 115), At(8, 140), At(9, 165), At(10, 190), At(11, 215), At(12, 240), At(13, 265), At(14, 285) };
        var sittings = Sitting.Of(entries, new HashSet<int> { 5 });
        Assert.Equal([(14, 14), (6, 13), (4, 5), (1, 3)], sittings.Select(s => (s.First, s.Last)));
        Assert.Equal(["A", "B"], sittings[^1].By);
        Assert.Equal((eight, eight.AddMinutes(58)), (sittings[^1].From, sittings[^1].To));
        Assert.Equal(sittings.Select(s => s.Last), Sitting.Of(entries.Reverse(), new HashSet<int> { 5 }).Select(s => s.Last));
    }

    [Fact]
    public async Task History_OfANewDocument_SaysWhatItWasMadeFrom()
    {
        var client = await app.As("penyusun-sop");
        var page = await client.Page(await client.Begin("Riwayat kosong") + "/versi");
        Assert.Equal("Naskah dibuat", page.Text(".sitting-what"));
        Assert.Contains("Belum ada perubahan", page.Text(".sitting"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_TellsInWordsWhoChangedWhat()
    {
        var (tab, address) = await Written();
        var page = await tab.Http.Page(address + "/versi");
        var sitting = page.QuerySelectorAll(".sitting")[0];
        Assert.Equal("nama SOP diubah, 1 pelaksana diubah, 1 baris ditambah, 1 baris dihapus, isi 1 baris diubah, 2 alur diubah", sitting.QuerySelector(".sitting-what")!.TextContent);
        Assert.Contains("6 perubahan", sitting.TextContent, StringComparison.Ordinal);
        Assert.Contains("WITA", sitting.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 executor changed, 1 row added", (await tab.Http.Page(address + "/versi?lang=en")).QuerySelector(".sitting-what")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_IsKeptShownChangedAndTakenOff()
    {
        var (tab, address) = await Written();
        var name = "<script>alert(1)</script> " + new string('x', 300);
        async Task<IHtmlDocument> History() => await tab.Http.Page(address + "/versi");
        await tab.Http.Submit((await History()).Form("Nama"), null, ("nama", name));
        Assert.Equal(name[..200], (await History()).Text(".named li a"));
        await tab.Save(new SetIdentity("unit", "Bagian Umum", ""));
        Assert.Equal(3, (await History()).QuerySelectorAll(".sitting").Length); // the named version ends a sitting
        await tab.Http.Submit((IHtmlFormElement)(await History()).QuerySelectorAll(".name-form")[1], null, ("nama", " Diajukan\tke Biro "));
        var named = await History();
        Assert.Equal("Diajukan ke Biro", named.Text(".named li a"));
        Assert.Contains("Dinamai oleh Penyusun SOP (demonstrasi)", named.Text(".named li"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await tab.Http.Submit(named.Form("Nama"), null, ("nama", " \t "))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tab.Http.Submit(named.Form("Nama"), null, ("nama", "x"), ("revisi", "99"))).StatusCode);
        await tab.Http.Submit(named.Form("Lepas"));
        Assert.Null((await History()).QuerySelector(".named"));
    }

    [Fact]
    public async Task Version_IsReadAndTakenAlongAsItWas()
    {
        var (tab, address) = await Written();
        var page = await tab.Http.Page(address + "/versi/0");
        Assert.Equal("Uji Unggah", page.Text("h1"));
        Assert.Contains("bukan yang terbaru", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Memeriksa", string.Concat(page.QuerySelectorAll(".paper text").Select(t => t.TextContent)), StringComparison.Ordinal);
        Assert.Contains("title: Uji Unggah\n", await tab.Http.GetStringAsync(address + "/unduh/yaml?versi=0", Cancel), StringComparison.Ordinal);
        Assert.Contains("title: Uji Naskah\n", await tab.Http.GetStringAsync(address + "/unduh/yaml", Cancel), StringComparison.Ordinal);
        var pdf = await tab.Http.GetAsync(address + "/unduh/pdf?versi=0", Cancel);
        Assert.Equal(("application/pdf", "uji-unggah-r0.pdf"), (pdf.Content.Headers.ContentType!.MediaType, pdf.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal("image/svg+xml", (await tab.Http.GetAsync(address + "/unduh/svg?versi=3", Cancel)).Content.Headers.ContentType!.MediaType);
        foreach (var wrong in new[] { "/versi/99", "/versi/-1", "/unduh/yaml?versi=99", "/unduh/pdf?versi=-1", "/unduh/docx", "/halaman/9.svg?versi=0" })
            await tab.Http.Page(address + wrong, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Comparison_AsText_TellsWordsRowsSymbolsAndFlows()
    {
        var (tab, address) = await Written();
        var page = await tab.Http.Page(address + "/versi/banding?dari=0&ke=6");
        var title = page.QuerySelectorAll(".differences tbody tr").First(r => r.QuerySelector("th")!.TextContent == "Nama SOP");
        Assert.Equal(("Unggah", "Naskah"), (title.QuerySelector("del")!.TextContent, title.QuerySelector("ins")!.TextContent));
        var all = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Pelaksana Kepala Bagian berganti nama menjadi Kepala Biro.", all, StringComparison.Ordinal);
        Assert.Contains("Alur dari Kepala Biro ke baris 1 berubah dari “Tidak” menjadi “Kurang”.", all, StringComparison.Ordinal);
        Assert.Equal("Mencatat di buku agenda", page.Text(".row-added ins:first-of-type"));
        Assert.Contains("Menyimpan berkas", page.Text(".row-removed"), StringComparison.Ordinal);
        var same = await tab.Http.Page(address + "/versi/banding?dari=3&ke=3");
        Assert.Equal("Kedua versi ini sama.", same.Text(".compare-summary"));
        await tab.Http.Page(address + "/versi/banding?dari=0&ke=99", HttpStatusCode.NotFound);
        await tab.Http.Page(address + "/versi/banding", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Comparison_AsDrawing_MarksBothSheets()
    {
        var (tab, address) = await Written();
        var sides = (await tab.Http.Page(address + "/versi/banding?dari=0&ke=6&cara=gambar")).QuerySelectorAll(".side").ToArray();
        Assert.Equal(2, sides.Length);
        Assert.NotEmpty(sides[0].QuerySelectorAll(".over-removed.over-row"));
        Assert.Empty(sides[0].QuerySelectorAll(".over-added"));
        Assert.NotEmpty(sides[1].QuerySelectorAll(".over-added.over-row"));
        Assert.Empty(sides[1].QuerySelectorAll(".over-removed"));
        Assert.All(sides, s => Assert.NotEmpty(s.QuerySelectorAll(".over-changed")));
        Assert.NotEmpty(sides[1].QuerySelectorAll(".along-changed"));
    }

    [Fact]
    public async Task Restoring_IsANewChangeThatCanBeTakenBack()
    {
        var (tab, address) = await Written();
        var store = app.Services.GetRequiredService<DocumentStore>();
        async Task<string> Draft(int revision) => EditJson.Write((await store.DraftAt(tab.Document, revision, Cancel))!);
        var page = await tab.Http.Page(address + "/versi");
        await tab.Http.Submit(page.Form("Pulihkan")); // the only one: the document as it was made
        Assert.Equal(await Draft(0), await Draft(7));
        Assert.NotEqual(await Draft(6), await Draft(7));
        var after = await tab.Http.Page(address + "/versi");
        await tab.Save(new SetIdentity("unit", "Bagian Umum", ""));
        await tab.Http.Submit((IHtmlFormElement)after.QuerySelector(".notice-done form")!);
        var back = (await store.DraftAt(tab.Document, 9, Cancel))!;
        Assert.Equal("Bagian Umum", back.Text("unit")); // what was written since stays
        Assert.Equal(await Draft(6), EditJson.Write(back with { Identity = back.Identity.Remove("unit") }));
        await tab.Save(new SetIdentity("unit", "", "Bagian Umum"));
        await tab.Http.Submit((await tab.Http.Page(address + "/versi/6")).Form("Pulihkan"));
        Assert.Equal(10, (await EditingClient.Row(app.Services, tab.Document))!.Revision); // the same already: no change
        var far = (await tab.Http.Page(address + "/versi/6")).Form("Pulihkan");
        Assert.Equal(HttpStatusCode.NotFound, (await tab.Http.Submit(far, null, ("revisi", "99"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tab.Http.Submit(far, null, ("revisi", "x"))).StatusCode);
    }

    [Fact]
    public async Task Restoring_OfADocumentInTheTrash_IsRefused()
    {
        var (tab, address) = await Written();
        var form = (await tab.Http.Page(address + "/versi")).Form("Pulihkan");
        await tab.Http.Do(address, "buang");
        Assert.Contains("tempat sampah", (await (await tab.Http.Submit(form)).Page(HttpStatusCode.Conflict)).Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty((await tab.Http.Page(address + "/versi")).QuerySelectorAll("form[action$=Pulihkan]"));
    }

    [Fact]
    public async Task Pages_OfADocument_LinkOnlyToWhatIsThere()
    {
        var (tab, address) = await Written();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([address + "/versi", address + "/formulir", address + "/judul", address + "/buang", "/naskah/baru"]);
        while (open.TryDequeue(out var at) && seen.Count < 150)
        {
            if (!seen.Add(at)) continue;
            var response = await tab.Http.GetAsync(at, Cancel);
            Assert.True(response.IsSuccessStatusCode, $"{at} answered {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in (await response.Page()).QuerySelectorAll("main a[href], main img[src]"))
                if ((link.GetAttribute("href") ?? link.GetAttribute("src"))!.Split('#')[0] is { Length: > 0 } to && (to.StartsWith(address, StringComparison.Ordinal) || !to.StartsWith("/naskah/", StringComparison.Ordinal))) open.Enqueue(to);
        }
        Assert.Contains(seen, s => s.Contains("/banding", StringComparison.Ordinal));
    }

    /// <summary>A document after six changes.</summary>
    async Task<(EditingClient Tab, string Address)> Written()
    {
        var id = await EditingClient.NewDocument(app.Services);
        var tab = await EditingClient.Open(await app.As("penyusun-sop"), id, "tab-" + id.ToString("N"));
        await tab.Save(new SetIdentity("title", "Uji Naskah", "Uji Unggah"));
        await tab.Save(new SetCell("s1", "activity", "Mencatat berkas", "Menerima berkas"));
        var chart = (await app.Services.GetRequiredService<DocumentStore>().DraftAt(id, 0, Cancel))!.Charts[0];
        await tab.Save(new InsertRow(chart.Id, "s1", new DraftRow("baru", "Mencatat di buku agenda", "", "", "", "", [])));
        var decision = chart.Rows[1].Symbols[0];
        await tab.Save(new Relabel(decision.Id, decision.Exits.First(e => e.Kind == "no"), "branch", "Kurang"));
        await tab.Save(new RenameExecutor("b", "Kepala Biro", "Kepala Bagian"));
        await tab.Save(new DeleteRow("s3"));
        return (tab, $"/naskah/{id}");
    }
}
