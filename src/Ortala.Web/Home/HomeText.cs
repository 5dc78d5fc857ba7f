using Ortala.Procedures.Checking;

namespace Ortala.Web.Home;

/// <summary>Words of the home page.</summary>
public static class HomeText
{
    public static readonly Bilingual
        Heading = new("Dari naskah prosedur menjadi lembar SOP resmi", "From a procedure's text to its official SOP sheet"),
        Lead = new(
            "Tuliskan apa yang dikerjakan, oleh siapa, berapa lama, dan apa hasilnya. Ortala memeriksa naskah itu dan menggambar lembar SOP AP: bagian identitas, tabel bagan alir, panah, dan penghubung antarhalaman.",
            "Write what is done, by whom, in what time, with what result. Ortala checks the text and draws the SOP AP sheet: identity block, flowchart table, arrows and off-page connectors."),
        WriteOne = new("Tulis SOP", "Write a procedure"),
        SeeProcedures = new("Lihat daftar SOP", "See the procedures"),
        UploadOne = new("Unggah naskah", "Upload a text"),
        ExampleCaption = new("Contoh: {0}", "Example: {0}"),
        HowHeading = new("Cara kerjanya", "How it works"),
        WriteHeading = new("Tulis", "Write"),
        Write = new("Langsung di lembar resminya, sendiri atau bersama rekan. Nomor baris, panah, dan halaman dihitung sendiri.",
            "Right on the official sheet, alone or with colleagues. Row numbers, arrows and pages are worked out for you."),
        CheckHeading = new("Periksa", "Check"),
        Check = new("Setiap catatan menyebut barisnya, alasannya, dan aturan yang mendasarinya.",
            "Every finding names its row, its reason and the rule it rests on."),
        PrintHeading = new("Cetak", "Print"),
        Print = new("Unduh PDF atau SVG dalam bentuk resmi yang dipilih; ruang tanda tangan elektronik tetap kosong.",
            "Download PDF or SVG in the official form you choose; the space for the electronic signature stays free."),
        GuidesHeading = new("Panduan menurut tugas", "Guides by task");
}
