using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Something an admin does to an account after it was confirmed: the button, the question and the page follow from this table.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Icon">Drawing of the button.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Question">What is asked, with the name of the account.</param>
/// <param name="Follows">What follows from it.</param>
/// <param name="Done">What is told after, with the name of the account.</param>
/// <param name="AsksWhy">True when a reason is asked for.</param>
/// <param name="Fits">True for an account as it stands.</param>
public sealed record AccountAction(string Key, string Icon, Bilingual Label, Bilingual Question, Bilingual Follows, Bilingual Done, bool AsksWhy, Func<Account, AccountState, bool> Fits)
{
    /// <summary>New link for the first sign-in.</summary>
    public static readonly AccountAction Link = new("tautan", "arrow", new("Buat tautan masuk baru", "New sign-in link"), new("Buat tautan masuk baru untuk {0}?", "Make a new sign-in link for {0}?"),
        new("Tautan yang lama langsung berhenti berlaku. Tautan baru berlaku tujuh hari.", "The old link stops at once. The new one works for seven days."), new("Tautan baru untuk {0} siap dibagikan.", "The new link for {0} is ready."), false,
        (a, s) => a.FirstSignInAt is null && s is not (AccountState.Suspended or AccountState.Closed));

    /// <summary>Link for a new password.</summary>
    public static readonly AccountAction Password = new("sandi", "arrow", new("Tautan ganti sandi", "New-password link"), new("Buat tautan ganti kata sandi untuk {0}?", "Make a new-password link for {0}?"),
        new("Kata sandi lama masih berlaku sampai tautan dipakai. Tautan berlaku 24 jam. Jika sandi bocor, tangguhkan akunnya dahulu.", "The old password works until the link is used. The link works for 24 hours. If the password has leaked, suspend the account first."),
        new("Tautan ganti sandi untuk {0} siap dibagikan.", "The new-password link for {0} is ready."), false, (a, s) => a.FirstSignInAt is not null && s is not (AccountState.Suspended or AccountState.Closed));

    /// <summary>Second factor gone.</summary>
    public static readonly AccountAction SecondFactor = new("faktor-kedua", "trash", new("Hapus faktor kedua", "Remove second factor"), new("Hapus faktor kedua {0}?", "Remove the second factor of {0}?"),
        new("Lakukan hanya setelah yakin bahwa pemintanya benar pemegang akun, misalnya bertemu langsung. Pemegang akun diberi tahu dan dapat memasang faktor kedua yang baru.", "Do so only when you are sure that it is the holder who asks, e.g. in person. The holder is told, and can set up a new one."),
        new("Faktor kedua {0} dihapus.", "The second factor of {0} is removed."), true, (a, s) => a.TwoFactorEnabled && s is not AccountState.Closed);

    /// <summary>Lock opened.</summary>
    public static readonly AccountAction Unlock = new("buka-kunci", "check", new("Buka kunci", "Unlock"), new("Buka kunci akun {0}?", "Unlock the account {0}?"),
        new("Pemegang akun dapat langsung mencoba masuk lagi.", "The holder can try to sign in again at once."), new("Kunci akun {0} dibuka.", "The account {0} is unlocked."), false, (_, s) => s is AccountState.Locked);

    /// <summary>Suspended.</summary>
    public static readonly AccountAction Suspend = new("tangguhkan", "error", new("Tangguhkan", "Suspend"), new("Tangguhkan akun {0}?", "Suspend the account {0}?"),
        new("Semua sesinya berakhir saat ini juga dan akun tidak dapat dipakai masuk. Peran dan tugasnya tetap, dan akun dapat diaktifkan kembali.", "All its sessions end at once and nobody can sign in with it. Its roles and tasks stay, and it can be reactivated."),
        new("Akun {0} ditangguhkan.", "The account {0} is suspended."), true, (_, s) => s is not (AccountState.Suspended or AccountState.Closed));

    /// <summary>In use again.</summary>
    public static readonly AccountAction Reactivate = new("aktifkan", "undo", new("Aktifkan kembali", "Reactivate"), new("Aktifkan kembali akun {0}?", "Reactivate the account {0}?"),
        new("Pemegang akun dapat masuk lagi dengan kata sandinya. Perannya seperti semula.", "The holder can sign in again with the same password. The roles are as before."), new("Akun {0} aktif kembali.", "The account {0} is active again."), false, (_, s) => s is AccountState.Suspended);

    /// <summary>Closed for good.</summary>
    public static readonly AccountAction Close = new("tutup", "trash", new("Tutup akun", "Close"), new("Tutup akun {0} untuk selamanya?", "Close the account {0} for good?"),
        new("Peran dan pendelegasiannya berakhir, dan akun tidak dapat dibuka lagi. Jika tugasnya harus dilanjutkan orang lain, pakai serah terima.", "Its roles and delegations end, and it cannot be opened again. If somebody else goes on with its tasks, hand it over instead."),
        new("Akun {0} ditutup.", "The account {0} is closed."), true, (_, s) => s is not AccountState.Closed);

    /// <summary>Whichever link fits, for many at once; it has no page of its own.</summary>
    public static readonly AccountAction AnyLink = Link with { Fits = (a, s) => Link.Fits(a, s) || Password.Fits(a, s) };

    /// <summary>All of them, in the order of the buttons.</summary>
    public static IReadOnlyList<AccountAction> All { get; } = [Link, Password, Unlock, Reactivate, SecondFactor, Suspend, Close];
}

/// <summary>Words of the page that asks before an action.</summary>
public static class ActionText
{
    public static readonly Bilingual
        Why = new("Alasan", "Reason"),
        WhyHint = new("Dicatat dalam riwayat akun.", "Kept in the history of the account."),
        WhyMissing = new("Alasan belum diisi.", "The reason is missing."),
        NotNow = new("Tindakan ini tidak dapat dilakukan pada keadaan akun sekarang.", "This cannot be done with the account as it stands."),
        LastAdmin = new("{0} adalah admin sistem terakhir. Beri dahulu peran itu kepada akun lain.", "{0} is the last system administrator. Give that role to another account first.");
}
