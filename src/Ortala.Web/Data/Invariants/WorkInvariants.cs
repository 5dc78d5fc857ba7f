using Microsoft.EntityFrameworkCore;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Data;

/// <summary>Tasks: known kinds wait, for somebody or some role, and none is both done and dropped.</summary>
public sealed class TaskInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "tasks wait for somebody and end once";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var tasks = db.Tasks.Unfiltered("all of them are looked at");
        var broken = (await tasks.Where(t => t.DoneAt != null && t.DroppedAt != null).Select(t => t.Id).ToListAsync(cancel)).Select(id => $"task {id} is both done and dropped").ToList();
        broken.AddRange((await tasks.Where(t => (t.DoneAt == null) != (t.DoneById == null)).Select(t => t.Id).ToListAsync(cancel)).Select(id => $"task {id} is done by nobody, or not done by somebody"));
        broken.AddRange((await tasks.Where(t => t.AccountId == null && (t.Role == null || t.NodeId == null)).Select(t => t.Id).ToListAsync(cancel)).Select(id => $"task {id} waits for nobody"));
        broken.AddRange((await tasks.Where(t => t.AccountId != null && !db.Accounts.Any(a => a.Id == t.AccountId)).Select(t => t.Id).ToListAsync(cancel)).Select(id => $"task {id} waits for an account that is not there"));
        foreach (var open in await tasks.StillOpen().Select(t => new { t.Kind, t.SubjectKind }).Distinct().ToListAsync(cancel))
            if (!TaskKind.All.TryGetValue(open.Kind, out var kind) || kind.SubjectKind != open.SubjectKind) broken.Add($"tasks of the kind {open.Kind} about a {open.SubjectKind} are open, and no such kind is known");
        return broken;
    }
}

/// <summary>Notifications: of known kinds, and told once.</summary>
public sealed class NotificationInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "notifications are of known kinds and lead to addresses of Ortala";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var all = db.Notifications.Unfiltered("all of them are looked at");
        var broken = (await all.Select(n => n.Kind).Distinct().ToListAsync(cancel)).Where(k => !NotificationKind.All.ContainsKey(k)).Select(k => $"the kind {k} is not known").ToList();
        broken.AddRange((await all.Where(n => !n.Address.StartsWith("/") || n.Address.StartsWith("//")).Select(n => n.Id).ToListAsync(cancel)).Select(id => $"notification {id} leads elsewhere"));
        broken.AddRange((await all.Where(n => n.MailedAt != null && n.MailStep != MailStep.Settled).Select(n => n.Id).ToListAsync(cancel)).Select(id => $"notification {id} was mailed and is not settled"));
        broken.AddRange((await all.Where(n => !db.Accounts.Any(a => a.Id == n.AccountId)).Select(n => n.Id).ToListAsync(cancel)).Select(id => $"notification {id} is for an account that is not there"));
        return broken;
    }
}

/// <summary>E-mails: sent or given up, not both; none was sent without a try.</summary>
public sealed class OutboxInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "e-mails end once";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var all = db.Outbox.Unfiltered("all of them are looked at");
        var broken = (await all.Where(m => m.SentAt != null && m.Tries == 0).Select(m => m.Id).ToListAsync(cancel)).Select(id => $"mail {id} was sent without a try").ToList();
        broken.AddRange((await all.Where(m => m.SentAt != null && m.GivenUpAt != null).Select(m => m.Id).ToListAsync(cancel)).Select(id => $"mail {id} was both sent and given up"));
        broken.AddRange((await all.Where(m => m.Text == "" && m.SentAt == null && m.GivenUpAt == null).Select(m => m.Id).ToListAsync(cancel)).Select(id => $"mail {id} waits without a text"));
        return broken;
    }
}
