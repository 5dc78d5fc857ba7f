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

    static readonly ErrorText forbidden = new(
        new("Halaman ini tidak terbuka untuk Anda", "This page is not open to you"),
        new("Halaman atau tindakan ini memerlukan izin yang tidak Anda miliki.", "This page or action needs a permission that you do not have."),
        nothingChanged,
        new("Kembali ke beranda. Bila Anda seharusnya berhak, hubungi admin.", "Go back home. If you should have the right, ask the administrator."));

    static readonly ErrorText notFound = new(
        new("Halaman tidak ditemukan", "Page not found"),
        new("Tidak ada halaman atau SOP dengan alamat ini. Naskah unggahan hanya disimpan sementara dan mungkin sudah dilupakan.",
            "There is no page or procedure at this address. Uploaded texts are kept for a while only and may have been forgotten."),
        nothingChanged,
        new("Cari di daftar SOP, atau unggah kembali naskahnya.", "Search the list of procedures, or upload the text again."));

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
        new("Coba sekali lagi. Bila terulang, sampaikan kepada admin kode di bawah ini.", "Try once more. If it happens again, give the administrator the code below."));

    /// <summary>The words for a status.</summary>
    public static ErrorText For(int status) => status switch
    {
        403 => forbidden,
        404 or 405 => notFound,
        413 => tooLarge,
        429 => tooMany,
        >= 400 and < 500 => badRequest,
        _ => failed,
    };
}
