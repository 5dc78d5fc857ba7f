using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Tasks;

/// <summary>The inbox (<i>tugas saya</i>).</summary>
[SignedIn("what waits for oneself")]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer, TimeProvider clock) : ListPage<InboxTask>(dbs, language)
{
    /// <inheritdoc/>
    public override Section Section => Section.Inbox;

    /// <inheritdoc/>
    public override string HelpKey => "tugas";

    /// <inheritdoc/>
    protected override ListDefinition<InboxTask> Define() => new TaskList(viewer, clock.GetUtcNow());

    /// <inheritdoc/>
    protected override IQueryable<InboxTask> Visible(OrtalaDb db) => db.Tasks.VisibleTo(viewer).StillOpen().Include(t => t.Node);
}
