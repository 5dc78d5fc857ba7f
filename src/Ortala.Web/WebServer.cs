using Ortala.Web.Procedures.Forms;
using System.Globalization;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Catalogue;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Drafting.Suggesting;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Procedures.Reading;
using Ortala.Web.Procedures.Uploading;
using Ortala.Web.Organisation;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform;
using Ortala.Web.Platform.Languages;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Platform.Starting;
using Ortala.Web.Ui;
using Ortala.Web.Ui.Errors;

namespace Ortala.Web;

/// <summary>The workbench as a web server; started by this project's own program and by <c>ortala serve</c>.</summary>
public static class WebServer
{
    /// <summary>Where it listens when nothing else is said.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Runs until it is stopped. Arguments are those of ASP.NET Core, e.g. <c>--urls http://localhost:8080</c>.</summary>
    /// <returns>0 when stopped, 1 when the address is taken or cannot be listened on.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        WebApplication app;
        try
        {
            app = Create(args);
        }
        catch (InvalidOperationException e)
        {
            await Console.Error.WriteLineAsync($"Ortala tidak dapat dijalankan · Ortala cannot start: {e.Message}");
            return 1;
        }
        await using (app) return await RunAsync(app);
    }

    static async Task<int> RunAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(AddressTaken(app));
            return 1;
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or FormatException or InvalidOperationException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"Ortala tidak dapat dijalankan di {AddressOf(app)} · Ortala cannot start at {AddressOf(app)}: {e.Message}");
            return 1;
        }
        foreach (var address in app.Urls) await Console.Out.WriteLineAsync($"Ortala: {address}   (Ctrl+C: berhenti · stop)");
        foreach (var line in await DemonstrationAccounts.Lines(app.Services)) await Console.Out.WriteLineAsync(line);
        await Console.Out.WriteLineAsync($"Data: {app.Services.GetRequiredService<DataFolder>().Path}");
        if (await app.Services.GetRequiredService<FirstStart>().Address(CancellationToken.None) is { } first)
            await Console.Out.WriteLineAsync($"{ConsoleText.FirstStart.Id} · {ConsoleText.FirstStart.En}: {first}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The application, built and not yet started.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebServer).Assembly.GetName().Name, // the host may be the command line
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
        if (SettingsCheck.Mistakes(builder.Configuration) is { Count: > 0 } mistakes)
            throw new InvalidOperationException("setelan berikut keliru · these settings are mistaken:\n  " + string.Join("\n  ", mistakes));
        builder.AddOrtalaLog();
        AddServices(builder);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorPages(o => o.RootDirectory = "/");
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddSingleton(TimeProvider.System);
        services.AddDatabase();
        services.AddHealth();
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.AddLanguages();
        services.AddSingleton<Navigation>();
        services.AddSingleton<Home.ReadDesk>();
        services.AddAnswerCompression();
        services.AddPlatform();
        services.AddOrganisation();
        builder.AddLimits();
        services.AddSingleton(_ => ShippedSamples.OfTheProgram());
        services.AddSingleton<UploadedDocuments>();
        services.AddSingleton<DocumentLibrary>();
        services.AddSingleton<SheetShelf>();
        services.AddSingleton<UploadDocument>();
        services.AddForms();
        services.AddDocuments();
        services.AddDrafting();
        services.AddSuggestions();
    }

    static void UsePipeline(WebApplication app)
    {
        app.UseKnownProxies();
        app.UseReferences();
        app.UseSafetyHeaders();
        app.UseResponseCompression();
        app.UseLanguages();
        app.UseAppearance();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseErrorPages();
        app.UseBodyLimit();
        app.UseRouting();
        app.UsePageMethods();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseViewers();
        app.UseAuthorization();
        app.UseDocumentGate();
        app.MapEmbeddedAssets();
        app.MapHealth();
        app.MapPlatform();
        app.MapOrganisation();
        app.MapCatalogueExports();
        app.MapDownloads();
        app.MapForms();
        app.MapDocuments();
        app.MapLiveEditing();
        app.MapSuggestions();
        app.MapRazorPages();
    }

    static string AddressOf(WebApplication app) => app.Configuration["urls"] is { Length: > 0 } urls ? urls : DefaultAddress;

    static string AddressTaken(WebApplication app)
    {
        var address = AddressOf(app);
        return string.Create(CultureInfo.InvariantCulture, $"""
            Ortala tidak dapat dijalankan: {address} sedang dipakai program lain. Hentikan program itu atau pilih alamat lain, misalnya: --urls http://localhost:5081
            Ortala cannot start: {address} is in use by another program. Stop that program or choose another address, e.g. --urls http://localhost:5081
            """);
    }
}
