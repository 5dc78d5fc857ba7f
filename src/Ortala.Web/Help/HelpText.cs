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
            "Ortala adalah meja kerja biro organisasi. Yang sudah berjalan: menulis SOP administrasi pemerintahan langsung pada lembar resminya, memeriksanya sambil ditulis, dan mencetaknya.",
            "Ortala is the workbench of an organisation bureau. What runs today: writing administrative SOPs on the official sheet itself, checking them meanwhile, and printing them."),
        AboutLegal = new(
            "Bentuk lembar mengikuti Peraturan Menteri PANRB Nomor 35 Tahun 2012, dengan bentuk lain yang dapat dipilih. Bila suatu ketentuan belum dicocokkan dengan naskah peraturan, bentuk itu mengatakannya.",
            "The sheet follows Regulation of the Minister of PANRB 35/2012; other forms can be chosen. Where a setting has not been compared with the text of the regulation, the form says so."),
        AboutPrivacy = new(
            "Naskah yang ditulis di sini disimpan di server ini beserta riwayatnya; perubahan yang belum terkirim disimpan di peramban Anda. Naskah yang diunggah untuk diperiksa hanya ada di memori untuk sementara. Tidak ada yang dikirim ke tempat lain, dan halaman ini tidak memakai pelacak. Kuki hanya mengingat bahasa dan nama Anda, serta menjaga formulir.",
            "Documents written here are stored on this server with their history; changes not sent yet are kept in your browser. Texts uploaded for checking stay in memory for a while only. Nothing is sent elsewhere, and these pages track nobody. Cookies only remember the language and your name, and guard forms."),
        AboutFont = new("Huruf: Arimo (SIL Open Font License 1.1). Kerangka tampilan: Bootstrap (MIT).", "Typeface: Arimo (SIL Open Font License 1.1). Style frame: Bootstrap (MIT).");
}
