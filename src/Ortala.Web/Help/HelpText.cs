using Ortala.Procedures.Checking;

namespace Ortala.Web.Help;

/// <summary>Words of the help pages.</summary>
public static class HelpText
{
    public static readonly Bilingual
        Heading = new("Panduan", "Guide"),
        Lead = new("Pilih panduan menurut tugas Anda. Yang ditulis hanya yang sudah berjalan hari ini.",
            "Choose the guide for your task. It tells only what works today."),
        IndonesianOnly = new("", "This guide is written in Indonesian."),
        OtherGuides = new("Panduan lain", "Other guides"),
        References = new("Rujukan", "Reference"),
        AboutHeading = new("Tentang Ortala", "About Ortala"),
        AboutWhat = new(
            "Ortala adalah meja kerja biro organisasi. Bagian yang sudah berjalan membaca naskah SOP administrasi pemerintahan, memeriksanya, dan menggambar lembar resminya.",
            "Ortala is the workbench of an organisation bureau. The part that runs today reads the text of administrative SOPs, checks it and draws the official sheet."),
        AboutLegal = new(
            "Bentuk lembar mengikuti Peraturan Menteri PANRB Nomor 35 Tahun 2012, dengan bentuk lain yang dapat dipilih. Bila suatu ketentuan belum dicocokkan dengan naskah peraturan, bentuk itu mengatakannya.",
            "The sheet follows Regulation of the Minister of PANRB 35/2012; other forms can be chosen. Where a setting has not been compared with the text of the regulation, the form says so."),
        AboutPrivacy = new(
            "Naskah yang diunggah hanya disimpan di memori untuk sementara, tidak disimpan sebagai berkas, dan tidak dikirim ke mana pun. Halaman ini tidak memakai pelacak; satu-satunya kuki mengingat pilihan bahasa, dan satu lagi menjaga formulir unggah.",
            "Uploaded texts are kept in memory for a while only; they are not written to disk and are sent nowhere. These pages track nobody; one cookie remembers the language, another guards the upload form."),
        AboutFont = new("Huruf: Arimo (SIL Open Font License 1.1). Kerangka tampilan: Bootstrap (MIT).", "Typeface: Arimo (SIL Open Font License 1.1). Style frame: Bootstrap (MIT).");
}
