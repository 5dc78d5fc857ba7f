using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Puts notifications in force.</summary>
public static class NotificationsInForce
{
    /// <summary>Marking, choosing, and the way into e-mails.</summary>
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<MarkNotifications>();
        services.AddScoped<SaveChoices>();
        services.AddScoped<MailNotifications>();
        services.AddScheduledWork<SendDigests>();
    }
}
