using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Operations;

/// <summary>Runs scheduled work on the wish of an operator.</summary>
public sealed class StartWork(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, WorkRunner runner, IEnumerable<IScheduledWork> works, IHostApplicationLifetime life, TimeProvider clock)
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>How it ended.</summary>
    /// <param name="Work">The work; null: there is none of that name.</param>
    /// <param name="Run">How it went; null: it still runs.</param>
    public sealed record Outcome(IScheduledWork? Work, WorkRun? Run);

    /// <summary>Starts it and waits some seconds for it; it goes on when the page is left.</summary>
    public async Task<Outcome> Run(string name, CancellationToken cancel)
    {
        if (works.SingleOrDefault(w => w.Name == name) is not { } work) return new(null, null);
        await using (var db = await dbs.CreateDbContextAsync(cancel))
        {
            db.Record(clock.GetUtcNow(), new Happening(OperationProcesses.WorkStarted, viewer, Guid.Empty, "") { About = work.Name, Facts = new Dictionary<string, string> { ["work"] = work.Name } });
            await db.SaveChangesAsync(cancel);
        }
        var run = runner.Run(name, life.ApplicationStopping);
        return await Task.WhenAny(run, Task.Delay(patience, cancel)) == run ? new(work, await run) : new(work, null);
    }
}
