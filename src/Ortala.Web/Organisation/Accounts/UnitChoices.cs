using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Units to choose from for an account: those at and below the nodes where one manages accounts, that are not closed.</summary>
/// <param name="Units">The units, in the order of the tree: key, name, depth below the first.</param>
/// <param name="Search">Words that narrow them.</param>
/// <param name="Narrowed">True when there are more than are shown, so that one has to search.</param>
/// <param name="Chosen">The one that is chosen.</param>
public sealed record UnitChoices(ImmutableArray<UnitChoice> Units, string Search, bool Narrowed, Guid? Chosen)
{
    /// <summary>Most units in one list.</summary>
    public const int Most = 200;

    /// <summary>Units in which the viewer may do what the right says.</summary>
    public static IQueryable<Node> Of(OrtalaDb db, Viewer viewer, Right right = Right.ManageAccounts) =>
        db.Nodes.Unfiltered("only the units at and below the nodes of the right").WhereBelow(n => n.Path, viewer.Roots(right)).Where(n => n.ClosedOn == null);

    /// <summary>Reads them; the chosen one is always among them.</summary>
    public static async Task<UnitChoices> Read(OrtalaDb db, Viewer viewer, string? search, Guid? chosen, CancellationToken cancel, Right right = Right.ManageAccounts)
    {
        var units = Of(db, viewer, right).AsNoTracking();
        search = AccountFields.Clean(search);
        var found = units;
        foreach (var word in search.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) found = found.Where(n => n.SearchText.Contains(word));
        var rows = await found.OrderBy(n => n.Path).Take(Most + 1).ToListAsync(cancel);
        var many = rows.Count > Most;
        if (chosen is { } id && rows.Take(Most).All(n => n.Id != id) && await units.SingleOrDefaultAsync(n => n.Id == id, cancel) is { } one) rows.Insert(0, one);
        var shown = rows.Take(Most).ToArray();
        var least = shown.Length == 0 ? 0 : shown.Min(n => n.Path.Length);
        return new UnitChoices([.. shown.Select(n => new UnitChoice(n.Id, n.Name, n.ShortName, (n.Path.Length - least) / 7))], search, many, chosen ?? (shown.Length == 1 ? shown[0].Id : null));
    }
}

/// <summary>A unit to choose.</summary>
public sealed record UnitChoice(Guid Id, string Name, string ShortName, int Depth)
{
    /// <summary>Its name, drawn in by its depth in the tree.</summary>
    public string Text => new string('\u2003', Depth) + Name + (ShortName.Length > 0 && ShortName != Name ? $" ({ShortName})" : "");
}
