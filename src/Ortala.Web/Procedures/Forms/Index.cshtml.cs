using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Forms;

/// <summary>The forms of agencies.</summary>
[Needs(Right.ReadDrafts, "forms by which own documents can be drawn"), ResponseCache(NoStore = true)]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>A form in the list.</summary>
    /// <param name="Stored">As it is stored.</param>
    /// <param name="Own">As it is read; null: it cannot be.</param>
    /// <param name="Uses">How many documents that the viewer sees are drawn by it.</param>
    /// <param name="MayManage">True when the viewer may change it.</param>
    public sealed record Entry(AgencyProfile Stored, OwnProfile? Own, int Uses, bool MayManage);

    /// <summary>The forms by name.</summary>
    public ImmutableArray<Entry> Entries { get; private set; } = [];

    /// <summary>True when the viewer may make forms.</summary>
    public bool MayMake => viewer.May(Right.ManageForms);

    /// <summary>What was done on the page before.</summary>
    public Notice? Notice { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var stored = await db.AgencyProfiles.AsNoTracking().VisibleTo(viewer).Include(f => f.Node).ToListAsync(cancel);
        var keys = stored.Select(s => s.Key).ToList();
        var uses = await db.Documents.VisibleTo(viewer).Where(d => keys.Contains(d.Profile)).GroupBy(d => d.Profile).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Entries = [.. stored.Select(s => new Entry(s, OwnProfile.Read(s.Json), uses.GetValueOrDefault(s.Key), viewer.MayManage(s))).OrderBy(e => e.Own?.Name.Id ?? e.Stored.Key, StringComparer.CurrentCultureIgnoreCase)];
    }
}
