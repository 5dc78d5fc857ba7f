using System.Net;
using Xunit;

namespace Ortala.Web.Tests.Platform;

public class SafetyTests(WorkbenchApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sop")]
    [InlineData("/sop.csv")]
    [InlineData("/sop/pengelolaan-surat-masuk")]
    [InlineData("/sop/pengelolaan-surat-masuk/unduh/pdf")]
    [InlineData("/sop/pengelolaan-surat-masuk/unduh/svg")]
    [InlineData("/sop/pengelolaan-surat-masuk/unduh/yaml")]
    [InlineData("/sop/pengelolaan-surat-masuk/halaman/1.svg")]
    [InlineData("/unggah")]
    [InlineData("/tidak-ada")]
    [InlineData("/health/live")]
    public async Task Response_OfEveryKind_CarriesTheSafetyHeaders(string address)
    {
        var response = await app.Visitor().GetAsync(address, TestContext.Current.CancellationToken);
        var csp = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", csp, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", csp, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", csp, StringComparison.Ordinal);
        Assert.DoesNotContain("http", csp, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task LanguageCookie_WhenSet_IsOutOfReachOfScriptsAndOtherSites()
    {
        var response = await app.Visitor().GetAsync("/?lang=en", TestContext.Current.CancellationToken);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("lang=en;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UploadedDocument_OnEveryPageOfIt_IsKeptByNoCacheAndNoSearchEngine()
    {
        var client = app.Visitor();
        var address = await client.UploadAccepted(WorkbenchApp.GoodYaml);
        foreach (var part in new[] { "", "/unduh/pdf", "/unduh/yaml", "/unduh/svg", "/halaman/1.svg" })
        {
            var response = await client.GetAsync(address + part, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.CacheControl?.NoStore, part);
        }
        Assert.Equal("noindex", (await client.Page(address)).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }
}
