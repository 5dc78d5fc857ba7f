using System.Net;
using System.Text;
using Ortala.Web.Procedures.Library;
using Xunit;

namespace Ortala.Web.Tests.Procedures;

public class CatalogueTests(WorkbenchApp app)
{
    static IEnumerable<ProcedureDocument> Many(int count) => Enumerable.Range(1, count).Select(i =>
        new ProcedureDocument($"d{i:00}", $"d{i:00}.sop.yaml", WorkbenchApp.GoodYaml.Replace("Uji Unggah", $"Prosedur {i:00}"), Origin.Sample));

    static string[] Titles(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll(".entry h2").Select(e => e.TextContent)];

    [Fact]
    public async Task List_AsItShips_ShowsEverySampleAndTheyAllCanBeDrawn()
    {
        var files = Directory.GetFiles(Path.Combine(Ortala.Tests.Material.Repository, "samples"), "*.sop.yaml");
        var client = app.Visitor();
        Assert.NotEmpty(files);
        var shown = 0;
        for (string? address = "/sop"; address is not null;)
        {
            var page = await client.Page(address);
            shown += Titles(page).Length;
            foreach (var link in page.QuerySelectorAll(".entry h2 a"))
                Assert.NotNull((await client.Page(link.GetAttribute("href")!)).QuerySelector(".paper > svg text"));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(files.Length, shown);
    }

    [Theory]
    [InlineData("surat masuk", new[] { "Pengelolaan Surat Masuk" })]
    [InlineData("SURAT MÀSUK", new[] { "Pengelolaan Surat Masuk" })]
    [InlineData("065/003", new[] { "Penanganan Pengaduan Masyarakat" })] // number
    [InlineData("panel independen", new[] { "Seleksi Inovasi Pelayanan Publik Tingkat Provinsi" })] // executor
    [InlineData("mewawancarai", new[] { "Seleksi Inovasi Pelayanan Publik Tingkat Provinsi" })] // activity
    public async Task Search_ByAnyPart_FindsTheProcedure(string words, string[] titles) =>
        Assert.Equal(titles, Titles(await app.Visitor().Page("/sop?cari=" + Uri.EscapeDataString(words))));

    [Fact]
    public async Task Search_WithoutAMatch_SaysWhatToDoAndKeepsTheWords()
    {
        var page = await app.Visitor().Page("/sop?cari=%3Cb%3Exyz");
        Assert.Equal("Tidak ada SOP yang cocok", page.QuerySelector(".empty h2")!.TextContent);
        Assert.Equal("<b>xyz", page.QuerySelector("#cari")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".empty a[href='/sop']"));
    }

    [Fact]
    public async Task List_WithoutSamples_SaysWhatToDoNext()
    {
        await using var empty = app.WithSamples([]);
        var client = empty.CreateClient();
        Assert.Equal("Belum ada SOP", (await client.Page("/sop")).QuerySelector(".empty h2")!.TextContent);
        Assert.Null((await client.Page("/")).QuerySelector(".hero-sheet"));
    }

    [Fact]
    public async Task Sort_ByStepsThenByTitle_OrdersTheList()
    {
        var client = app.Visitor();
        var byTitle = Titles(await client.Page("/sop"));
        Assert.Equal(byTitle.Order(StringComparer.CurrentCultureIgnoreCase), byTitle);
        Assert.Equal("Penyusunan, Evaluasi dan Pengesahan SOP AP", Titles(await client.Page("/sop?urut=langkah"))[0]);
        Assert.Equal("Seleksi Inovasi Pelayanan Publik Tingkat Provinsi", Titles(await client.Page("/sop?urut=terbaru"))[0]);
    }

    [Fact]
    public async Task Pages_OfALongList_FollowEachOtherWithoutGap()
    {
        await using var many = app.WithSamples(Many(23));
        var client = many.CreateClient();
        var found = new List<string>();
        for (string? address = "/sop?urut=judul"; address is not null;)
        {
            var page = await client.Page(address);
            Assert.InRange(Titles(page).Length, 1, 10);
            found.AddRange(Titles(page));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(Enumerable.Range(1, 23).Select(i => $"Prosedur {i:00}"), found);
    }

    [Theory]
    [InlineData("999", "Halaman 3 dari 3")]
    [InlineData("-1", "Halaman 1 dari 3")]
    [InlineData("x", "Halaman 1 dari 3")]
    public async Task Page_OutsideTheList_IsTheNearest(string number, string expected)
    {
        await using var many = app.WithSamples(Many(23));
        Assert.Equal(expected, (await many.CreateClient().Page("/sop?hal=" + number)).QuerySelector(".pager span")!.TextContent);
    }

    [Fact]
    public async Task Csv_OfANarrowedList_HoldsTheSameRowsAndRunsNoFormula()
    {
        var hostile = new ProcedureDocument("x", "x.sop.yaml", WorkbenchApp.GoodYaml.Replace("Uji Unggah", "\"=cmd|' /C calc'!A0, \\\"dua\\\"\""), Origin.Sample);
        await using var some = app.WithSamples([hostile, .. Many(2)]);
        var response = await some.CreateClient().GetAsync("/sop.csv?cari=dua&lang=en", TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF');
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("daftar-sop.csv", response.Content.Headers.ContentDisposition?.FileName);
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Title,Number,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("\"'=cmd|' /C calc'!A0, \"\"dua\"\"\",", Assert.Single(rows[1..]), StringComparison.Ordinal);
    }
}
