using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Tasks;

/// <summary>Finds whom a task waits for.</summary>
public static class TaskHolders
{
    /// <summary>The account it waits for, or all that hold its role at or above its unit; only accounts that can be signed in to.</summary>
    public static async Task<List<Guid>> HoldersOf(this OrtalaDb db, InboxTask task, DateTimeOffset now, CancellationToken cancel)
    {
        var open = db.Accounts.Unfiltered("whom a task waits for").Where(a => a.SuspendedAt == null && a.ClosedAt == null);
        if (task.AccountId is { } account) return await open.Where(a => a.Id == account).Select(a => a.Id).ToListAsync(cancel);
        if (task.Role is not { } role || task.Node is not { } node) return [];
        var above = PathsDownTo(node.Path);
        return await db.Grants.Unfiltered("whom a task waits for")
            .Where(g => g.Role == role && g.Scope == ScopeKind.Node && g.RevokedAt == null && g.From <= now && (g.Until == null || g.Until > now))
            .Where(g => role == Role.SystemAdmin || above.Contains(g.Node!.Path))
            .Join(open, g => g.AccountId, a => a.Id, (_, a) => a.Id).Distinct().ToListAsync(cancel);
    }

    static string[] PathsDownTo(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(1, parts.Length).Select(n => string.Concat(parts.Take(n).Select(p => p + "/")))];
    }
}
