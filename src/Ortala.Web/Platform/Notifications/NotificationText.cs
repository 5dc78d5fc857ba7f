using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Words of the notifications and their settings.</summary>
public static class NotificationText
{
    public static readonly Bilingual
        Heading = new("Pemberitahuan", "Notifications"),
        Lead = new("Yang terbaru lebih dulu. Yang belum dibaca ditandai.", "Newest first. What you have not read is marked."),
        What = new("Pemberitahuan", "Notification"),
        When = new("Waktu", "When"),
        Kind = new("Jenis", "Kind"),
        State = new("Keadaan", "State"),
        Unread = new("Belum dibaca", "Unread"),
        Read = new("Sudah dibaca", "Read"),
        MarkRead = new("Tandai dibaca", "Mark as read"),
        MarkAll = new("Tandai semua dibaca", "Mark all as read"),
        MarkedOne = new("Satu pemberitahuan ditandai dibaca.", "One notification is marked as read."),
        MarkedMany = new("{0} pemberitahuan ditandai dibaca.", "{0} notifications are marked as read."),
        Unmarked = new("Pemberitahuan itu kembali belum dibaca.", "Those notifications are unread again."),
        Nothing = new("Belum ada pemberitahuan", "No notifications yet"),
        NothingNext = new("Hal yang menyangkut Anda, misalnya peran baru atau tugas yang mendekati tenggat, diberitahukan di sini.", "What concerns you, such as a new role or a task that is due soon, is told here."),
        Settings = new("Atur pemberitahuan", "Settings"),
        SettingsHeading = new("Pengaturan pemberitahuan", "Notification settings"),
        SettingsLead = new("Semua pemberitahuan selalu tampil di Ortala. Di sini Anda memilih mana yang juga dikirim ke surel.", "All notifications always appear in Ortala. Here you choose which are also sent by e-mail."),
        DigestTime = new("Ringkasan harian dikirim pukul 07.00 {0}, menurut zona waktu unit Anda. Yang sudah dibaca tidak diulang.", "The daily digest is sent at 07:00 {0}, by the time zone of your unit. What you have read is not repeated."),
        SentTo = new("Surel dikirim ke {0}.", "E-mails go to {0}."),
        NoEmail = new("Akun Anda belum mempunyai alamat surel, jadi tidak ada surel yang dikirim. Isi alamatnya di profil.", "Your account has no e-mail address, so no e-mails are sent. Enter one in your profile."),
        Profile = new("Profil saya", "My profile"),
        AtOnce = new("Seketika", "At once"),
        Daily = new("Ringkasan harian", "Daily digest"),
        Never = new("Tidak usah", "Never"),
        Usual = new("bawaan", "default"),
        Always = new("Selalu dikirim seketika, demi keamanan akun", "Always sent at once, for the safety of the account"),
        Keep = new("Simpan pengaturan", "Save settings"),
        Reset = new("Kembalikan ke bawaan", "Back to the defaults"),
        Kept = new("Pengaturan pemberitahuan disimpan.", "The notification settings are saved."),
        WasReset = new("Pengaturan pemberitahuan kembali ke bawaan.", "The notification settings are back to the defaults."),
        Unknown = new("Pilihan untuk “{0}” tidak dikenal. Pilih salah satu yang tersedia.", "The choice for “{0}” is not known. Choose one of those offered.");

    /// <summary>Name of a choice.</summary>
    public static Bilingual Name(this MailChoice choice) => choice switch { MailChoice.AtOnce => AtOnce, MailChoice.Daily => Daily, _ => Never };
}
