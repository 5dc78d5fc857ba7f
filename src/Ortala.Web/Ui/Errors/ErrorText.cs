using Ortala.Procedures.Checking;

namespace Ortala.Web.Ui.Errors;

/// <summary>What an error page says.</summary>
/// <param name="Heading">What happened, in a few words.</param>
/// <param name="What">What happened.</param>
/// <param name="Kept">What was kept.</param>
/// <param name="Next">What to do now.</param>
public sealed record ErrorText(Bilingual Heading, Bilingual What, Bilingual Kept, Bilingual Next)
{
    static readonly Bilingual nothingChanged = new("Tidak ada yang berubah atau hilang.", "Nothing was changed or lost.");

    static readonly ErrorText badRequest = new(
        new("Permintaan tidak dapat dibaca", "The request could not be read"),
        new("Formulir yang dikirim tidak lengkap, rusak di jalan, atau halamannya sudah terlalu lama terbuka.",
            "The form that was sent is incomplete, was damaged on the way, or its page had been open for too long."),
        new("Berkas pada komputer Anda tetap utuh; tidak ada yang disimpan di sini.", "The file on your computer is untouched; nothing was stored here."),
        new("Buka kembali halamannya, lalu kirim sekali lagi.", "Open the page again and send once more."));

    /// <summary>Stands before the number.</summary>
    public static readonly Bilingual ReferenceLabel = new("Nomor kejadian, bila Anda menanyakannya kepada admin:", "Number of the event, should you ask the administrator about it:");

    static readonly ErrorText signInFirst = new(
        new("Masuk dahulu", "Sign in first"),
        new("Halaman atau tindakan ini hanya untuk yang sudah masuk. Mungkin sesi Anda telah berakhir.", "This page or action is for those who have signed in. Your session may have ended."),
        nothingChanged,
        new("Masuk, lalu Anda dibawa kembali ke halaman ini. Belum punya akun? Mintalah kepada admin lokal unit Anda.",
            "Sign in and you are brought back here. No account yet? Ask the local administrator of your unit."));

    static readonly ErrorText conflict = new(
        new("Keadaannya sudah berubah", "Things have changed meanwhile"),
        new("Orang lain mengubah hal yang sama lebih dahulu, atau tindakan ini tidak lagi mungkin pada keadaannya sekarang.", "Somebody changed the same thing first, or this action is no longer possible as things are now."),
        new("Perubahan orang itu tersimpan; perubahan Anda belum.", "Their change is stored; yours is not."),
        new("Kembali ke halaman sebelumnya dan muat ulang untuk melihat keadaan terakhir, lalu ulangi bila masih perlu.", "Go back, reload to see how things stand, and do it again if it is still needed."));

    static readonly ErrorText forbidden = new(
        new("Halaman ini tidak terbuka untuk Anda", "This page is not open to you"),
        new("Halaman atau tindakan ini memerlukan izin yang tidak Anda miliki.", "This page or action needs a permission that you do not have."),
        nothingChanged,
        new("Kembali ke beranda. Bila tugas Anda memerlukannya, mintalah peran yang sesuai kepada admin lokal unit Anda.", "Go back home. If your work needs it, ask the local administrator of your unit for the role."));

    static readonly ErrorText notFound = new(
        new("Halaman tidak ditemukan", "Page not found"),
        new("Tidak ada halaman atau SOP dengan alamat ini. Naskah unggahan hanya disimpan sementara dan mungkin sudah dilupakan.",
            "There is no page or procedure at this address. Uploaded texts are kept for a while only and may have been forgotten."),
        nothingChanged,
        new("Cari di daftar SOP, atau unggah kembali naskahnya.", "Search the list of procedures, or upload the text again."));

    static readonly ErrorText notFoundHere = notFound with
    {
        What = new("Tidak ada halaman dengan alamat ini, atau isinya milik unit di luar lingkup Anda.", "There is no page at this address, or what it shows belongs to a unit outside your scope."),
        Next = new("Periksa alamatnya, atau cari dari beranda. Bila Anda seharusnya melihatnya, tanyakan kepada admin lokal unit Anda.", "Check the address, or search from the front page. If you should see it, ask the local administrator of your unit."),
    };

    static readonly ErrorText tooLarge = new(
        new("Berkas terlalu besar", "The file is too large"),
        new("Satu naskah SOP boleh paling besar 2 MB; yang dikirim lebih besar dari itu.", "The text of a procedure may be 2 MB at most; what was sent is larger."),
        new("Berkas pada komputer Anda tetap utuh; tidak ada yang disimpan di sini.", "The file on your computer is untouched; nothing was stored here."),
        new("Periksa apakah berkas yang dipilih memang naskah .sop.yaml. Gambar lambang yang disisipkan biasanya yang membuatnya besar.",
            "See whether the chosen file really is a .sop.yaml text. An emblem put inside is what usually makes it large."));

    static readonly ErrorText tooMany = new(
        new("Terlalu banyak permintaan sekaligus", "Too many requests at once"),
        new("Dari alamat jaringan Anda datang lebih banyak permintaan daripada yang dilayani dalam satu menit.", "More requests came from your network address than are served in a minute."),
        new("Naskah yang sudah diterima sebelumnya tetap ada.", "Texts received before are still there."),
        new("Tunggu satu menit, lalu coba lagi.", "Wait a minute, then try again."));

    static readonly ErrorText failed = new(
        new("Terjadi kesalahan di pihak kami", "Something went wrong on our side"),
        new("Program menemui keadaan yang tidak diduganya. Ini bukan kesalahan Anda.", "The program met something it did not expect. It is not your mistake."),
        new("Naskah yang sudah diterima sebelumnya tetap ada; permintaan terakhir tidak disimpan.", "Texts received before are still there; the last request was not stored."),
        new("Coba sekali lagi. Bila terulang, sampaikan kepada admin nomor di bawah ini.", "Try once more. If it happens again, give the administrator the number below."));

    /// <summary>The words for a status, to someone who has signed in or not.</summary>
    public static ErrorText For(int status, bool signedIn = false) => status switch
    {
        401 => signInFirst,
        403 => signedIn ? forbidden : signInFirst,
        404 or 405 => signedIn ? notFoundHere : notFound,
        409 or 412 => conflict,
        413 => tooLarge,
        429 => tooMany,
        >= 400 and < 500 => badRequest,
        _ => failed,
    };
}
