using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lists;

/// <summary>A unit that a filter names.</summary>
/// <param name="Path">Where it stands in the tree.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedUnit(string Path, string Name);

/// <summary>Finds the units that filters of lists name, among those at and below which the viewer holds anything.</summary>
public static class NamedUnits
{
    const int suggested = 10;

    /// <summary>The query with the units that it names; what names none, or more than one, stays unknown.</summary>
    public static async Task<ListQuery> Named<T>(this ListQuery query, ListDefinition<T> list, OrtalaDb db, Viewer viewer, CancellationToken cancel) where T : class
    {
        foreach (var filter in list.Filters.Where(f => f.Kind == FilterKind.Unit))
            if (query.Filters.TryGetValue(filter.Key, out var text) && await Find(db, viewer, text, cancel) is { } unit) query = query with { Units = query.Units.SetItem(filter.Key, unit) };
        return query;
    }

    /// <summary>Names that begin with a text, or hold it.</summary>
    public static Task<List<string>> Suggest(OrtalaDb db, Viewer viewer, string text, CancellationToken cancel)
    {
        var word = text.Trim().ToLowerInvariant();
        return word.Length == 0 ? Task.FromResult(new List<string>())
            : Seen(db, viewer).Where(n => n.SearchText.Contains(word)).OrderBy(n => n.SearchText.StartsWith(word) ? 0 : 1).ThenBy(n => n.Name).Select(n => n.Name).Distinct().Take(suggested).ToListAsync(cancel);
    }

    /// <summary>The unit of a key, name, short name or code; null: none, or more than one.</summary>
    public static async Task<NamedUnit?> Find(OrtalaDb db, Viewer viewer, string text, CancellationToken cancel)
    {
        if (Guid.TryParse(text, out var id)) return await Seen(db, viewer).Where(n => n.Id == id).Select(n => new NamedUnit(n.Path, n.Name)).SingleOrDefaultAsync(cancel);
        var word = text.ToLowerInvariant();
        var holding = await Seen(db, viewer).Where(n => n.SearchText.Contains(word)).Select(n => new { n.Path, n.Name, n.ShortName, n.Code }).Take(200).ToListAsync(cancel);
        var same = holding.Where(n => Same(n.Name) || Same(n.ShortName) || Same(n.Code)).ToArray();
        var found = same.Length > 0 ? same : [.. holding];
        return found.Length == 1 || found.Select(f => f.Name).Distinct().Count() == 1 && found.Length > 0 ? new NamedUnit(found[0].Path, found[0].Name) : null;

        bool Same(string other) => string.Equals(other, text, StringComparison.OrdinalIgnoreCase);
    }

    static IQueryable<Node> Seen(OrtalaDb db, Viewer viewer) =>
        db.Nodes.AsNoTracking().Unfiltered("narrowed to where the viewer has any grant").WhereBelow(n => n.Path, ImmutableHashSet.CreateRange(viewer.Grants.Where(g => g.Scope == ScopeKind.Node).Select(g => g.Path).Append(viewer.NodePath.Length > 0 ? viewer.NodePath : "!")));
}
