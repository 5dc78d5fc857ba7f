using Quartz;

namespace Ortala.Web.Platform.Jobs;

/// <summary>Puts scheduled work in force.</summary>
public static class JobsInForce
{
    /// <summary>The schedule, and who runs it.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(q => q.UseDefaultThreadPool(4));
        services.AddSingleton<WorkRunner>();
        services.AddSingleton<Schedule>();
        services.AddHostedService(s => s.GetRequiredService<Schedule>());
    }

    /// <summary>Adds work to the schedule.</summary>
    public static void AddScheduledWork<T>(this IServiceCollection services) where T : class, IScheduledWork => services.AddScoped<IScheduledWork, T>();
}
