using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Tasks;

/// <summary>
/// Reminds of tasks three days and one day before their last day, on that day, and then every week. A reminder is due when its moment (six in the morning in the zone of
/// the unit) has passed since the task was last reminded of; of several that were missed only the last is made.
/// </summary>
public sealed class RemindOfTasks(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock) : IScheduledWork
{
    static readonly int[] daysBefore = [3, 1, 0];
    static readonly TimeOnly morning = new(6, 0);

    /// <inheritdoc/>
    public string Name => "tasks.reminding";

    /// <inheritdoc/>
    public Bilingual Title => new("Mengingatkan tugas yang jatuh tempo", "Reminding of tasks that are due");

    /// <inheritdoc/>
    public Cadence When => Cadence.Quarterly;

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var horizon = now.AddDays(daysBefore[0] + 1);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var zones = await Zones.Of(db, cancel);
        var tasks = await db.Tasks.Unfiltered("the program reminds those it waits for").StillOpen().Where(t => t.Until != null && t.Until < horizon).Include(t => t.Node).ToListAsync(cancel);
        var reminded = 0;
        foreach (var task in tasks)
        {
            if (!IsDue(task, now, await ZoneOf(db, zones, task, cancel))) continue;
            task.RemindedAt = now;
            reminded++;
            var kind = task.Until <= now ? TaskNotices.Overdue : TaskNotices.Due;
            foreach (var holder in await db.HoldersOf(task, now, cancel)) db.Tell(now, kind, holder, NotificationWords.OfTask(task), task.Address);
        }
        await db.SaveChangesAsync(cancel);
        return reminded;
    }

    /// <summary>True when a moment to remind has passed since the task came up and since it was last reminded of.</summary>
    public static bool IsDue(InboxTask task, DateTimeOffset now, Zone zone) =>
        LastMoment(task.Until!.Value, now, zone) is { } moment && moment > task.Since && (task.RemindedAt is null || task.RemindedAt < moment);

    static DateTimeOffset? LastMoment(DateTimeOffset until, DateTimeOffset now, Zone zone)
    {
        var lastDay = Deadline.DayIn(until, zone);
        var weeks = Math.Max(0, (Deadline.DayIn(now, zone).DayNumber - lastDay.DayNumber) / 7);
        return daysBefore.Select(d => lastDay.AddDays(-d)).Concat(Enumerable.Range(1, weeks).Select(w => lastDay.AddDays(7 * w)))
            .Select(day => (DateTimeOffset?)new DateTimeOffset(day.ToDateTime(morning), TimeSpan.FromHours((int)zone))).LastOrDefault(moment => moment <= now);
    }

    static async Task<Zone> ZoneOf(OrtalaDb db, Zones zones, InboxTask task, CancellationToken cancel)
    {
        if (task.Node is { } node) return zones.At(node.Path);
        var path = await db.Accounts.Unfiltered("the zone of whom it waits for").Where(a => a.Id == task.AccountId).Select(a => a.Node!.Path).SingleOrDefaultAsync(cancel);
        return zones.At(path ?? "");
    }
}
