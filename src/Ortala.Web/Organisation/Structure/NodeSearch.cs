using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Units in the search box.</summary>
public sealed class NodeSearch : ISearchable
{
    const string kind = "node";

    /// <inheritdoc/>
    public string Kind => kind;

    /// <inheritdoc/>
    public Bilingual Name { get; } = new("Unit organisasi", "Units");

    /// <inheritdoc/>
    public IQueryable<Guid> VisibleTo(OrtalaDb db, Viewer viewer) => db.Nodes.VisibleTo(viewer).Select(n => n.Id);

    /// <inheritdoc/>
    public async Task IndexAll(OrtalaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var node in await db.Nodes.Unfiltered("who finds it is asked when it is sought").AsNoTracking().ToListAsync(cancel)) await Index(db, node, now, cancel);
    }

    /// <summary>Writes the entry of one unit, with what is saved next.</summary>
    public static Task Index(OrtalaDb db, Node node, DateTimeOffset now, CancellationToken cancel) =>
        db.Index(now, kind, node.Id, node.Name, $"{node.ShortName} {node.Code} {node.Kind.Label().Id} {node.Address}", $"/organisasi/{node.Id}", cancel);
}
