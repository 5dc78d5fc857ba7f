using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Spreadsheets;

/// <summary>Words about tables that are read.</summary>
public static class SpreadsheetText
{
    public static readonly Bilingual
        Damaged = new("Berkas itu rusak atau terkunci sandi; simpan ulang sebagai XLSX atau CSV.", "The file is damaged or locked by a password; save it again as XLSX or CSV."),
        NoRows = new("Tidak ada baris isian di berkas itu. Baris pertama adalah judul kolom, isian mulai di baris kedua.", "The file holds no rows. The first row holds the heads, what is filled in begins in the second."),
        TooManyRows = new("Berkas paling banyak memuat 20.000 baris; bagi menjadi beberapa berkas.", "A file may hold 20,000 rows at most; divide it into several."),
        CellTooLong = new("Ada sel yang lebih panjang dari 2.000 huruf.", "A cell is longer than 2,000 characters."),
        Row = new("Baris", "Row"),
        Column = new("Kolom", "Column"),
        Reason = new("Sebab", "Reason");

    /// <summary>That a column is missing.</summary>
    public static Bilingual ColumnMissing(string head) => new($"Kolom “{head}” tidak ada. Judul kolom berada di baris pertama; lihat templatnya.", $"The column “{head}” is missing. Heads stand in the first row; see the template.");
}
