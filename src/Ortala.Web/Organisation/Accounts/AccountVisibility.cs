using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Which accounts a viewer sees: those of the units at and below the nodes where one reads accounts, and one's own.</summary>
public static class AccountVisibility
{
    /// <summary>Only what the viewer sees.</summary>
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, Viewer viewer)
    {
        var roots = viewer.Roots(Right.ReadAccounts);
        var nothing = ""; // what is added to the path keeps its index out: who sees most accounts reads them in the order asked for, not unit by unit
        var below = roots.Any(r => viewer.AgencyPath.StartsWith(r, StringComparison.Ordinal)) ? Below.Any<Account>(a => a.Node!.Path + nothing, roots) : Below.Any<Account>(a => a.Node!.Path, roots);
        if (viewer.AccountId is not { } own || roots.Any(r => viewer.NodePath.StartsWith(r, StringComparison.Ordinal))) return accounts.Where(below);
        return accounts.Where(below.Or(a => a.Id == own));
    }
}
