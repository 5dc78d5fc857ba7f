using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;

namespace Ortala.Web.Organisation;

/// <summary>What the tree tells officers.</summary>
public static class OrganisationNotices
{
    public static readonly NotificationKind UnitChanged = new("account.unit-changed", new("Unit saya berubah karena penataan", "My unit changes by a reorganisation"),
        new("Akun Anda beralih ke unit {0}", "Your account has passed to the unit {0}"), MailChoice.Daily);
}
