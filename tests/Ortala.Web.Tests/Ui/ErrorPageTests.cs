using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Procedures.Library;
using Xunit;

namespace Ortala.Web.Tests.Ui;

public class ErrorPageTests(WorkbenchApp app)
{
    [Theory]
    [InlineData("/tidak-ada")]
    [InlineData("/sop/tidak-ada")]
    [InlineData("/sop/..%2f..%2fetc%2fpasswd")]
    [InlineData("/sop/%2e%2e%2f%2e%2e%2fappsettings")]
    [InlineData("/sop/pengelolaan-surat-masuk.sop.yaml")]
    [InlineData("/sop/tidak-ada/unduh/pdf")]
    [InlineData("/sop/..%5c..%5cwindows/unduh/yaml")]
    [InlineData("/sop/pengelolaan-surat-masuk/halaman/999.svg")]
    [InlineData("/sop/pengelolaan-surat-masuk/halaman/0.svg")]
    [InlineData("/panduan/..%2f..%2fREADME")]
    [InlineData("/galat/200")]
    public async Task Address_OfNothing_IsAPageThatSaysWhatToDo(string address)
    {
        var page = await app.Visitor().Page(address, HttpStatusCode.NotFound);
        Assert.Equal("Halaman tidak ditemukan", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/sop']"));
    }

    [Fact]
    public async Task Error_InEnglish_IsToldInEnglish() =>
        Assert.Equal("Page not found", (await app.Visitor().Page("/tidak-ada?lang=en", HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent);

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Failure_OfTheProgram_TellsACodeAndNoStackTrace(string environment)
    {
        await using var broken = app.With(host => host.UseEnvironment(environment).ConfigureTestServices(s =>
            s.AddSingleton<ShippedSamples>(_ => throw new InvalidOperationException("rahasia di dalam"))));
        var page = await broken.CreateClient().Page("/sop", HttpStatusCode.InternalServerError);
        Assert.Equal("Terjadi kesalahan di pihak kami", page.QuerySelector("h1")!.TextContent);
        Assert.Matches("^[0-9a-f]{32}$", page.QuerySelector("main code")!.TextContent);
        Assert.DoesNotContain("rahasia", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedInWords()
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent([1]), "naskah", "a.yaml" } };
        var response = await app.Visitor().PostAsync("/unggah", content, TestContext.Current.CancellationToken);
        Assert.Equal("Permintaan tidak dapat dibaca", (await response.Page(HttpStatusCode.BadRequest)).QuerySelector("h1")!.TextContent);
    }
}
