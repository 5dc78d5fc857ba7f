using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Structure;

/// <summary>
/// What one sees of the tree: the whole structure of one's own agency, what has closed too, the agencies above it by name, and what lies below where one may read organisations.
/// A visitor sees nothing.
/// </summary>
public static class NodeVisibility
{
    /// <summary>The places that the viewer sees.</summary>
    public static IQueryable<Node> VisibleTo(this IQueryable<Node> nodes, Viewer viewer)
    {
        if (!viewer.IsSignedIn) return nodes.Where(_ => false);
        string[] roots = [.. viewer.Roots(Right.ReadOrganisation), viewer.AgencyPath];
        var above = PathsAbove(viewer.AgencyPath);
        return nodes.Where(Below.Any<Node>(n => n.Path, [.. roots.Where(r => r.Length > 0 || viewer.May(Right.ReadOrganisation, ""))]).Or(n => above.Contains(n.Path)));
    }

    /// <summary>How those places were on other days.</summary>
    public static IQueryable<NodeVersion> VisibleTo(this IQueryable<NodeVersion> versions, OrtalaDb db, Viewer viewer)
    {
        var nodes = db.Nodes.VisibleTo(viewer).Select(n => n.Id);
        return versions.Where(v => nodes.Contains(v.NodeId));
    }

    /// <summary>The reorganisations within the agencies that the viewer sees, planned ones too: they are announced by their regulation.</summary>
    public static IQueryable<Reorganisation> VisibleTo(this IQueryable<Reorganisation> reorganisations, OrtalaDb db, Viewer viewer)
    {
        var nodes = db.Nodes.VisibleTo(viewer).Select(n => n.Id);
        return reorganisations.Where(r => nodes.Contains(r.AgencyId));
    }

    /// <summary>Paths of the place and of all above it, from the top down.</summary>
    public static string[] PathsAbove(string path) => [.. Enumerable.Range(1, path.Length / Node.PathPart).Select(i => path[..(i * Node.PathPart)])];
}
