using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Who sees which notifications.</summary>
public static class NotificationVisibility
{
    /// <summary>The own ones. Who acts in the place of another sees the own, not those of the other: they are addressed to a person.</summary>
    public static IQueryable<Notification> VisibleTo(this IQueryable<Notification> notifications, Viewer viewer) => notifications.Where(n => n.AccountId == viewer.AccountId);

    /// <summary>The own choices.</summary>
    public static IQueryable<NotificationChoice> VisibleTo(this IQueryable<NotificationChoice> choices, Viewer viewer) => choices.Where(c => c.AccountId == viewer.AccountId);
}
