using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Marks the own notifications as read, and takes that back. It is no process: nobody but oneself is concerned.</summary>
public sealed class MarkNotifications(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, TimeProvider clock)
{
    /// <summary>Marks those that the query names.</summary>
    /// <returns>How many were unread, and the moment by which they can be unmarked.</returns>
    public async Task<(int Count, long Moment)> Read(Func<IQueryable<Notification>, IQueryable<Notification>> which, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var ids = await which(db.Notifications.VisibleTo(viewer)).Where(n => n.ReadAt == null).Select(n => n.Id).ToListAsync(cancel);
        var count = 0;
        foreach (var part in ids.Chunk(500))
            count += await db.Notifications.VisibleTo(viewer).Where(n => part.Contains(n.Id) && n.ReadAt == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancel);
        return (count, now.UtcTicks);
    }

    /// <summary>Takes back what was marked at a moment.</summary>
    public async Task Unread(long moment, CancellationToken cancel)
    {
        if (moment is < 0 or > 3_155_378_975_999_999_999) return; // no moment at all
        var then = new DateTimeOffset(moment, TimeSpan.Zero);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.Notifications.VisibleTo(viewer).Where(n => n.ReadAt == then).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, (DateTimeOffset?)null), cancel);
    }
}
