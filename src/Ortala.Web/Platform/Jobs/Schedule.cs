using Quartz;

namespace Ortala.Web.Platform.Jobs;

/// <summary>Hands all scheduled work to Quartz once the server has started. Its store is the memory: what is due stands in the database.</summary>
public sealed partial class Schedule(ISchedulerFactory factory, IServiceScopeFactory scopes, IHostApplicationLifetime life, IConfiguration configuration, TimeProvider clock, ILogger<Schedule> log) : IHostedService, IAsyncDisposable
{
    IScheduler? scheduler;
    Task beginning = Task.CompletedTask;

    /// <summary>When the work runs next by the clock; null: it does not.</summary>
    public async Task<DateTimeOffset?> Next(string name, CancellationToken cancel) =>
        scheduler is null ? null : (await scheduler.GetTrigger(new TriggerKey(name, "clock"), cancel))?.NextFireTimeUtc;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetValue("Jobs:Run", true)) life.ApplicationStarted.Register(() => beginning = Begin(life.ApplicationStopping));
        return Task.CompletedTask;
    }

    async Task Begin(CancellationToken cancel)
    {
        try
        {
            var began = await factory.GetScheduler(cancel);
            await using (var scope = scopes.CreateAsyncScope())
                foreach (var work in scope.ServiceProvider.GetServices<IScheduledWork>()) await Add(began, work.Name, work.When, cancel);
            await began.Start(cancel);
            scheduler = began;
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException || cancel.IsCancellationRequested)
        {
            // the application ended before its schedule began
        }
        catch (Exception e)
        {
            LogFailed(e);
        }
    }

    async Task Add(IScheduler to, string name, Cadence when, CancellationToken cancel)
    {
        var job = JobBuilder.Create<WorkJob>().WithIdentity(name).UsingJobData(WorkJob.WorkName, name).StoreDurably(true).Build();
        var now = clock.GetUtcNow();
        var soon = TimeSpan.FromSeconds(configuration.GetValue("Jobs:FirstAfterSeconds", 5));
        var byClock = TriggerBuilder.Create().WithIdentity(name, "clock").ForJob(job).StartAt(when.Next(now))
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(when.Every).RepeatForever()).Build();
        var atStart = TriggerBuilder.Create().WithIdentity(name, "start").ForJob(job).StartAt(now + soon).Build();
        await to.ScheduleJob(job, [byClock, atStart], new ScheduleJobOptions(), cancel);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await beginning.WaitAsync(cancellationToken);
        if (Interlocked.Exchange(ref scheduler, null) is { } running) await running.Shutdown(true, cancellationToken).AsTask().WaitAsync(cancellationToken);
    }

    /// <summary>Of an application that is thrown away without being stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref scheduler, null) is { } running) await running.Shutdown(false, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Error, "The schedule of the program's own work could not be started")]
    partial void LogFailed(Exception e);

    /// <summary>What Quartz starts: the work of that name.</summary>
    public sealed class WorkJob(WorkRunner runner, IHostApplicationLifetime life) : IJob
    {
        /// <summary>Key of the name.</summary>
        public const string WorkName = "work";

        /// <inheritdoc/>
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var name = context.MergedJobDataMap.GetString(WorkName)!;
            try
            {
                if (!runner.IsRunning(name)) await runner.Run(name, life.ApplicationStopping);
            }
            catch (Exception e) when (e is ObjectDisposedException || life.ApplicationStopping.IsCancellationRequested)
            {
                // cut off with the application: what is due stands in the database
            }
        }
    }
}
