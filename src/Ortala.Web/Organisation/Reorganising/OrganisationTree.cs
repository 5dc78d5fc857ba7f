using System.Collections.Immutable;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>A place in the tree as it is, was or will be.</summary>
/// <param name="Id">Key of the node.</param>
/// <param name="ParentId">The node above; null at the top.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Code; may be empty.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Short name; may be empty.</param>
/// <param name="Closed">True when it is no longer there.</param>
public sealed record Unit(Guid Id, Guid? ParentId, NodeKind Kind, string Code, string Name, string ShortName, bool Closed);

/// <summary>The whole tree on some day. Pure: reorganisations are worked out on it before anything is stored.</summary>
/// <param name="Units">All its places, closed ones too, by key.</param>
public sealed record OrganisationTree(ImmutableDictionary<Guid, Unit> Units)
{
    /// <summary>The tree of these places.</summary>
    public static OrganisationTree Of(IEnumerable<Unit> units) => new(units.ToImmutableDictionary(u => u.Id));

    /// <summary>The place of that key; null: there is none.</summary>
    public Unit? Find(Guid? id) => id is { } key ? Units.GetValueOrDefault(key) : null;

    /// <summary>The places right below that are there.</summary>
    public IEnumerable<Unit> ActiveBelow(Guid id) => Units.Values.Where(u => u.ParentId == id && !u.Closed);

    /// <summary>The place and all above it, from it upwards. Ends even where the tree is broken.</summary>
    public IEnumerable<Unit> Upwards(Guid id)
    {
        var seen = new HashSet<Guid>();
        for (var at = Find(id); at is not null && seen.Add(at.Id); at = Find(at.ParentId)) yield return at;
    }

    /// <summary>True when the place lies at or below the other.</summary>
    public bool IsWithin(Guid id, Guid other) => Upwards(id).Any(u => u.Id == other);

    /// <summary>The agency that the place belongs to: the nearest, from it upwards; else the top.</summary>
    public Unit AgencyOf(Guid id) => Upwards(id).FirstOrDefault(u => u.Kind <= NodeKind.City) ?? Upwards(id).Last();
}
