using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Puts reorganisations in force.</summary>
public static class ReorganisingInForce
{
    /// <summary>Services.</summary>
    public static void AddReorganising(this IServiceCollection services)
    {
        services.AddSingleton<EnterReorganisation>();
        services.AddSingleton<CancelReorganisation>();
        services.AddSingleton<ApplyDue>();
        services.AddHostedService<ApplyDueAtStart>();
        services.AddScheduledWork<ApplyingWork>();
    }
}
