using System.IO.Compression;
using System.Net;
using System.Text;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Web.Tests.Procedures;

public class ReadingTests(WorkbenchApp app)
{
    const string Short = "/sop/pengelolaan-surat-masuk";
    const string Long = "/sop/penyusunan-sop-perangkat-daerah";

    [Fact]
    public async Task Sheet_OnThePage_IsDrawnAsTextThatCanBeSelected()
    {
        var page = await app.Visitor().Page(Short);
        var texts = page.QuerySelectorAll(".paper > svg text").Select(t => t.TextContent).ToArray();
        Assert.Contains("Agendaris", texts);
        Assert.Contains("Tidak", texts);
        Assert.Contains(texts, t => t.StartsWith("Menindaklanjuti", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Profiles_All_CanBeChosenAndStayChosen()
    {
        var client = app.Visitor();
        Assert.True(ShippedProfiles.All.Length > 1);
        foreach (var profile in ShippedProfiles.All)
        {
            var page = await client.Page($"{Short}?profil={profile.Id}&tampilan=bersambung&besar=150");
            Assert.Equal(profile.Id, page.QuerySelector("#profil option[selected]")!.GetAttribute("value"));
            Assert.Equal("bersambung", page.QuerySelector("#tampilan option[selected]")!.GetAttribute("value"));
            Assert.NotNull(page.QuerySelector(".desk.zoom-150"));
            Assert.EndsWith("/unduh/pdf?profil=" + profile.Id, page.QuerySelector(".downloads a")!.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Profile_ThatTheProcedureAsksFor_IsTheOneShownFirst() =>
        Assert.Equal("bps", (await app.Visitor().Page("/sop/seleksi-inovasi-pelayanan")).QuerySelector("#profil option[selected]")!.GetAttribute("value"));

    [Fact]
    public async Task Query_OfNonsense_ShowsTheDefault()
    {
        var page = await app.Visitor().Page(Short + "?profil=..%2fx&tampilan=%3Cscript%3E&besar=9999&hal=-7");
        Assert.Equal(ShippedProfiles.Default.Id, page.QuerySelector("#profil option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".desk.zoom-lebar .leaf"));
    }

    [Fact]
    public async Task Modes_OfALongProcedure_ArePagesOrOneSheetOrAListOfSteps()
    {
        var client = app.Visitor();
        Assert.True((await client.Page(Long)).QuerySelectorAll(".leaf").Length > 1);
        Assert.Single((await client.Page(Long + "?tampilan=bersambung")).QuerySelectorAll(".leaf"));
        var steps = await client.Page(Long + "?tampilan=langkah");
        Assert.Empty(steps.QuerySelectorAll(".leaf"));
        Assert.Equal(16, steps.QuerySelectorAll(".step").Length);
        Assert.Equal(["Ya: ke baris 6", "Tidak: ke baris 3"], steps.QuerySelectorAll("#baris-1-5 .step-flow").Select(f => f.TextContent));
        Assert.Contains("Analis Tata Laksana · Tim Penyusun", steps.QuerySelector("#baris-1-9 .step-executor")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_InTheChosenLanguage_AreWrittenInWords()
    {
        var client = app.Visitor();
        Assert.Contains("2 Februari 2026", (await client.Page(Short)).QuerySelector(".identity")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 February 2026", (await client.Page(Short + "?lang=en")).QuerySelector(".identity")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf", "application/pdf", "pengelolaan-surat-masuk.pdf", "%PDF-")]
    [InlineData("yaml", "application/yaml", "pengelolaan-surat-masuk.sop.yaml", "# Contoh")]
    public async Task Download_OfAFile_HasItsTypeItsNameAndItsContent(string kind, string type, string name, string begin)
    {
        var response = await app.Visitor().GetAsync($"{Short}/unduh/{kind}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(name, response.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith(begin, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DownloadSvg_OfSeveralPages_IsOneFileAPageAndTheSameBytesEachTime()
    {
        var client = app.Visitor();
        var first = await client.GetByteArrayAsync(Long + "/unduh/svg", TestContext.Current.CancellationToken);
        var second = await client.GetByteArrayAsync(Long + "/unduh/svg", TestContext.Current.CancellationToken);
        Assert.Equal(first, second);
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal((await client.Page(Long)).QuerySelectorAll(".leaf").Length, zip.Entries.Count);
        Assert.Equal("penyusunan-sop-perangkat-daerah-01.svg", zip.Entries[0].Name);
        using var reader = new StreamReader(zip.Entries[^1].Open());
        Assert.StartsWith("<svg ", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DownloadPdf_InAnotherForm_IsAnotherFile()
    {
        var client = app.Visitor();
        var one = await client.GetByteArrayAsync(Short + "/unduh/pdf?profil=bps", TestContext.Current.CancellationToken);
        var other = await client.GetByteArrayAsync(Short + "/unduh/pdf", TestContext.Current.CancellationToken);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task SvgPage_AsAFile_IsASvg()
    {
        var response = await app.Visitor().GetAsync(Short + "/halaman/1.svg", TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<svg ", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
