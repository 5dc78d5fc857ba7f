using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using static Ortala.Web.Platform.Tasks.TaskText;

namespace Ortala.Web.Platform.Tasks;

/// <summary>The inbox as a list: what waits.</summary>
public sealed class TaskList(Viewer viewer, DateTimeOffset now) : ListDefinition<InboxTask>
{
    /// <inheritdoc/>
    public override string Address => "/tugas";

    /// <inheritdoc/>
    public override Bilingual Title => Heading;

    /// <inheritdoc/>
    public override string FileName => "tugas";

    /// <inheritdoc/>
    public override string? Card => "/Platform/Tasks/_Task.cshtml";

    /// <inheritdoc/>
    public override ImmutableArray<Column<InboxTask>> Columns =>
    [
        new("tugas", WhatToDo, (t, _) => Words(t.Kind, t.About)) { Link = t => t.Address, Sort = t => t.About },
        new("tenggat", Until, (t, _) => t.Until) { Sort = t => t.Until },
        new("waktu", Time, (t, _) => Deadline.Of(t.Until, now, viewer.Zone).Words) { Tone = t => Deadline.Of(t.Until, now, viewer.Zone).Tone },
        new("sejak", Since, (t, _) => t.Since) { Sort = t => t.Since },
        new("untuk", For, (t, _) => t.Role is { } role ? role.Name() : Mine),
        new("unit", Unit, (t, _) => t.Node?.Name),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<InboxTask>> Filters =>
    [
        KindFilter,
        new("mendesak", Until, [("terlambat", Overdue), ("segera", Soon), ("nanti", Later), ("tanpa", NoDate)], Urgent),
    ];

    /// <summary>By kind of task.</summary>
    public static Filter<InboxTask> KindFilter { get; } =
        new("jenis", Kind, [.. TaskKind.All.Values.Select(k => (k.Name, k.Title()))], (tasks, kind) => tasks.Where(t => t.Kind == kind));

    IQueryable<InboxTask> Urgent(IQueryable<InboxTask> tasks, string value)
    {
        var soon = EndOfDay(now, viewer.Zone, Deadline.SoonDays);
        return value switch
        {
            "terlambat" => tasks.Where(t => t.Until <= now),
            "segera" => tasks.Where(t => t.Until > now && t.Until < soon),
            "nanti" => tasks.Where(t => t.Until >= soon),
            _ => tasks.Where(t => t.Until == null),
        };
    }

    /// <summary>The end of the day that many days after today.</summary>
    static DateTimeOffset EndOfDay(DateTimeOffset now, Zone zone, int days) =>
        new(Deadline.DayIn(now, zone).AddDays(days + 1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours((int)zone));

    /// <inheritdoc/>
    public override string KeyOf(InboxTask row) => row.Id.ToString("N");

    /// <inheritdoc/>
    public override IQueryable<InboxTask> Search(IQueryable<InboxTask> rows, string word) => Found(rows, word);

    /// <summary>Tasks in whose thing, unit or kind the word occurs.</summary>
    public static IQueryable<InboxTask> Found(IQueryable<InboxTask> tasks, string word)
    {
        var kinds = TaskKind.All.Values.Where(k => $"{k.Words.Id} {k.Words.En}".Contains(word, StringComparison.OrdinalIgnoreCase)).Select(k => k.Name).ToArray();
        return tasks.Where(t => t.About.ToLower().Contains(word) || (t.Node != null && t.Node.SearchText.Contains(word)) || kinds.Contains(t.Kind));
    }

    /// <inheritdoc/>
    public override IOrderedQueryable<InboxTask> Order(IQueryable<InboxTask> rows) => rows.OrderBy(t => t.Until == null).ThenBy(t => t.Until).ThenBy(t => t.Since).ThenBy(t => t.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<InboxTask> Settle(IOrderedQueryable<InboxTask> rows) => rows.ThenBy(t => t.Since).ThenBy(t => t.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => (NothingWaits, NothingWaitsNext);
}
