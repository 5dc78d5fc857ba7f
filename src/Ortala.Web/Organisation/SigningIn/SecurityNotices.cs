using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>What the holder of an account is told of its safety.</summary>
public static class SecurityNotices
{
    public static readonly NotificationKind
        PasswordChanged = Of("security.password-changed", new("Kata sandi saya diganti", "My password was changed"), new("Kata sandi akun Anda diganti. Bila bukan Anda, hubungi admin.", "The password of your account was changed. If it was not you, ask the administrator.")),
        FactorSet = Of("security.factor-set", new("Faktor kedua dipasang", "A second factor was set up"), new("Faktor kedua dipasang pada akun Anda.", "A second factor was set up for your account.")),
        FactorRemoved = Of("security.factor-removed", new("Faktor kedua dimatikan", "The second factor was turned off"), new("Faktor kedua akun Anda dimatikan. Bila bukan Anda, hubungi admin.", "The second factor of your account was turned off. If it was not you, ask the administrator.")),
        CodesMade = Of("security.codes-made", new("Kode pemulihan dibuat baru", "New recovery codes were made"), new("Kode pemulihan baru dibuat; yang lama tidak berlaku lagi.", "New recovery codes were made; the old ones no longer work.")),
        CodeUsed = Of("security.code-used", new("Kode pemulihan dipakai", "A recovery code was used"), new("Sebuah kode pemulihan dipakai untuk masuk; tersisa {0}.", "A recovery code was used to sign in; {0} are left.")),
        LockedOut = Of("security.locked-out", new("Akun saya terkunci", "My account was locked"), new("Akun Anda terkunci 15 menit setelah lima kali kata sandi atau kode yang salah.", "Your account was locked for 15 minutes after five wrong passwords or codes.")),
        EmailChanged = Of("security.email-changed", new("Surel saya diganti", "My e-mail was changed"), new("Surel akun Anda diganti.", "The e-mail of your account was changed."));

    static NotificationKind Of(string name, Bilingual title, Bilingual words) => new(name, title, words, MailChoice.AtOnce);
}
