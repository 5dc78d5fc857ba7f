using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Tasks;

/// <summary>How much waits for the viewer, and what presses most; asked once a request.</summary>
public sealed class InboxCount(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, TimeProvider clock)
{
    /// <summary>Beyond this it is not counted.</summary>
    public const int Most = 99;

    Task<(int Open, int Overdue)>? tasks;
    Task<int>? unread;

    /// <summary>Tasks that wait, and how many of them are overdue; at most <see cref="Most"/> + 1 are counted.</summary>
    public Task<(int Open, int Overdue)> Tasks() => tasks ??= CountTasks();

    /// <summary>Notifications that were not read; at most <see cref="Most"/> + 1 are counted.</summary>
    public Task<int> Unread() => unread ??= CountUnread();

    /// <summary>The most pressing tasks.</summary>
    public async Task<IReadOnlyList<InboxTask>> Pressing(int most)
    {
        if (!viewer.IsSignedIn) return [];
        await using var db = await dbs.CreateDbContextAsync();
        return await new TaskList(viewer, clock.GetUtcNow()).Order(db.Tasks.VisibleTo(viewer).StillOpen().AsNoTracking().Include(t => t.Node)).Take(most).ToListAsync();
    }

    async Task<(int Open, int Overdue)> CountTasks()
    {
        if (!viewer.IsSignedIn) return (0, 0);
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync();
        var until = await db.Tasks.VisibleTo(viewer).StillOpen().OrderBy(t => t.Id).Select(t => t.Until).Take(Most + 1).ToListAsync();
        return (until.Count, until.Count(u => u <= now));
    }

    async Task<int> CountUnread()
    {
        if (!viewer.IsSignedIn) return 0;
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Notifications.VisibleTo(viewer).Where(n => n.ReadAt == null).OrderBy(n => n.Id).Take(Most + 1).CountAsync();
    }

    /// <summary>A count as it is shown in the head of the page; empty: none.</summary>
    public static string Shown(int count) => count == 0 ? "" : count > Most ? $"{Most}+" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
