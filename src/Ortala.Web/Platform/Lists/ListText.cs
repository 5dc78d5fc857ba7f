using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Lists;

/// <summary>Words of every list.</summary>
public static class ListText
{
    public static readonly Bilingual
        Search = new("Cari", "Search"),
        Everything = new("Semua", "All"),
        Apply = new("Terapkan", "Apply"),
        NothingFound = new("Tidak ada yang cocok", "Nothing matches"),
        NothingFoundNext = new("Kurangi kata pencarian atau saringannya.", "Use fewer words or filters."),
        ShowAll = new("Tampilkan semua", "Show all"),
        Yes = new("Ya", "Yes"), No = new("Tidak", "No"),
        From = new("{0}, dari tanggal", "{0}, from day"), To = new("sampai tanggal", "to day"),
        Since = new("sejak {0}", "since {0}"), Until = new("sampai {0}", "until {0}"),
        UnitHint = new("Nama, singkatan, atau kode", "Name, short name or code"),
        UnknownUnit = new("Unit ini tidak dikenal atau ada beberapa yang bernama demikian. Pilih dari saran.", "This unit is not known, or several are called so. Choose one of the suggestions."),
        UnknownDay = new("Tanggal ini tidak dapat dibaca. Tulis seperti 2026-11-25.", "This date cannot be read. Write it like 2026-11-25."),
        ActiveFilters = new("Saringan yang berlaku", "Filters in force"), Remove = new("Hapus saringan", "Remove filter"), ClearAll = new("Hapus semua saringan", "Remove all filters"),
        Range = new("{0}–{1} dari {2}", "{0}–{1} of {2}"), MoreThan = new("lebih dari {0}", "more than {0}"), None = new("Tidak ada baris", "No rows"),
        Sort = new("Urutkan", "Sort by"), UsualOrder = new("Urutan biasa", "Usual order"), Upwards = new("{0} ↑", "{0} ↑"), Downwards = new("{0} ↓", "{0} ↓"),
        ChooseColumns = new("Pilih kolom", "Choose columns"), FileColumns = new("Kolom berkas unduhan", "Columns of files"), Keep = new("Simpan pilihan", "Keep this choice"), UsualColumns = new("Kembali ke kolom biasa", "Back to the usual columns"),
        ColumnsHint = new("Pilihan ini diingat di peramban ini, untuk daftar ini.", "The choice is remembered in this browser, for this list."),
        Download = new("Unduh", "Download"), RowsOnPage = new("Baris per halaman", "Rows per page"),
        Previous = new("Sebelumnya", "Previous"), Next = new("Berikutnya", "Next"), Pages = new("Halaman", "Pages"), PageNumber = new("Halaman {0}", "Page {0}"),
        Choose = new("Pilih {0}", "Select {0}"), ChoosePage = new("Pilih semua di halaman ini", "Select all on this page"),
        ChooseAll = new("Semua {0} yang cocok, juga di halaman lain", "All {0} that match, on other pages too"),
        ForChosen = new("Untuk yang dipilih", "For the selected"), Chosen = new("{0} dipilih", "{0} selected"), NoneChosen = new("Belum ada yang dipilih", "None selected"),
        NothingChosen = new("Belum ada baris yang dipilih, atau yang dipilih sudah tidak ada.", "No rows are selected, or they are no longer there."),
        TooMany = new("Yang dipilih lebih dari {0} baris. Persempit dengan saringan, lalu ulangi.", "More than {0} rows are selected. Narrow them with filters and try again."),
        ChangedMeanwhile = new("Sementara itu jumlahnya berubah. Periksa lagi daftarnya, lalu pastikan.", "Meanwhile the number has changed. Look at the list again, then confirm."),
        WillBeDone = new("Akan dikerjakan ({0})", "Will be done ({0})"), WillNotBeDone = new("Tidak akan dikerjakan ({0})", "Will not be done ({0})"),
        Reason = new("Alasan", "Reason"), BackToList = new("Kembali ke daftar", "Back to the list"),
        Keys = new("Pintasan", "Shortcuts"), KeysOn = new("Pintasan satu huruf aktif", "Single-letter shortcuts on"),
        KeySearch = new("ke kotak cari", "to the search box"), KeyMove = new("baris berikutnya, sebelumnya", "next, previous row"), KeyOpen = new("buka baris", "open the row"), KeyChoose = new("pilih baris", "select the row");
}
