using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Tasks;

/// <summary>Tells officers of tasks that have come up. A task and the mark that it was told are stored with the notifications, in one transaction.</summary>
public sealed class AnnounceTasks(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    const int atOnce = 200;

    /// <summary>How many tasks were told of.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var tasks = await db.Tasks.Unfiltered("the program tells those it waits for").StillOpen().Where(t => t.ToldAt == null).Include(t => t.Node).OrderBy(t => t.Since).Take(atOnce).ToListAsync(cancel);
        foreach (var task in tasks)
        {
            task.ToldAt = now;
            foreach (var holder in await db.HoldersOf(task, now, cancel)) db.Tell(now, TaskNotices.Waiting, holder, NotificationWords.OfTask(task), task.Address);
        }
        await db.SaveChangesAsync(cancel);
        return tasks.Count;
    }
}
