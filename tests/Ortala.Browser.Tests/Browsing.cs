using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using Ortala.Tests;
using Ortala.Web.Procedures.Library;
using Xunit;

[assembly: AssemblyFixture(typeof(Ortala.Browser.Tests.Browsing))]

namespace Ortala.Browser.Tests;

/// <summary>The real application on a real port, and one Chromium for all tests. Without Chromium the tests skip, saying so; in CI they fail.</summary>
public sealed class Browsing : IAsyncLifetime
{
    static readonly string[] arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    readonly Application application = new();
    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>Password of all demonstration accounts in tests.</summary>
    public const string Password = "sandi-uji-coba";

    /// <summary>A page of an officer who has signed in with a demonstration account (samples/demo/accounts.csv).</summary>
    public async Task<IPage> VisitAs(string userName, string address, int width = 1280, bool scripts = true, List<string>? complaints = null)
    {
        var page = await Visit("/masuk?kembali=" + Uri.EscapeDataString(address), width, scripts, complaints);
        await page.FillAsync("#nama", userName);
        await page.FillAsync("#sandi", Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync(Address + address);
        return page;
    }

    /// <summary>Services of the application, to ask which pages there are.</summary>
    public IServiceProvider Services => application.Services;

    /// <summary>Address of the application, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("ORTALA_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium)) return;
        application.UseKestrel(0);
        application.StartServer();
        Address = new UriBuilder(application.ClientOptions.BaseAddress) { Host = "localhost" }.Uri.ToString().TrimEnd('/');
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Headless = true, Args = arguments });
    }

    /// <summary>A page of a new visitor; anything that the browser complains about is collected in <paramref name="complaints"/>.</summary>
    public async Task<IPage> Visit(string address, int width = 1280, bool scripts = true, List<string>? complaints = null)
    {
        if (browser is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("Chromium is missing, which must not be in CI");
        Assert.SkipWhen(browser is null, "Chromium is not here (apt-get install chromium, or set ORTALA_CHROMIUM)");
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = scripts });
        VisitsEnd.With(context);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints?.Add(message.Text); };
        page.PageError += (_, error) => complaints?.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints?.Add("another host: " + request.Url);
        };
        await page.GotoAsync(Address + address);
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await application.DisposeAsync();
    }

    sealed class Application : WebApplicationFactory<ShippedSamples>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Limits:UploadsPerMinute", "10000").UseSetting("Limits:EditsPerMinute", "1000000").UseSetting("Data:Folder", folder.New())
            .UseSetting("Limits:SignInsPerMinute", "100000").UseSetting("Demo:Load", "true").UseSetting("Demo:Password", Password).UseSetting("Accounts:HashIterations", "1000");

        readonly TemporaryFolders folder = new();

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            folder.Dispose();
        }
    }
}
