using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Catalogue;

/// <summary>Words of the list of procedures.</summary>
public static class CatalogueText
{
    public static readonly Bilingual
        Heading = new("Daftar SOP", "Procedures"),
        Lead = new("Contoh yang disertakan bersama program. Naskah Anda sendiri dilihat lewat halaman Unggah.",
            "The samples that come with the program. Your own texts are shown through the page Upload."),
        SearchLabel = new("Cari judul, nomor, unit, pelaksana, atau kegiatan", "Search title, number, unit, executor or activity"),
        SortLabel = new("Urutkan", "Sort by"),
        StateLabel = new("Hasil periksa", "Checked"),
        Apply = new("Cari", "Search"),
        Reset = new("Hapus saringan", "Clear filters"),
        Found = new("{0} SOP", "{0} procedures"),
        FoundOne = new("1 SOP", "1 procedure"),
        FoundOf = new("{0} dari {1} SOP", "{0} of {1} procedures"),
        ByTitle = new("Judul A–Z", "Title A–Z"),
        ByUnit = new("Unit kerja", "Unit"),
        ByNewest = new("Tanggal efektif terbaru", "Latest effective date"),
        BySteps = new("Langkah terbanyak", "Most steps"),
        AnyState = new("Semua", "All"),
        WithFindings = new("Ada catatan", "With findings"),
        WithoutFindings = new("Tanpa catatan", "Without findings"),
        Steps = new("{0} langkah", "{0} steps"),
        Executors = new("{0} pelaksana", "{0} executors"),
        Effective = new("Efektif {0}", "In force {0}"),
        Clean = new("Tanpa catatan", "No findings"),
        Errors = new("{0} kesalahan", "{0} errors"),
        ErrorsOne = new("1 kesalahan", "1 error"),
        Warnings = new("{0} peringatan", "{0} warnings"),
        WarningsOne = new("1 peringatan", "1 warning"),
        Pages = new("Halaman daftar", "Pages of the list"),
        PageOf = new("Halaman {0} dari {1}", "Page {0} of {1}"),
        Previous = new("Sebelumnya", "Previous"),
        Next = new("Berikutnya", "Next"),
        NothingFound = new("Tidak ada SOP yang cocok", "No procedure matches"),
        NothingFoundNext = new("Coba kata yang lebih pendek, atau hapus saringan untuk melihat semuanya.", "Try a shorter word, or clear the filters to see all."),
        Empty = new("Belum ada SOP", "No procedures yet"),
        EmptyNext = new("Unggah naskah pertama untuk melihat lembarnya.", "Upload the first text to see its sheet."),
        UploadOne = new("Unggah naskah", "Upload a text"),
        DownloadList = new("Unduh daftar (CSV)", "Download the list (CSV)"),
        CsvHeads = new("Judul,Nomor,Unit kerja,Tanggal efektif,Langkah,Pelaksana,Kesalahan,Peringatan",
            "Title,Number,Unit,Effective date,Steps,Executors,Errors,Warnings");
}
