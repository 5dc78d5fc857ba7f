using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Structure;

/// <summary>
/// The organisation tree: each path is that of the place above with the own number, which rules out circles; what is open stands below what is open, where its kind
/// fits; and the row of today is the newest version whose day has come.
/// </summary>
public sealed class TreeInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "the organisation tree hangs together";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var nodes = await db.Nodes.Unfiltered("all of it is looked at").AsNoTracking().ToDictionaryAsync(n => n.Id, cancel);
        var versions = (await db.NodeVersions.Unfiltered("all of it is looked at").AsNoTracking().ToListAsync(cancel)).ToLookup(v => v.NodeId);
        var broken = new List<string>();
        foreach (var node in nodes.Values)
        {
            broken.AddRange(InTree(node, node.ParentId is { } id ? nodes[id] : null).Select(b => $"node {node.Number} {b}"));
            broken.AddRange(InTime(node, [.. versions[node.Id].OrderBy(v => v.From)]).Select(b => $"node {node.Number} {b}"));
        }
        var applied = await db.Reorganisations.Unfiltered("all of it is looked at").Where(r => r.AppliedAt != null && r.CancelledAt != null).CountAsync(cancel);
        if (applied > 0) broken.Add($"{applied} reorganisations are applied and cancelled");
        return broken;
    }

    static IEnumerable<string> InTree(Node node, Node? parent)
    {
        if (node.Path != Node.PathOf(parent?.Path, node.Number)) yield return "has another path than that of the place above with its number";
        if (node.ClosedOn is null && parent?.ClosedOn is not null) yield return "is active below a closed place";
        if (node.ClosedOn is null && !node.Kind.MayStandBelow(parent?.Kind)) yield return $"is a {node.Kind} below a {parent?.Kind.ToString() ?? "top"}";
    }

    static IEnumerable<string> InTime(Node node, NodeVersion[] versions)
    {
        if (versions.Length == 0) yield return "has no version";
        else
        {
            var last = versions[^1]; // plans have no versions before their day
            if ((last.Name, last.ShortName, last.Code, last.Kind, last.ParentId, last.Closed) != (node.Name, node.ShortName, node.Code, node.Kind, node.ParentId, node.ClosedOn is not null)) yield return "is not its newest version";
            if (versions.Select(v => v.From).Distinct().Count() != versions.Length) yield return "has two versions of one day";
            if (last.Closed && node.ClosedOn != last.From) yield return "closed on another day than its version says";
        }
    }
}
