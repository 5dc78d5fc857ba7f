using System.Net;
using AngleSharp.Html.Dom;
using MiniExcelLibs;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class DocumentListTests(WorkbenchApp app)
{
    [Fact]
    public async Task List_WithoutDocuments_SaysWhatToDo()
    {
        await using var own = app.With(_ => { });
        var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("penyusun-sop");
        var page = await client.Page("/naskah");
        Assert.Equal("Belum ada naskah", page.Text(".empty h2"));
        Assert.Equal("/naskah/baru", page.QuerySelector(".page-head a")!.GetAttribute("href"));
        Assert.Equal("Tempat sampah kosong", (await client.Page("/naskah/sampah")).Text(".empty h2"));
        Assert.Equal("page", page.QuerySelector(".main-menu a[href='/naskah']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task List_IsSearchedFilteredSortedPagedAndTakenAlong()
    {
        await using var own = app.With(_ => { });
        var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("penyusun-sop");
        for (var i = 0; i < 26; i++) await client.Begin($"Naskah ke-{i:00}", i % 2 == 0 ? "Bagian Umum" : "Bagian Hukum");
        await client.Begin("Pengelolaan Café Ibukota", "Bagian Umum", "Juru Masak Utama");
        var other = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("koordinator-sop");
        await other.Begin("Naskah petugas lain");

        async Task<List<string>> Titles(string query) => [.. (await client.Page("/naskah" + query)).QuerySelectorAll(".draft h2").Select(h => h.TextContent)];
        Assert.Equal(25, (await Titles("")).Count);
        Assert.Equal("Naskah petugas lain", (await Titles(""))[0]); // the last changed first
        Assert.Equal(3, (await Titles("?hal=2")).Count);
        Assert.Equal("Naskah ke-00, Naskah ke-01", string.Join(", ", (await Titles("?urut=judul")).Take(2)));
        Assert.Equal("Pengelolaan Café Ibukota", (await Titles("?urut=-judul"))[0]);
        Assert.Equal("Pengelolaan Café Ibukota", Assert.Single(await Titles("?cari=CAFE juru")));
        Assert.Empty(await Titles("?cari=%25"));
        Assert.Empty(await Titles("?cari=_"));
        Assert.Equal(13, (await Titles("?cari=hukum")).Count);
        Assert.EndsWith("dari 27", (await client.Page("/naskah?tampil=saya")).Text("[data-list-count]"), StringComparison.Ordinal);
        Assert.Empty(await Titles("?periksa=bersih"));
        Assert.Empty(await Titles("?bentuk=bps"));
        Assert.Equal(25, (await Titles("?unit=Dinas Kesehatan")).Count);
        Assert.Empty(await Titles("?unit=tidak ada unit begini"));

        var csv = await client.GetStringAsync("/naskah?unduh=csv&cari=hukum&urut=judul", TestContext.Current.CancellationToken);
        Assert.StartsWith("Judul,Nomor,Milik unit,Unit kerja", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(14, csv.TrimEnd().Split('\n').Length);
        await using var xlsx = new MemoryStream(await client.GetByteArrayAsync("/naskah?unduh=xlsx&cari=hukum&urut=judul", TestContext.Current.CancellationToken));
        var rows = xlsx.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(["Naskah ke-01", "Naskah ke-03"], rows.Take(2).Select(r => r["Judul"]));
        Assert.Equal(3d, rows[0]["Baris"]);
    }

    [Fact]
    public async Task Trash_AtItsOldAddress_IsFoundWithWhatWasAsked()
    {
        var answer = await (await app.As("penyusun-sop")).GetAsync("/naskah?tampil=sampah&cari=surat", TestContext.Current.CancellationToken);
        Assert.Equal("/naskah/sampah?cari=surat", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("PAGE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Page_AskedByAnotherMethod_IsNotAllowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/naskah/baru");
        var answer = await (await app.As("penyusun-sop")).SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Table_WithFormulasInTitles_RunsNone()
    {
        var client = await app.As("penyusun-sop");
        await client.Begin("=HYPERLINK(\"http://x\") rumus-uji");
        var csv = await client.GetStringAsync("/naskah?unduh=csv&cari=rumus-uji", TestContext.Current.CancellationToken);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\") rumus-uji\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_TellsWhoChangedItWhenAndInWhichZone()
    {
        var client = await app.As("penyusun-sop");
        await client.Begin("Entri zona-uji", "Bagian <b>Umum</b>");
        var entry = (await client.Page("/naskah?cari=zona-uji")).QuerySelector(".draft")!;
        Assert.Matches(@"^Diubah \d+ \w+ \d{4} \d\d\.\d\d WITA oleh Penyusun SOP \(demonstrasi\)$", entry.QuerySelector(".draft-when")!.TextContent.Trim());
        Assert.Equal(["Dinas Kesehatan", "Bagian <b>Umum</b>"], entry.QuerySelectorAll(".entry-unit").Select(u => u.TextContent.Trim()));
        Assert.Contains("3 baris", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 pelaksana", entry.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_OfTheFirstPage_IsKeptUntilTheDocumentChanges()
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Gambar uji");
        var first = await client.GetAsync(address + "/gambar.svg", TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", first.Content.Headers.ContentType?.MediaType);
        async Task<HttpResponseMessage> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address + "/gambar.svg");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }
        Assert.Equal(HttpStatusCode.NotModified, (await Again()).StatusCode);
        var anew = await Rename(client, address, "Gambar lain");
        Assert.Equal(HttpStatusCode.Redirect, anew.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Again()).StatusCode);
    }

    [Theory]
    [InlineData("/naskah/bukan-id")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/versi")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/versi/0")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/versi/banding?dari=0&ke=0")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/formulir")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/judul")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/buang")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/gambar.svg")]
    [InlineData("/naskah/00000000-0000-0000-0000-000000000000/unduh/pdf")]
    [InlineData("/naskah/..%2f..%2fetc/unduh/yaml")]
    public async Task Document_ThatIsUnknown_IsNotFound(string address) => await (await app.As("penyusun-sop")).Page(address, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("Pengelolaan  SURAT", "pengelolaan surat")]
    [InlineData("Café Ñandú", "cafe nandu")]
    [InlineData("", "")]
    public void Words_OfASearch_AreSmallPlainAndSingle(string typed, string words) => Assert.Equal(words, string.Join(' ', SearchText.Words(typed)));

    [Fact]
    public void Words_WithHalfACharacter_AreTakenAllTheSame() => Assert.Equal(["surat", "\ufffd"], SearchText.Words("surat \ud800"));

    static async Task<HttpResponseMessage> Rename(HttpClient client, string address, string title)
    {
        var form = (await client.Page(address + "/judul")).Form();
        form.SetAttribute("action", address + "/judul");
        return await client.Submit(form, null, ("judul", title));
    }
}
