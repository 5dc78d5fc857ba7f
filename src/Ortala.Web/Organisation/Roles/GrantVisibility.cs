using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Roles;

/// <summary>Which grants a viewer sees: those of the accounts that one sees, wherever they reach, and one's own.</summary>
public static class GrantVisibility
{
    /// <summary>Only what the viewer sees.</summary>
    public static IQueryable<Grant> VisibleTo(this IQueryable<Grant> grants, Viewer viewer)
    {
        var roots = viewer.Roots(Right.ReadAccounts);
        var below = Below.Any<Grant>(g => g.Account!.Node!.Path, roots);
        if (viewer.AccountId is not { } own || roots.Any(r => viewer.NodePath.StartsWith(r, StringComparison.Ordinal))) return grants.Where(below);
        return grants.Where(below.Or(g => g.AccountId == own));
    }
}
