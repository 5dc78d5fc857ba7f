using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Mail;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Operations;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;
using Ortala.Web.Platform.Spreadsheets;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Platform;

/// <summary>What the platform puts in force: each part adds its own services and addresses here, one line each.</summary>
public static class PlatformModule
{
    /// <summary>Services.</summary>
    public static void AddPlatform(this IServiceCollection services)
    {
        services.AddDenyByDefault();
        services.AddViewers();
        services.AddSearch();
        services.AddScoped<OfferUndo>();
        services.AddAudit();
        services.AddJobs();
        services.AddTasks();
        services.AddNotifications();
        services.AddMail();
        services.AddOperations();
        services.AddScheduledWork<SweepWork>();
        services.AddFiles();
        services.AddSingleton<KeptPreviews>();
    }

    /// <summary>Addresses that are not pages.</summary>
    public static void MapPlatform(this WebApplication app)
    {
        app.MapLists();
        app.MapFiles();
    }
}
