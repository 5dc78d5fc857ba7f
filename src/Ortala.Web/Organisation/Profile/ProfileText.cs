using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Profile;

/// <summary>Words of the own account.</summary>
public static class ProfileText
{
    public static readonly Bilingual
        Heading = new("Akun saya", "My account"),
        Menu = new("Bagian akun saya", "Parts of my account"),
        Data = new("Data diri", "Personal data"),
        Security = new("Keamanan", "Security"),
        Sessions = new("Sesi", "Sessions"),
        Delegations = new("Delegasi", "Delegations"),
        Notifications = new("Pemberitahuan", "Notifications"),
        FullName = new("Nama lengkap", "Full name"),
        FullNameHint = new("Dengan gelar, seperti pada surat dinas.", "With titles, as in official letters."),
        Nip = new("NIP", "NIP"),
        NipHint = new("18 angka. Kosongkan bila tidak ada.", "18 digits. Leave it empty if you have none."),
        Rank = new("Pangkat/golongan", "Rank and grade"),
        RankHint = new("Misalnya Penata Tk. I (III/d).", "For instance Penata Tk. I (III/d)."),
        Position = new("Jabatan", "Position"),
        Email = new("Surel", "E-mail"),
        EmailHint = new("Untuk pemberitahuan dan tautan kata sandi baru. Tanpa surel, kata sandi yang terlupa hanya dapat diatur ulang oleh admin.", "For notifications and links to a new password. Without one, only the administrator can reset a forgotten password."),
        Language = new("Bahasa", "Language"),
        UserName = new("Nama pengguna", "User name"),
        Unit = new("Unit kerja", "Unit"),
        Roles = new("Peran", "Roles"),
        RolesHint = new("Peran dan unit diatur oleh admin lokal.", "Roles and unit are set by the local administrator."),
        NoRoles = new("Belum ada peran. Minta admin lokal unit Anda memberikannya.", "No roles yet. Ask the local administrator of your unit."),
        Password = new("Kata sandi sekarang", "Current password"),
        PasswordForEmail = new("Hanya diperlukan untuk mengganti surel.", "Only needed to change the e-mail."),
        PasswordWrong = new("Kata sandi sekarang tidak cocok.", "The current password does not match."),
        LockedOut = new("Terlalu banyak percobaan yang salah. Tunggu 15 menit.", "Too many wrong tries. Wait 15 minutes."),
        Keep = new("Simpan", "Save"),
        Kept = new("Data diri disimpan.", "Your personal data are stored."),
        NothingChanged = new("Tidak ada yang berubah.", "Nothing was changed."),
        ChangedMeanwhile = new("Akun ini sementara itu diubah di tempat lain. Yang tersimpan sekarang tampil di bawah tiap isian; periksa, lalu simpan lagi.", "The account was changed elsewhere in the meantime. What is stored now stands below each field; look at it, then save again."),
        StoredNow = new("Tersimpan sekarang: {0}", "Stored now: {0}"),
        NameMissing = new("Nama lengkap belum diisi.", "The full name is missing."),
        TooLong = new("Isian ini terlalu panjang.", "This is too long."),
        NipWrong = new("NIP terdiri atas 18 angka.", "A NIP has 18 digits."),
        EmailWrong = new("Alamat surel tidak lengkap. Contoh: nama@instansi.go.id.", "The e-mail address is not complete. Example: nama@instansi.go.id."),
        MailSubject = new("Surel akun Ortala Anda diganti", "The e-mail of your Ortala account was changed"),
        MailText = new("Surel akun {0} diganti. Pemberitahuan selanjutnya dikirim ke alamat yang baru. Bila bukan Anda yang menggantinya, segera hubungi admin lokal unit Anda.",
            "The e-mail of the account {0} was changed. Later notifications go to the new address. If it was not you, tell the local administrator of your unit at once."),
        Mistakes = new("Ada isian yang perlu diperbaiki.", "Some fields need to be corrected.");
}
