using System.Linq.Expressions;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Forms;

/// <summary>
/// Which forms of agencies a viewer sees: those of the whole installation, those of the agencies above the own unit, since its documents are drawn by them, and those of
/// the units below that one reads. A document is drawn by its form whoever looks at it.
/// </summary>
public static class FormVisibility
{
    /// <summary>Only what the viewer sees.</summary>
    public static IQueryable<AgencyProfile> VisibleTo(this IQueryable<AgencyProfile> forms, Viewer viewer)
    {
        if (!viewer.May(Right.ReadDrafts)) return forms.Where(_ => false);
        var roots = viewer.Roots(Right.ReadDrafts);
        string[] above = [.. roots.Append(viewer.NodePath).SelectMany(Above).Distinct()];
        Expression<Func<AgencyProfile, bool>> seen = f => f.NodeId == null || above.Contains(f.Node!.Path);
        return forms.Where(seen.Or(Below.Any<AgencyProfile>(f => f.Node!.Path, roots)));
    }

    /// <summary>True when the viewer may change a form that he or she sees; its agency must have been read with it.</summary>
    public static bool MayManage(this Viewer viewer, AgencyProfile form) => viewer.May(Right.ManageForms, PathOf(form));

    /// <summary>Path of the form's agency, which must have been read with it; empty: the whole installation.</summary>
    public static string PathOf(AgencyProfile form) => form.NodeId is null ? "" : form.Node?.Path ?? throw new InvalidOperationException("the agency was not read with the form");

    /// <summary>The paths down to a node, its own included.</summary>
    static IEnumerable<string> Above(string path)
    {
        for (var i = 0; i < path.Length; i++)
            if (path[i] == '/') yield return path[..(i + 1)];
    }
}
