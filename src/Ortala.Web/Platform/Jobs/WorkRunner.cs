using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Jobs;

/// <summary>Runs scheduled work, one run of a work at a time, and remembers how it went.</summary>
public sealed partial class WorkRunner(IServiceScopeFactory scopes, IDbContextFactory<OrtalaDb> dbs, TimeProvider clock, ILogger<WorkRunner> log)
{
    static readonly TimeSpan storedEvery = TimeSpan.FromHours(1);

    readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, WorkRun> last = new(StringComparer.Ordinal);

    /// <summary>True while the work runs.</summary>
    public bool IsRunning(string name) => turns.TryGetValue(name, out var turn) && turn.CurrentCount == 0;

    /// <summary>How each work last went since the program started.</summary>
    public WorkRun? Last(string name) => last.GetValueOrDefault(name);

    /// <summary>Runs the work; when it runs already, waits for that run and then runs it, so that nothing that came meanwhile is overlooked.</summary>
    /// <returns>How it went; null: there is no such work.</returns>
    public async Task<WorkRun?> Run(string name, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetServices<IScheduledWork>().SingleOrDefault(w => w.Name == name) is not { } work) return null;
        var turn = turns.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancel);
        try
        {
            return await RunInTurn(work, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<WorkRun> RunInTurn(IScheduledWork work, CancellationToken cancel)
    {
        var began = clock.GetUtcNow();
        var watch = Stopwatch.StartNew();
        var (did, trouble) = (0, "");
        try
        {
            did = await work.Run(cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            LogFailed(e, work.Name);
            trouble = Shortened(e.InnerException is { } inner && e is DbUpdateException ? inner.Message : e.Message);
        }
        return await Remember(work.Name, began, (int)watch.ElapsedMilliseconds, did, trouble, cancel);
    }

    /// <summary>A run that did nothing and went well is stored only now and then: there is one every minute.</summary>
    async Task<WorkRun> Remember(string name, DateTimeOffset began, int took, int did, string trouble, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var run = await db.WorkRuns.Unfiltered("how the work of the program goes is nobody's own").SingleOrDefaultAsync(r => r.Name == name, cancel);
        var worthStoring = run is null || did > 0 || trouble.Length > 0 || run.Failures > 0 || began - run.BeganAt > storedEvery;
        if (run is null) db.Add(run = new WorkRun { Name = name, BeganAt = began });
        (run.BeganAt, run.Took, run.Did, run.Trouble) = (began, took, did, trouble);
        (run.Failures, run.WentWellAt) = trouble.Length > 0 ? (run.Failures + 1, run.WentWellAt) : (0, began);
        if (worthStoring) await db.SaveChangesAsync(cancel);
        return last[name] = run;
    }

    static string Shortened(string text) => text.Length > 500 ? text[..500] : text;

    [LoggerMessage(LogLevel.Error, "Scheduled work {Work} failed")]
    partial void LogFailed(Exception e, string work);
}
