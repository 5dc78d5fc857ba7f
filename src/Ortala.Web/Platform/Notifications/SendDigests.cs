using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Mail;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Platform.Notifications;

/// <summary>
/// Writes the daily digests: what waits for one since before seven o'clock in the zone of the receiver's unit, and was neither read nor sent yet. The digest and the marks
/// on its notifications are stored in one transaction.
/// </summary>
public sealed class SendDigests(IDbContextFactory<OrtalaDb> dbs, SiteAddress site, TimeProvider clock) : IScheduledWork
{
    static readonly TimeSpan hour = TimeSpan.FromHours(7);

    /// <inheritdoc/>
    public string Name => "notifications.digest";

    /// <inheritdoc/>
    public Bilingual Title => new("Menulis ringkasan harian", "Writing the daily digests");

    /// <inheritdoc/>
    public Cadence When => Cadence.Quarterly;

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var zones = await Zones.Of(db, cancel);
        var latest = Enum.GetValues<Zone>().Max(z => LastSeven(now, z));
        var waiting = await Waiting(db).Where(n => n.At < latest).Select(n => n.AccountId).Distinct().ToListAsync(cancel);
        var written = 0;
        foreach (var part in waiting.Chunk(200))
        {
            var receivers = await MailNotifications.Receivers(db, part, cancel);
            var choices = await MailNotifications.ChoicesOf(db, part, cancel);
            foreach (var account in part) written += await Write(db, account, receivers.GetValueOrDefault(account), choices, zones, now, cancel);
        }
        return written;
    }

    async Task<int> Write(OrtalaDb db, Guid account, Account? receiver, Dictionary<(Guid, string), MailChoice> choices, Zones zones, DateTimeOffset now, CancellationToken cancel)
    {
        var zone = zones.At(receiver?.Node?.Path ?? "");
        var until = LastSeven(now, zone);
        var told = await Waiting(db).Where(n => n.AccountId == account && n.At < until).OrderBy(n => n.At).ToListAsync(cancel);
        foreach (var one in told) one.MailStep = MailStep.Settled;
        var worthTelling = told.Where(n => n.ReadAt is null && MailNotifications.ChoiceFor(n, choices) != MailChoice.Never).ToArray();
        if (receiver is not null && worthTelling.Length > 0)
        {
            var (subject, text) = NotificationMail.Digest(receiver, worthTelling, zone, await OpenTasks(db, account, now, cancel), site.Value);
            db.Mail(now, receiver.Email!, subject, text);
            foreach (var one in worthTelling) one.MailedAt = now;
        }
        await db.SaveChangesAsync(cancel);
        return receiver is not null && worthTelling.Length > 0 ? 1 : 0;
    }

    static async Task<(int Open, int Overdue)> OpenTasks(OrtalaDb db, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var asReceiver = new Viewer { AccountId = account, Grants = await Viewers.GrantsOf(db, account, now, cancel) };
        var until = await db.Tasks.VisibleTo(asReceiver).StillOpen().OrderBy(t => t.Id).Select(t => t.Until).Take(1000).ToListAsync(cancel);
        return (until.Count, until.Count(u => u <= now));
    }

    static IQueryable<Notification> Waiting(OrtalaDb db) => db.Notifications.Unfiltered("the program sends each to its receiver").Where(n => n.MailStep == MailStep.WaitsForDigest);

    /// <summary>The last time it was seven o'clock in the zone.</summary>
    public static DateTimeOffset LastSeven(DateTimeOffset now, Zone zone)
    {
        var local = now.ToOffset(TimeSpan.FromHours((int)zone));
        var today = new DateTimeOffset(local.Date + hour, local.Offset);
        return today <= now ? today : today.AddDays(-1);
    }
}
