using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using static Ortala.Web.Platform.Tasks.TaskText;

namespace Ortala.Web.Platform.Tasks;

/// <summary>The second tab of the inbox: what was done or became needless.</summary>
public sealed class DoneTaskList(Viewer viewer) : ListDefinition<InboxTask>
{
    /// <inheritdoc/>
    public override string Address => "/tugas/selesai";

    /// <inheritdoc/>
    public override Bilingual Title => DoneHeading;

    /// <inheritdoc/>
    public override string FileName => "tugas-selesai";

    /// <inheritdoc/>
    public override ImmutableArray<Column<InboxTask>> Columns =>
    [
        new("tugas", WhatToDo, (t, _) => Words(t.Kind, t.About)) { Link = t => t.Address, Sort = t => t.About },
        new("hasil", Outcome, (t, _) => t.DroppedAt is not null ? Dropped : t.DoneById == viewer.AccountId ? DoneByMe : DoneByOther) { Tone = t => t.DroppedAt is null ? "clean" : "" },
        new("selesai", FinishedAt, (t, _) => t.DoneAt ?? t.DroppedAt) { Sort = t => t.DoneAt ?? t.DroppedAt },
        new("sejak", Since, (t, _) => t.Since) { Sort = t => t.Since },
        new("tenggat", Until, (t, _) => t.Until) { Extra = true, Sort = t => t.Until },
        new("unit", Unit, (t, _) => t.Node?.Name) { Extra = true },
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<InboxTask>> Filters => [TaskList.KindFilter, Filter<InboxTask>.Period("pada", FinishedAt, t => t.DoneAt ?? t.DroppedAt)];

    /// <inheritdoc/>
    public override string KeyOf(InboxTask row) => row.Id.ToString("N");

    /// <inheritdoc/>
    public override IQueryable<InboxTask> Search(IQueryable<InboxTask> rows, string word) => TaskList.Found(rows, word);

    /// <inheritdoc/>
    public override IOrderedQueryable<InboxTask> Order(IQueryable<InboxTask> rows) => rows.OrderByDescending(t => t.DoneAt ?? t.DroppedAt).ThenByDescending(t => t.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<InboxTask> Settle(IOrderedQueryable<InboxTask> rows) => rows.ThenByDescending(t => t.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => (NothingDone, NothingDoneNext);
}
