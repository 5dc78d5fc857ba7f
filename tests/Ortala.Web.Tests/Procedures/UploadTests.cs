using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Ortala.Tests;
using Xunit;

namespace Ortala.Web.Tests.Procedures;

public class UploadTests(WorkbenchApp app)
{
    [Fact]
    public async Task Upload_OfASoundText_ShowsItsSheetAndGivesItBack()
    {
        var client = app.Visitor();
        var address = await client.UploadAccepted(WorkbenchApp.GoodYaml, "C:\\naskah\\../surat baru.sop.yaml");
        var page = await client.Page(address);
        Assert.Equal("Uji Unggah", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Pengadministrasi", page.QuerySelectorAll(".paper > svg text").Select(t => t.TextContent));
        Assert.Contains("tidak disimpan sebagai berkas", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var file = await client.GetAsync(address + "/unduh/yaml", TestContext.Current.CancellationToken);
        Assert.Equal("surat baru.sop.yaml", file.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(WorkbenchApp.GoodYaml, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Upload_OfABrokenText_ShowsEveryMistakeWithItsLineAndNoSheet()
    {
        var client = app.Visitor();
        var broken = WorkbenchApp.GoodYaml.Replace("yes: s3", "yes: s99").Replace("actor: b", "actor: tidak_ada");
        var page = await client.Page(await client.UploadAccepted(broken));
        Assert.Equal("Lembar belum dapat digambar", page.QuerySelector(".notice-error h2")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".leaf"));
        var errors = page.QuerySelectorAll(".finding-error");
        Assert.True(errors.Length >= 2, $"{errors.Length} errors");
        Assert.All(errors, e => Assert.Contains("naskah baris 8, kolom", e.QuerySelector(".finding-rule")!.TextContent, StringComparison.Ordinal));
        Assert.All(errors, e => Assert.Contains("Memeriksa berkas", e.QuerySelector(".excerpt-marked mark")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("Upload again", (await client.Page(await client.UploadAccepted(broken) + "?lang=en")).QuerySelector(".notice-error .btn")!.TextContent.Trim());
    }

    [Fact]
    public async Task Download_OfTheSheetOfABrokenText_IsNotFound()
    {
        var client = app.Visitor();
        var address = await client.UploadAccepted("sop: 1\ntitle: Kosong\n");
        await client.Page(address + "/unduh/pdf", HttpStatusCode.NotFound);
    }

    public static TheoryData<string, byte[], HttpStatusCode, string> Refused => new()
    {
        { "empty", [], HttpStatusCode.BadRequest, "Belum ada berkas" },
        { "blank", "  \n "u8.ToArray(), HttpStatusCode.BadRequest, "Belum ada berkas" },
        { "pdf", "%PDF-1.7 …"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "dokumen PDF" },
        { "zip", [0x50, 0x4B, 3, 4, 0, 0], HttpStatusCode.UnsupportedMediaType, "Word, Excel" },
        { "doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], HttpStatusCode.UnsupportedMediaType, "Word, Excel" },
        { "png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], HttpStatusCode.UnsupportedMediaType, "gambar" },
        { "binary", [1, 2, 0, 3, 4], HttpStatusCode.UnsupportedMediaType, "data biner" },
        { "latin1", [(byte)'a', 0xE9, (byte)'b'], HttpStatusCode.UnsupportedMediaType, "bukan teks UTF-8" },
        { "utf16", [0xFF, 0xFE, (byte)'s', 0], HttpStatusCode.UnsupportedMediaType, "bukan teks UTF-8" },
        { "large", new byte[2 * 1024 * 1024 + 1], HttpStatusCode.RequestEntityTooLarge, "2,1 MB" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task Upload_OfWhatIsNoText_IsRefusedInWordsWhateverItsName(string kind, byte[] file, HttpStatusCode status, string words)
    {
        var page = await (await app.Visitor().Upload(file, kind + ".sop.yaml")).Page(status, kind);
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form input[type=file]"));
    }

    public static TheoryData<string> Hostile => new()
    {
        "sop: 1\ntitle: '<script>alert(1)</script><img src=x onerror=alert(1)>'\nactors: [{id: a, name: '<b onclick=x>A</b>'}]\nsteps: [{id: s1, activity: '</svg><script>alert(2)</script>', actor: a, kind: start}, {id: s2, activity: 'Menutup]]>', actor: a, kind: end}]\n",
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n",
        new string('[', 20_000),
        new string('{', 20_000),
        "sop: 1\ntitle: " + new string('x', 100_000) + "\n",
        "!!binary aGFsbG8=",
        "sop: 1\ntitle: \"\\u202Ekebalik\\u0000\"\nactors: []\nsteps: []\n",
        "- - - - -\n? x\n: y\n%TAG ! x\n---\n...",
        "\t\t\tsop: 1",
        "{{{ }}} <?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>",
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task Upload_OfAHostileText_GivesAPageAndRunsNothing(string yaml)
    {
        var client = app.Visitor();
        var page = await client.Page(await client.UploadAccepted(yaml));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.StartsWith("/aset/", s.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main img, [onerror], [onclick]"));
        Assert.NotEmpty(page.QuerySelectorAll("h1, .finding"));
    }

    [Fact]
    public async Task Uploads_MoreThanAMinuteAllows_AreRefusedWithTheTimeToWait()
    {
        await using var narrow = app.With(host => host.UseSetting("Limits:UploadsPerMinute", "2"));
        var client = narrow.CreateClient(new() { AllowAutoRedirect = false });
        await client.UploadAccepted(WorkbenchApp.GoodYaml);
        await client.UploadAccepted(WorkbenchApp.GoodYaml);
        var refused = await client.Upload(Encoding.UTF8.GetBytes(WorkbenchApp.GoodYaml));
        Assert.Equal("Terlalu banyak permintaan sekaligus", (await refused.Page(HttpStatusCode.TooManyRequests)).QuerySelector("h1")!.TextContent);
        Assert.InRange(int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After"))), 1, 60);
        await client.Page("/unggah"); // looking at the form is not an upload
    }

    [Fact]
    public async Task Body_LargerThanTheServerReads_IsAnsweredInWords()
    {
        using var folders = new TemporaryFolders();
        await using var host = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folders.New()]);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var patient = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var client = new HttpClient(patient) { BaseAddress = new Uri(host.Urls.First()) };
        client.DefaultRequestHeaders.ExpectContinue = true; // the answer comes before the body is sent
        using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[17 * 1024 * 1024]), "naskah", "a.yaml" } };
        var response = await client.PostAsync("/unggah", content, TestContext.Current.CancellationToken);
        Assert.Equal("Berkas terlalu besar", (await response.Page(HttpStatusCode.RequestEntityTooLarge)).QuerySelector("h1")!.TextContent);
    }
}
