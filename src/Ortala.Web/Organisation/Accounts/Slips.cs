using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>A link that was just made, with what its receiver must know.</summary>
public sealed record Slip(Guid AccountId, string FullName, string UserName, string Unit, InvitationPurpose Purpose, string Link, DateTimeOffset Until)
{
    /// <summary>What is sent by messenger beside the link.</summary>
    public string Message(Language language, Viewer from) =>
        language[Purpose == InvitationPurpose.FirstSignIn ? SlipText.FirstMessage : SlipText.PasswordMessage, FullName, Unit, UserName, Link, language.Moment(Until), from.Name, from.NodeName];
}

/// <summary>The links of one go.</summary>
public sealed record SlipBatch(ImmutableArray<Slip> Slips);

/// <summary>Makes links for accounts, and keeps them an hour for who made them; the database knows only their hashes.</summary>
public sealed class MakeSlips(OrtalaDb db, Invitations invitations, Viewer viewer, Shelf<SlipBatch> shelf)
{
    /// <summary>Makes a link for the account (its unit given), with what is saved next.</summary>
    public Slip Make(Account account, string unit, DateTimeOffset now)
    {
        var purpose = account.FirstSignInAt is null ? InvitationPurpose.FirstSignIn : InvitationPurpose.NewPassword;
        var secret = invitations.Make(db, account, purpose, viewer, now);
        return new Slip(account.Id, account.FullName, account.UserName!, unit, purpose, invitations.LinkOf(secret), now + Invitations.Life(purpose));
    }

    /// <summary>Keeps the slips after they were saved, and gives the address where they are shown.</summary>
    public string Keep(IEnumerable<Slip> slips) => "/akun/slip?batch=" + shelf.Put(viewer.AccountId!.Value, new SlipBatch([.. slips]));
}

/// <summary>Words of slips and messages.</summary>
public static class SlipText
{
    public static readonly Bilingual
        Heading = new("Tautan masuk", "Sign-in links"),
        Lead = new("Berikan setiap tautan hanya kepada pemegang akunnya. Tautan ditampilkan di sini sampai pukul {0}; sesudah itu tidak dapat dilihat lagi, tetapi dapat dibuat yang baru.",
            "Give each link to the holder of its account only. The links are shown here until {0}; after that they cannot be seen again, but new ones can be made."),
        Gone = new("Tautan sudah tidak ditampilkan", "The links are no longer shown"),
        GoneNext = new("Demi keamanan, tautan hanya ditampilkan selama satu jam kepada admin yang membuatnya. Tautan yang sudah dibagikan tetap berlaku. Bila belum sempat dibagikan, buat tautan baru dari daftar akun: tautan lama langsung berhenti berlaku.",
            "For safety, links are shown for an hour to the admin who made them. Links that were handed out go on working. If they were not handed out yet, make new ones from the list of accounts: the old ones stop at once."),
        Message = new("Teks untuk aplikasi pesan", "Text for a messenger"),
        Copy = new("Salin teks", "Copy text"),
        CopyLink = new("Salin tautan", "Copy link"),
        Copied = new("Tersalin", "Copied"),
        Link = new("Tautan", "Link"),
        Until = new("Berlaku sampai {0}, satu kali pakai", "Works once, until {0}"),
        First = new("Masuk pertama", "First sign-in"),
        NewPassword = new("Ganti kata sandi", "New password"),
        Print = new("Cetak slip", "Print slips"),
        PrintHint = new("Delapan slip pada selembar A4, dengan garis potong. Cetak dari menu peramban (Ctrl+P).", "Eight slips on a sheet of A4, with cut lines. Print from the browser's menu (Ctrl+P)."),
        AsList = new("Tampilan daftar", "As a list"),
        AsXlsx = new("Unduh XLSX", "Download XLSX"),
        ToAccounts = new("Ke daftar akun", "To the accounts"),
        QrFor = new("Kode QR tautan {0}", "QR code of the link of {0}"),
        SlipHead = new("Akun Ortala", "Ortala account"),
        SlipHow = new("Buka tautan atau pindai kode, lalu buat kata sandi Anda sendiri.", "Open the link or scan the code, then set a password of your own."),
        SlipKeep = new("Rahasia. Jangan diteruskan kepada orang lain.", "Confidential. Do not pass it on."),
        FirstMessage = new("""
            Yth. {0}
            {1}

            Akun Ortala Bapak/Ibu sudah siap digunakan.
            Nama pengguna: {2}
            Tautan untuk masuk pertama kali: {3}

            Mohon tautan dibuka sebelum {4}. Tautan hanya dapat dipakai satu kali dan berlaku khusus untuk Bapak/Ibu, jadi mohon tidak diteruskan. Jika sudah tidak berlaku, silakan menghubungi kami untuk dibuatkan yang baru.

            Terima kasih.
            {5}, {6}
            """, """
            Dear {0},
            {1}

            your Ortala account is ready.
            User name: {2}
            Link for your first sign-in: {3}

            Please open it before {4}. It works once and is meant for you alone, so please do not pass it on. If it no longer works, we will gladly make you a new one.

            With kind regards,
            {5}, {6}
            """),
        PasswordMessage = new("""
            Yth. {0}
            {1}

            Berikut tautan untuk membuat kata sandi baru akun Ortala Bapak/Ibu.
            Nama pengguna: {2}
            Tautan: {3}

            Mohon tautan dibuka sebelum {4}. Tautan hanya dapat dipakai satu kali, jadi mohon tidak diteruskan. Jika Bapak/Ibu tidak memintanya, silakan menghubungi kami.

            Terima kasih.
            {5}, {6}
            """, """
            Dear {0},
            {1}

            here is the link to set a new password for your Ortala account.
            User name: {2}
            Link: {3}

            Please open it before {4}. It works once, so please do not pass it on. If you did not ask for it, please tell us.

            With kind regards,
            {5}, {6}
            """);
}
