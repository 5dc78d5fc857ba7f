using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Puts account requests in force.</summary>
public static class RequestsInForce
{
    /// <summary>Handlers, letters and the closing of what has expired.</summary>
    public static void AddRequests(this IServiceCollection services)
    {
        services.AddScoped<AskForAccount>();
        services.AddScoped<DecideRequest>();
        services.AddScoped<ExpireRequests>();
        services.AddScheduledWork<ExpireRequests>();
        services.AddSingleton<IFileOwner, RequestLetters>();
    }
}
