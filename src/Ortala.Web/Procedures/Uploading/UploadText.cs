using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Uploading;

/// <summary>Words of the upload page.</summary>
public static class UploadText
{
    public static readonly Bilingual
        Heading = new("Unggah naskah SOP", "Upload a procedure"),
        Lead = new("Pilih berkas .sop.yaml. Ortala memeriksanya, menunjukkan tiap kesalahan beserta barisnya, dan bila susunannya benar menggambar lembarnya.",
            "Choose a .sop.yaml file. Ortala checks it, shows every mistake with its line and, when the structure is sound, draws the sheet."),
        FileLabel = new("Berkas naskah", "File"),
        FileHint = new("Teks UTF-8, paling besar 2 MB.", "UTF-8 text, 2 MB at most."),
        Send = new("Unggah dan periksa", "Upload and check"),
        KeptHeading = new("Apa yang disimpan", "What is kept"),
        Kept = new(
            "Naskah Anda tidak disimpan sebagai berkas. Ia disimpan di memori dan dilupakan {0} jam setelah terakhir dibuka, atau saat program dihentikan. Alamat halamannya tidak dapat ditebak. Simpan berkas aslinya di komputer Anda.",
            "Your text is not written to disk. It is kept in memory and forgotten {0} hours after it was last opened, or when the program stops. The address of its page cannot be guessed. Keep the original file on your computer."),
        BeginHeading = new("Belum punya naskah?", "No text yet?"),
        Begin = new("Unduh salah satu contoh, ubah isinya dengan penyunting teks, lalu unggah ke sini.", "Download a sample, change it with a text editor, then upload it here."),
        SeeProcedures = new("Lihat daftar SOP", "See the procedures"),
        SeeGuide = new("Panduan penyusun", "Guide for drafters"),
        NotAccepted = new("Berkas belum diterima", "The file was not accepted"),
        NothingChosen = new("Belum ada berkas yang dipilih, atau berkasnya kosong. Pilih berkas .sop.yaml lalu unggah.",
            "No file was chosen, or the file is empty. Choose a .sop.yaml file, then upload it."),
        TooLarge = new("Berkas ini {0} MB; paling besar 2 MB. Gambar lambang yang disisipkan biasanya yang membuatnya besar.",
            "This file is {0} MB; 2 MB is the most. An emblem put inside is what usually makes it large."),
        NotUtf8 = new("Berkas ini bukan teks UTF-8. Simpan ulang dari penyunting teks dengan pengodean UTF-8, lalu unggah lagi.",
            "This file is not UTF-8 text. Save it again from your text editor as UTF-8, then upload it."),
        IsOther = new("Isi berkas ini adalah {0}, bukan naskah .sop.yaml. Jenis berkas itu belum dapat dibaca di sini.",
            "The content of this file is {0}, not a .sop.yaml text. That kind of file cannot be read here yet."),
        Pdf = new("dokumen PDF", "a PDF document"),
        Office = new("berkas Word, Excel, atau ZIP", "a Word, Excel or ZIP file"),
        Picture = new("gambar", "a picture"),
        Binary = new("data biner", "binary data");
}
