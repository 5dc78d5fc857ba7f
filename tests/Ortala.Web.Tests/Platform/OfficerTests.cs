using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Xunit;

namespace Ortala.Web.Tests.Platform;

public class OfficerTests(WorkbenchApp app)
{
    [Fact]
    public async Task Officer_AtTheFirstVisit_GetsANameThatCanBeChanged()
    {
        var client = app.Visitor();
        var page = await client.Page("/petugas?kembali=/sop");
        var name = Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector("#nama")).Value;
        Assert.Matches("^Petugas [1-9][0-9]$", name);
        var response = await Rename(client, page, "  Rina\n Bagian   Organisasi ", "/sop");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/sop", response.Headers.Location!.ToString());
        Assert.Equal("Rina Bagian Organisasi", Assert.IsAssignableFrom<IHtmlInputElement>((await client.Page("/petugas")).QuerySelector("#nama")).Value);
    }

    [Fact]
    public async Task Cookie_OfTheOfficer_IsProtectedAndOutOfReachOfScripts()
    {
        var client = app.Visitor();
        var response = await client.GetAsync("/petugas", TestContext.Current.CancellationToken);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("petugas=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("Petugas", cookie, StringComparison.Ordinal);
        var forged = new HttpRequestMessage(HttpMethod.Get, "/petugas") { Headers = { { "Cookie", "petugas=palsu" } } };
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().SendAsync(forged, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Name_ThatIsEmpty_IsRefusedInWords()
    {
        var client = app.Visitor();
        var page = await (await Rename(client, await client.Page("/petugas"), " \n ", "/sop")).Page(HttpStatusCode.BadRequest);
        Assert.Contains("Nama belum diisi", page.QuerySelector("#nama-galat")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_ToAnotherHost_GoesHomeInstead()
    {
        var client = app.Visitor();
        var response = await Rename(client, await client.Page("/petugas"), "Rina", "https://contoh.test/");
        Assert.Equal("/", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Rename_ByAScript_AnswersTheOfficer()
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var page = await client.Page("/petugas");
        var answer = JsonDocument.Parse(await (await Rename(client, page, "Rina", "/")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("Rina", answer.GetProperty("name").GetString());
        Assert.True(Guid.TryParse(answer.GetProperty("id").GetString(), out _));
    }

    static Task<HttpResponseMessage> Rename(HttpClient client, IHtmlDocument page, string name, string back)
    {
        var token = Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector("input[name=__RequestVerificationToken]")).Value;
        return client.PostAsync("/petugas", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("nama", name), new("kembali", back)]), TestContext.Current.CancellationToken);
    }
}
