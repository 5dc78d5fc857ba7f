using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Tasks;

/// <summary>What was done.</summary>
[SignedIn("what waited for oneself")]
public sealed class DoneModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer) : ListPage<InboxTask>(dbs, language)
{
    /// <inheritdoc/>
    public override Section Section => Section.Inbox;

    /// <inheritdoc/>
    public override string HelpKey => "tugas";

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Trail => [new(TaskText.Heading, "/tugas")];

    /// <inheritdoc/>
    protected override ListDefinition<InboxTask> Define() => new DoneTaskList(viewer);

    /// <inheritdoc/>
    protected override IQueryable<InboxTask> Visible(OrtalaDb db) => db.Tasks.VisibleTo(viewer).Where(t => t.DoneAt != null || t.DroppedAt != null).Include(t => t.Node);
}
