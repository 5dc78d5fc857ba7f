using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Structure;

/// <summary>A place of the tree as it is shown.</summary>
/// <param name="Unit">The place.</param>
/// <param name="Number">Its number, which stands in addresses.</param>
/// <param name="IsOpen">True when what is below is shown.</param>
/// <param name="HasBelow">True when there is something below.</param>
/// <param name="Below">What is shown below.</param>
/// <param name="More">How many below are not shown.</param>
public sealed record Branch(Unit Unit, int Number, bool IsOpen, bool HasBelow, ImmutableArray<Branch> Below, int More);

/// <summary>Reads the opened branches, level by level: what is shut is not read.</summary>
public static class BranchReading
{
    /// <summary>Most places shown below one.</summary>
    public const int MostBelow = 200;

    /// <summary>The tree of today, as far as it is open.</summary>
    public static async Task<ImmutableArray<Branch>> Today(OrtalaDb db, Viewer viewer, IReadOnlySet<int> open, CancellationToken cancel)
    {
        var active = db.Nodes.VisibleTo(viewer).AsNoTracking().Where(n => n.ClosedOn == null);
        var opened = await active.Where(n => open.Contains(n.Number)).Select(n => n.Id).ToListAsync(cancel);
        var nodes = await active.Where(n => n.ParentId == null || opened.Contains(n.ParentId.Value)).Select(n => new
        {
            Unit = new Unit(n.Id, n.ParentId, n.Kind, n.Code, n.Name, n.ShortName, false), n.Number, HasBelow = active.Any(b => b.ParentId == n.Id),
        }).ToListAsync(cancel);
        var below = nodes.ToLookup(n => n.Unit.ParentId);
        return Level(null, id => below[id].Select(n => (n.Unit, n.Number, n.HasBelow)), open);
    }

    /// <summary>The tree of another day, as far as it is open: of that day, the places that the viewer sees today.</summary>
    public static async Task<ImmutableArray<Branch>> AsOf(OrtalaDb db, Viewer viewer, DateOnly day, DateOnly today, IReadOnlySet<int> open, CancellationToken cancel)
    {
        var tree = await TreeReading.AsOf(db, day, today, cancel);
        var numbers = await db.Nodes.VisibleTo(viewer).Select(n => new { n.Id, n.Number }).ToDictionaryAsync(n => n.Id, n => n.Number, cancel);
        bool IsSeen(Unit unit) => numbers.ContainsKey(unit.Id) || tree.Find(unit.ParentId) is { } above && numbers.ContainsKey(above.Id); // planned places have no row yet
        var below = tree.Units.Values.Where(u => !u.Closed && IsSeen(u)).ToLookup(u => u.ParentId);
        return Level(null, id => below[id].Select(u => (u, numbers.GetValueOrDefault(u.Id), below[u.Id].Any())), open);
    }

    static ImmutableArray<Branch> Level(Guid? parent, Func<Guid?, IEnumerable<(Unit Unit, int Number, bool HasBelow)>> below, IReadOnlySet<int> open) =>
        [.. below(parent).OrderBy(n => n.Unit.Kind).ThenBy(n => n.Unit.Code, StringComparer.Ordinal).ThenBy(n => n.Unit.Name, StringComparer.OrdinalIgnoreCase).ThenBy(n => n.Unit.Id).Select(n =>
        {
            var isOpen = n.HasBelow && open.Contains(n.Number);
            var all = isOpen ? Level(n.Unit.Id, below, open) : [];
            return new Branch(n.Unit, n.Number, isOpen, n.HasBelow, all.Length > MostBelow ? all[..MostBelow] : all, Math.Max(0, all.Length - MostBelow));
        })];
}
