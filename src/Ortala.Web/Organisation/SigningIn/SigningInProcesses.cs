using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>What is recorded of signing in and of the own account. Every later sign-in is a session, not an event.</summary>
public static class SigningInProcesses
{
    public static readonly ProcessKind
        FirstSignedIn = new("account.first-signed-in", "account", new("masuk untuk pertama kali dengan akun {0}", "signed in for the first time to the account {0}"), "name; which fields of the profile were filled in"),
        FirstAdminMade = new("account.first-admin-made", "account", new("membuat admin sistem yang pertama, {0}", "made the first system administrator, {0}"), "name; whether the root of the tree was made"),
        PasswordChanged = new("account.password-changed", "account", new("mengganti kata sandi akun {0}", "changed the password of the account {0}"), "name; whether by a link; number of sessions ended"),
        PasswordAsked = new("account.password-asked", "account", new("meminta tautan kata sandi baru untuk akun {0}", "asked for a link to a new password of the account {0}"), "name"),
        ConsoleLinkMade = new("account.console-link-made", "account", new("membuat tautan sekali pakai dari konsol server untuk akun {0}", "made a one-time link on the console of the server for the account {0}"), "name; whether a second factor was turned off"),
        LockedOut = new("account.locked-out", "account", new("mengunci sementara akun {0} setelah terlalu banyak percobaan", "locked the account {0} for a while after too many tries"), "name"),
        SecondFactorSet = new("account.second-factor-set", "account", new("memasang faktor kedua pada akun {0}", "set up a second factor for the account {0}"), "name"),
        SecondFactorRemoved = new("account.second-factor-turned-off", "account", new("mematikan faktor kedua akun {0}", "turned off the second factor of the account {0}"), "name"),
        RecoveryCodesMade = new("account.recovery-codes-made", "account", new("membuat kode pemulihan baru untuk akun {0}", "made new recovery codes for the account {0}"), "name"),
        RecoveryCodeUsed = new("account.recovery-code-used", "account", new("masuk dengan kode pemulihan akun {0}", "signed in with a recovery code of the account {0}"), "name; number of codes left"),
        SessionsEnded = new("account.sessions-ended", "account", new("mengakhiri sesi akun {0}", "ended sessions of the account {0}"), "name; number of sessions"),
        ProfileChanged = new("account.profile-changed", "account", new("mengubah data diri akun {0}", "changed the personal data of the account {0}"), "name; each changed field before and after");
}
