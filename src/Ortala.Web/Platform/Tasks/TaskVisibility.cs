using System.Linq.Expressions;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Tasks;

/// <summary>Who sees which tasks.</summary>
public static class TaskVisibility
{
    /// <summary>
    /// The own tasks and those for a role that one holds at or above their unit; when acting by delegation those of the other. What one is kept from is left out.
    /// </summary>
    public static IQueryable<InboxTask> VisibleTo(this IQueryable<InboxTask> tasks, Viewer viewer)
    {
        if (viewer.EffectiveAccountId is not { } account) return tasks.Where(_ => false);
        Expression<Func<InboxTask, bool>> mine = t => t.AccountId == account;
        foreach (var held in viewer.Grants.Where(g => g.Scope == ScopeKind.Node).GroupBy(g => g.Role))
            mine = mine.Or(Of(held.Key, [.. held.Select(g => g.Path).Distinct()]));
        var denied = viewer.Denied.Select(d => d.Id).ToArray();
        var seen = tasks.Where(mine);
        return denied.Length == 0 ? seen : seen.Where(t => !denied.Contains(t.SubjectId));
    }

    /// <summary>Those that wait yet.</summary>
    public static IQueryable<InboxTask> StillOpen(this IQueryable<InboxTask> tasks) => tasks.Where(t => t.DoneAt == null && t.DroppedAt == null);

    static Expression<Func<InboxTask, bool>> Of(Role role, string[] roots)
    {
        Expression<Func<InboxTask, bool>> ofRole = t => t.Role == role;
        return ofRole.And(Below.Any<InboxTask>(t => t.Node!.Path, roots));
    }
}
