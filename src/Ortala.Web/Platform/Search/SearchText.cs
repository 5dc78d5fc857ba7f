using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Search;

/// <summary>Words of the search.</summary>
public static class SearchText
{
    public static readonly Bilingual
        Heading = new("Cari", "Search"),
        HeadingFor = new("Hasil untuk “{0}”", "Results for “{0}”"),
        Box = new("Cari di seluruh Ortala", "Search all of Ortala"),
        Placeholder = new("Cari nama, nomor, isi …", "Search names, numbers, contents …"),
        Button = new("Cari", "Search"),
        Lead = new("Satu kotak untuk semua yang boleh Anda lihat: naskah, unit, akun, dan lainnya. Bentuk kata tidak harus sama: “menyusun” juga menemukan “penyusunan”.",
            "One box over all that you may see: documents, units, accounts and more. Words may stand in another form: “menyusun” finds “penyusunan” too."),
        Nothing = new("Tidak ada yang ditemukan", "Nothing found"),
        NothingNext = new("Periksa ejaannya, kurangi katanya, atau cari bagian dari nomornya. Yang di luar lingkup tugas Anda tidak ikut dicari.",
            "Check the spelling, use fewer words, or search part of the number. What lies outside your scope is not searched."),
        DidYouMean = new("Maksud Anda:", "Did you mean:"),
        Kinds = new("Jenis", "Kinds"), AllKinds = new("Semua jenis", "All kinds"),
        Found = new("{0} ditemukan", "{0} found"), MoreThan = new("lebih dari {0}", "more than {0}"),
        ShowAllOf = new("Lihat semua ({0})", "Show all ({0})"),
        Pages = new("Halaman", "Pages"), PageNumber = new("Halaman {0}", "Page {0}"), Previous = new("Sebelumnya", "Previous"), Next = new("Berikutnya", "Next");
}
