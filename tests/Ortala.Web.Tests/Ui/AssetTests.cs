using System.Net;
using Ortala.Web.Ui;
using Xunit;

namespace Ortala.Web.Tests.Ui;

public class AssetTests(WorkbenchApp app)
{
    [Theory]
    [InlineData("ortala.css", "text/css")]
    [InlineData("bootstrap.min.css", "text/css")]
    [InlineData("reading.js", "text/javascript")]
    [InlineData("arimo-400.woff2", "font/woff2")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Asset_OutOfTheAssembly_IsKeptByTheBrowserForGood(string name, string type)
    {
        var response = await app.Visitor().GetAsync(EmbeddedAssets.Address(name), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Asset_ForABrowserThatCan_IsCompressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, EmbeddedAssets.Address("bootstrap.min.css"));
        request.Headers.AcceptEncoding.ParseAdd("br");
        var response = await app.Visitor().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 40_000);
    }

    [Theory]
    [InlineData("/aset/x/tidak-ada.css")]
    [InlineData("/aset/x/..%2f..%2fWebServer.cs")]
    public async Task Asset_Unknown_IsNotFound(string address) => await app.Visitor().Page(address, HttpStatusCode.NotFound);
}
