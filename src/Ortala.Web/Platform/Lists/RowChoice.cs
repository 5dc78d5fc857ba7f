using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.AspNetCore.WebUtilities;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lists;

/// <summary>Which rows of a list somebody chose: some by their keys, or all that match what the list was asked.</summary>
/// <param name="Keys">Keys of the rows.</param>
/// <param name="All">True: all that match instead.</param>
/// <param name="Query">What the list was asked, as the query of its address.</param>
public sealed record RowChoice(ImmutableArray<Guid> Keys, bool All, string Query)
{
    /// <summary>Reads what the list posts.</summary>
    public static RowChoice Of(IFormCollection form) =>
        new([.. form["pilih"].Select(k => Guid.TryParse(k, out var key) ? key : Guid.Empty).Where(k => k != Guid.Empty).Distinct()], form["semua"] == "1", form["saring"].ToString());

    /// <summary>The list as it was asked.</summary>
    public async Task<ListQuery> Asked<T>(ListDefinition<T> list, OrtalaDb db, Viewer viewer, CancellationToken cancel) where T : class =>
        await ListQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(Query)), list.Filters.SelectMany(f => f.Parameters)).Named(list, db, viewer, cancel);

    /// <summary>The chosen rows, in order. They are looked up again among what the viewer sees: a key that was made up leads nowhere.</summary>
    public async Task<IQueryable<T>> In<T>(ListDefinition<T> list, OrtalaDb db, IQueryable<T> visible, Viewer viewer, CancellationToken cancel) where T : class
    {
        if (All) return list.Matching(db, visible, await Asked(list, db, viewer, cancel));
        var (id, keys) = (list.Id ?? throw new InvalidOperationException($"{list.GetType().Name} has no Id"), Keys.ToArray());
        Expression<Func<Guid, bool>> chosen = key => keys.Contains(key);
        return list.Order(visible.Where(chosen.Of(id)));
    }
}
