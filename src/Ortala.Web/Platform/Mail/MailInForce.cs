using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Platform.Mail;

/// <summary>Puts the post in force.</summary>
public static class MailInForce
{
    /// <summary>Settings, the route they name, and who sends.</summary>
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton(s => MailSettings.Read(s.GetRequiredService<IConfiguration>(), s.GetRequiredService<DataFolder>()));
        services.AddSingleton<IMailRoute>(s => s.GetRequiredService<MailSettings>() is { Mode: MailMode.Smtp } smtp ? new SmtpRoute(smtp) : new FolderRoute(s.GetRequiredService<MailSettings>()));
        services.AddSingleton<SiteAddress>();
        services.AddScoped<SendOutbox>();
        services.AddScheduledWork<SendMail>();
        services.AddScheduledWork<EmptyMail>();
        services.AddHostedService<CheckSettings>();
        services.AddHostedService<SendWhenWoken>();
    }

    /// <summary>Mistakes of the settings stop the start, in words.</summary>
    sealed class CheckSettings(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<MailSettings>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
