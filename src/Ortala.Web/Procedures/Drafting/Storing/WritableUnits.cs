using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>A unit that a document can belong to.</summary>
/// <param name="Id">The node.</param>
/// <param name="Path">Its path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Depth">Nodes above it among those that are offered.</param>
public sealed record DocumentUnit(Guid Id, string Path, string Name, int Depth);

/// <summary>Knows to which units a viewer may give documents.</summary>
public sealed class WritableUnits(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>All of them, from the top down; a system administrator may give documents to any.</summary>
    public async Task<ImmutableArray<DocumentUnit>> Of(Viewer viewer, CancellationToken cancel)
    {
        var roots = viewer.Has(Role.SystemAdmin) ? [""] : viewer.Roots(Right.WriteDrafts);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var nodes = await db.Nodes.AsNoTracking().Unfiltered("narrowed to where one may write").WhereBelow(n => n.Path, roots).Where(n => n.ClosedOn == null || n.ClosedOn > today)
            .OrderBy(n => n.Path).Select(n => new { n.Id, n.Path, n.Name }).ToListAsync(cancel);
        var shallowest = nodes.Count == 0 ? 0 : nodes.Min(n => n.Path.Count(c => c == '/'));
        return [.. nodes.Select(n => new DocumentUnit(n.Id, n.Path, n.Name, n.Path.Count(c => c == '/') - shallowest))];
    }

    /// <summary>The unit that is chosen where nothing is said: the viewer's own, else the first.</summary>
    public static DocumentUnit? Usual(ImmutableArray<DocumentUnit> units, Viewer viewer) => units.FirstOrDefault(u => u.Id == viewer.NodeId) ?? units.FirstOrDefault();
}
