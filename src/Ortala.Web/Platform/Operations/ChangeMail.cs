using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Mail;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Operations;

/// <summary>Has e-mails tried again, or not sent at all. What was sent meanwhile is left alone.</summary>
public sealed class ChangeMail(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, WorkRunner runner, IHostApplicationLifetime life, TimeProvider clock)
{
    /// <summary>Tries them again now, from the first try on.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Retry(Func<IQueryable<OutboxMail>, IQueryable<OutboxMail>> which, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var changed = await Change(which, OperationProcesses.MailRetried, m => m.Where(x => x.SentAt == null),
            (mails, _) => mails.ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, now).SetProperty(x => x.Tries, 0).SetProperty(x => x.GivenUpAt, (DateTimeOffset?)null), cancel), cancel);
        if (changed > 0) _ = runner.Run(SendMail.WorkName, life.ApplicationStopping);
        return changed;
    }

    /// <summary>Gives them up.</summary>
    /// <returns>How many.</returns>
    public Task<int> Cancel(Func<IQueryable<OutboxMail>, IQueryable<OutboxMail>> which, CancellationToken cancel) =>
        Change(which, OperationProcesses.MailCancelled, m => m.Where(x => x.SentAt == null && x.GivenUpAt == null),
            (mails, now) => mails.ExecuteUpdateAsync(m => m.SetProperty(x => x.GivenUpAt, now).SetProperty(x => x.Trouble, OperationText.CancelledByHand.Id), cancel), cancel);

    async Task<int> Change(Func<IQueryable<OutboxMail>, IQueryable<OutboxMail>> which, ProcessKind kind, Func<IQueryable<OutboxMail>, IQueryable<OutboxMail>> possible,
        Func<IQueryable<OutboxMail>, DateTimeOffset, Task<int>> change, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var chosen = await possible(which(db.Outbox.VisibleTo(viewer))).Select(m => new { m.Id, m.Subject }).ToListAsync(cancel);
        if (chosen.Count == 0) return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changed = 0;
        foreach (var part in chosen.Select(m => m.Id).Chunk(500)) changed += await change(possible(db.Outbox.VisibleTo(viewer).Where(m => part.Contains(m.Id))), now);
        if (changed > 0)
            db.Record(now, new Happening(kind, viewer, chosen.Count == 1 ? chosen[0].Id : Guid.Empty, "")
            {
                About = chosen.Count == 1 ? chosen[0].Subject : changed.ToString(CultureInfo.InvariantCulture), Facts = new Dictionary<string, string> { ["count"] = changed.ToString(CultureInfo.InvariantCulture) },
            });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return changed;
    }
}
