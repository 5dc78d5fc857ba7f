using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Platform.Tasks;

/// <summary>Puts the inbox in force.</summary>
public static class TasksInForce
{
    /// <summary>Counts and reminders.</summary>
    public static void AddTasks(this IServiceCollection services)
    {
        services.AddScoped<InboxCount>();
        services.AddScoped<AnnounceTasks>();
        services.AddScheduledWork<RemindOfTasks>();
    }
}
