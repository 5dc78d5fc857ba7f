using System.Collections.Immutable;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Tasks;

/// <summary>A kind of task. Each capability declares its own as static fields of a class <c>…Tasks</c>.</summary>
/// <param name="Name">Thing and verb, e.g. <c>account-request.decide</c>. It is stored: it does not change.</param>
/// <param name="SubjectKind">Kind of the thing it is about.</param>
/// <param name="Words">What is to be done, with a place for the name of the thing: "Putuskan permintaan akun {0}".</param>
public sealed record TaskKind(string Name, string SubjectKind, Bilingual Words)
{
    /// <summary>All kinds of the program, by name.</summary>
    public static ImmutableSortedDictionary<string, TaskKind> All { get; } = typeof(TaskKind).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Tasks", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public).Where(f => f.FieldType == typeof(TaskKind)))
        .Select(f => (TaskKind)f.GetValue(null)!).ToImmutableSortedDictionary(k => k.Name, k => k, StringComparer.Ordinal);
}

/// <summary>Opens and closes tasks in the transaction of what they hang on.</summary>
public static class Waiting
{
    /// <summary>Adds a task for an account to what is saved next.</summary>
    public static InboxTask AskAccount(this OrtalaDb db, DateTimeOffset now, TaskKind kind, Guid account, Guid subject, string about, string address, DateTimeOffset? until = null) =>
        Add(db, new InboxTask { Id = Guid.CreateVersion7(now), Kind = kind.Name, AccountId = account, SubjectKind = kind.SubjectKind, SubjectId = subject, About = about, Address = address, Since = now, Until = until });

    /// <summary>Adds a task for whoever has the role at the node or above it.</summary>
    public static InboxTask AskRole(this OrtalaDb db, DateTimeOffset now, TaskKind kind, Role role, Guid node, Guid subject, string about, string address, DateTimeOffset? until = null) =>
        Add(db, new InboxTask { Id = Guid.CreateVersion7(now), Kind = kind.Name, Role = role, NodeId = node, SubjectKind = kind.SubjectKind, SubjectId = subject, About = about, Address = address, Since = now, Until = until });

    /// <summary>Closes the open tasks of that kind about the thing, with what is saved next. <paramref name="by"/> null: they became needless.</summary>
    public static async Task CloseTasks(this OrtalaDb db, DateTimeOffset now, TaskKind kind, Guid subject, Guid? by, CancellationToken cancel)
    {
        foreach (var task in await db.Tasks.Unfiltered("whoever they wait for").Where(t => t.Kind == kind.Name && t.SubjectId == subject && t.DoneAt == null && t.DroppedAt == null).ToListAsync(cancel))
            if (by is null) task.DroppedAt = now;
            else (task.DoneAt, task.DoneById) = (now, by);
    }

    static InboxTask Add(OrtalaDb db, InboxTask task)
    {
        db.Add(task);
        return task;
    }
}
