using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Who sees sessions and one-time links.</summary>
public static class SessionVisibility
{
    /// <summary>One's own sessions, and those of the accounts that one manages.</summary>
    public static IQueryable<Session> VisibleTo(this IQueryable<Session> sessions, Viewer viewer)
    {
        var own = viewer.AccountId;
        return sessions.Where(Below.Any<Session>(s => s.Account!.Node!.Path, viewer.Roots(Right.ManageAccounts)).Or(s => s.AccountId == own));
    }

    /// <summary>Links to one's own account, and to those that one manages.</summary>
    public static IQueryable<Invitation> VisibleTo(this IQueryable<Invitation> invitations, Viewer viewer)
    {
        var own = viewer.AccountId;
        return invitations.Where(Below.Any<Invitation>(i => i.Account!.Node!.Path, viewer.Roots(Right.ManageAccounts)).Or(i => i.AccountId == own));
    }
}
