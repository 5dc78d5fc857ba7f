using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Tests;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Tests.Platform.Audit;
using Xunit;

[assembly: AssemblyFixture(typeof(Ortala.Web.Tests.WorkbenchApp))]

namespace Ortala.Web.Tests;

/// <summary>The real application in memory.</summary>
public sealed class WorkbenchApp : WebApplicationFactory<ShippedSamples>, IAsyncLifetime
{
    /// <summary>A short procedure without a mistake.</summary>
    public const string GoodYaml = """
        sop: 1
        title: Uji Unggah
        actors:
          - {id: a, name: Pengadministrasi}
          - {id: b, name: Kepala Bagian}
        steps:
          - {id: s1, activity: Menerima berkas, actor: a, kind: start, requirements: [Berkas], duration: 5 menit, output: [Tanda terima]}
          - {id: s2, activity: Memeriksa berkas, actor: b, kind: decision, requirements: [Berkas], duration: 10 menit, output: [Hasil periksa], yes: s3, no: s1}
          - {id: s3, activity: Menyimpan berkas, actor: a, kind: end, requirements: [Berkas], duration: 5 menit, output: [Arsip]}
        """;

    /// <summary>A variant of the application with other settings or services.</summary>
    public WebApplicationFactory<ShippedSamples> With(Action<IWebHostBuilder> change) => WithWebHostBuilder(change);

    /// <summary>A variant with other samples.</summary>
    public WebApplicationFactory<ShippedSamples> WithSamples(IEnumerable<ProcedureDocument> documents) => With(host =>
        host.ConfigureTestServices(s => s.AddSingleton(new ShippedSamples(documents))));

    readonly TemporaryFolders folders = new();

    /// <summary>True for the one that all tests share, which is made first.</summary>
    readonly bool isOfTheRun = Interlocked.Increment(ref made) == 1;

    static int made;

    /// <summary>All tests upload from one address; each variant keeps its data in a folder of its own.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("Limits:UploadsPerMinute", "10000").UseSetting("Limits:EditsPerMinute", "1000000").UseSetting("Data:Folder", folders.New())
            .UseSetting("Limits:SignInsPerMinute", "100000").UseSetting("Limits:AccountRequestsPerMinute", "100000").UseSetting("Demo:Load", "true").UseSetting("Demo:Password", Password).UseSetting("Accounts:HashIterations", "1000");

    /// <summary>Password of all demonstration accounts in tests.</summary>
    public const string Password = "sandi-uji-coba";

    /// <summary>Started once, before tests that run side by side ask for it.</summary>
    public ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    /// <summary>After all tests, what they have stored is whole.</summary>
    public override async ValueTask DisposeAsync()
    {
        await using (var db = Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext()) Assert.Equal([], await Invariants.Broken(db));
        var unrecorded = isOfTheRun && RecordedKinds.IsWholeRun ? RecordedKinds.Missing(folders.All) : [];
        await base.DisposeAsync();
        folders.Dispose();
        Assert.True(unrecorded.Length == 0, "no test has recorded: " + string.Join(", ", unrecorded));
    }

    /// <summary>A client that is sent to other addresses only on its own wish.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A client that has signed in with a demonstration account, e.g. <c>penyusun-sop</c> (samples/demo/accounts.csv).</summary>
    public Task<HttpClient> As(string userName) => Visitor().SignIn(userName);
}

/// <summary>Visits as a browser would.</summary>
static class Visits
{
    /// <summary>The page behind an address, with the status that is expected.</summary>
    public static async Task<IHtmlDocument> Page(this HttpClient client, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await response.Page(status, address);
    }

    /// <summary>Signs in through the page.</summary>
    public static async Task<HttpClient> SignIn(this HttpClient client, string userName, string password = WorkbenchApp.Password)
    {
        var token = Assert.IsAssignableFrom<IHtmlInputElement>((await client.Page("/masuk")).QuerySelector("main input[name=__RequestVerificationToken]")).Value;
        var answer = await client.PostAsync("/masuk", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("nama", userName), new("sandi", password)]), TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{userName} could not sign in: {answer.StatusCode}");
        return client;
    }

    /// <summary>The page in an answer.</summary>
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK, string address = "")
    {
        Assert.True(response.StatusCode == status, $"{address} answered {response.StatusCode}, expected {status}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a file through the form of the upload page.</summary>
    public static async Task<HttpResponseMessage> Upload(this HttpClient client, byte[] file, string name = "uji.sop.yaml", string query = "")
    {
        var form = await client.Page("/unggah" + query);
        var token = Assert.IsAssignableFrom<IHtmlInputElement>(form.QuerySelector("input[name=__RequestVerificationToken]")).Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "naskah", name } };
        return await client.PostAsync("/unggah" + query, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads a text that is accepted and gives the address of its page.</summary>
    public static async Task<string> UploadAccepted(this HttpClient client, string yaml, string name = "uji.sop.yaml")
    {
        var response = await client.Upload(System.Text.Encoding.UTF8.GetBytes(yaml), name);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.ToString();
    }
}
