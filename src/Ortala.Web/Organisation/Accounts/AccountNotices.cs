using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>What an officer is told of his or her own account.</summary>
public static class AccountNotices
{
    public static readonly NotificationKind
        RoleGranted = new("role.granted", new("Peran diberikan kepada saya", "A role is given to me"), new("Anda mendapat peran {0}", "You have been given the role {0}"), MailChoice.AtOnce),
        RoleRevoked = new("role.revoked", new("Peran saya dicabut", "A role is taken from me"), new("Peran Anda dicabut: {0}", "A role of yours has been taken away: {0}"), MailChoice.AtOnce),
        Suspended = new("account.suspended", new("Akun saya ditangguhkan", "My account is suspended"), new("Akun Anda ditangguhkan: {0}", "Your account has been suspended: {0}"), MailChoice.AtOnce) { CannotBeSilenced = true },
        SecondFactorRemoved = new("account.second-factor-removed", new("Faktor kedua akun saya dihapus", "My second factor is removed"), new("Faktor kedua akun Anda dihapus oleh {0}", "Your second factor was removed by {0}"), MailChoice.AtOnce) { CannotBeSilenced = true },
        TasksReceived = new("account.tasks-received", new("Tugas diserahkan kepada saya", "Tasks are handed to me"), new("Anda menerima serah terima dari {0}", "You have taken over from {0}"), MailChoice.AtOnce);
}
