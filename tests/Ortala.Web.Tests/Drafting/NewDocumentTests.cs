using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class NewDocumentTests(WorkbenchApp app)
{
    [Fact]
    public async Task Blank_BeginsWithTheNamedExecutorsAndThreeLinkedRows()
    {
        var draft = await Draft(await (await app.As("penyusun-sop")).Begin("  Pelayanan\r\n Cuti ", "Bagian Umum", "Pemohon\n\n  Kepala Bagian \nArsiparis"));
        Assert.Equal(("Pelayanan Cuti", "Bagian Umum", "permenpan-35-2012"), (draft.Text("title"), draft.Text("unit"), draft.Text("profile")));
        var chart = Assert.Single(draft.Charts);
        Assert.Equal(["Pemohon", "Kepala Bagian", "Arsiparis"], chart.Executors.Select(e => e.Name));
        var symbols = chart.Rows.Select(r => Assert.Single(r.Symbols)).ToArray();
        Assert.Equal(["start", "process", "end"], symbols.Select(s => s.Kind));
        Assert.Equal([symbols[1].Id, symbols[2].Id], symbols.Take(2).Select(s => Assert.Single(s.Exits).Target));
        Assert.All(chart.Rows, r => Assert.Equal("", r.Activity));
    }

    [Fact]
    public async Task Blank_OfNothing_HasTwoColumnsWithoutNames() => Assert.Equal(["", ""], (await Draft(await (await app.As("penyusun-sop")).Begin("", "", ""))).Charts[0].Executors.Select(e => e.Name));

    [Fact]
    public async Task Blank_WithTooMuch_IsRefusedWithEverythingTypedStillThere()
    {
        var client = await app.As("penyusun-sop");
        var page = await (await client.Submit((await client.Page("/naskah/baru")).Form("Kosong"), null, ("judul", "Judul tetap"), ("pelaksana", string.Join('\n', Enumerable.Range(1, 31))))).Page(HttpStatusCode.BadRequest);
        Assert.Contains("Paling banyak 30 pelaksana", page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("#pelaksana")!.GetAttribute("aria-invalid"));
        Assert.Equal("Judul tetap", ((IHtmlInputElement)page.QuerySelector("#judul")!).Value);
        Assert.EndsWith("31", ((IHtmlTextAreaElement)page.QuerySelector("#pelaksana")!).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_IsCopiedFromItsReadingPage()
    {
        var client = await app.As("penyusun-sop");
        var response = await client.Submit((await client.Page("/sop/pengelolaan-surat-masuk")).Form("Contoh"));
        var draft = await Draft(response.Headers.Location!.ToString());
        Assert.Equal("Pengelolaan Surat Masuk", draft.Text("title"));
        Assert.True(draft.Charts[0].Rows.Length > 4);
    }

    [Fact]
    public async Task Upload_IsCopiedFromItsReadingPage()
    {
        var client = await app.As("penyusun-sop");
        var response = await client.Submit((await client.Page(await client.UploadAccepted(WorkbenchApp.GoodYaml))).Form("Contoh"));
        Assert.Equal("Uji Unggah", (await Draft(response.Headers.Location!.ToString())).Text("title"));
    }

    [Fact]
    public async Task Sample_ThatIsNotThere_IsRefusedInWords()
    {
        var client = await app.As("penyusun-sop");
        var page = await (await client.Submit((await client.Page("/naskah/baru")).Form("Contoh"), null, ("contoh", "../rahasia"))).Page(HttpStatusCode.NotFound);
        Assert.Contains("tidak ada lagi", page.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ComesBackAsItWasDownloaded()
    {
        var client = await app.As("penyusun-sop");
        var address = (await SendFile(client, WorkbenchApp.GoodYaml)).Headers.Location!.ToString();
        var yaml = await client.GetStringAsync(address + "/unduh/yaml", TestContext.Current.CancellationToken);
        var again = (await SendFile(client, yaml)).Headers.Location!.ToString();
        Assert.Equal(EditJson.Write(await Draft(address)), EditJson.Write(await Draft(again)));
    }

    [Fact]
    public async Task File_WithAMistake_IsShownWithItsLineAndNothingIsStored()
    {
        await using var own = app.With(_ => { });
        var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("penyusun-sop");
        var page = await (await SendFile(client, WorkbenchApp.GoodYaml.Replace("yes: s3", "yes: s99"))).Page(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("s99", page.QuerySelector(".finding-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("naskah baris 8", page.QuerySelector(".finding-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await client.Page("/naskah")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task File_ThatIsNoText_IsRefusedInWords()
    {
        var page = await (await SendFile(await app.As("penyusun-sop"), "%PDF-1.7")).Page(HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("dokumen PDF", page.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kosong")]
    [InlineData("Contoh")]
    public async Task Begin_WithoutTheTokenOfTheForm_IsRefused(string handler)
    {
        var response = await (await app.As("penyusun-sop")).PostAsync("/naskah/baru?handler=" + handler, new FormUrlEncodedContent([new("judul", "x"), new("contoh", "pengelolaan-surat-masuk")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    static async Task<HttpResponseMessage> SendFile(HttpClient client, string text)
    {
        var token = ((IHtmlInputElement)(await client.Page("/naskah/baru")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "berkas", "uji.sop.yaml" } };
        return await client.PostAsync("/naskah/baru?handler=Berkas", content, TestContext.Current.CancellationToken);
    }

    async Task<Draft> Draft(string address) =>
        (await app.Services.GetRequiredService<DocumentStore>().DraftAt(Guid.Parse(address.Split('/')[^1]), 0, TestContext.Current.CancellationToken))!;
}
