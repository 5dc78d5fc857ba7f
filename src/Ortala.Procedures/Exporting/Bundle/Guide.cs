using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Exporting.Bundle;

/// <summary>The short guide (<i>penjelasan singkat penggunaan</i>): scope, summary, definitions with the five symbols drawn.</summary>
static class Guide
{
    const double Indent = 92, RowHeight = 46;

    static readonly BundleTerm[] terms =
    [
        new("SOP", "petunjuk tertulis yang dibakukan tentang proses penyelenggaraan tugas: apa yang dikerjakan, oleh siapa, dengan kelengkapan apa, berapa lama, dan apa hasilnya."),
        new("Pelaksana", "jabatan atau unit yang mengerjakan kegiatan; setiap pelaksana mempunyai satu kolom."),
        new("Mutu baku", "kelengkapan yang harus ada, waktu, dan output setiap kegiatan."),
        new("Keterangan", "penjelasan tambahan untuk satu kegiatan."),
    ];

    static readonly (string Name, string Meaning)[] symbols =
    [
        ("Kapsul", "kegiatan mulai atau berakhir."),
        ("Kotak", "pelaksanaan kegiatan."),
        ("Belah ketupat", "pengambilan keputusan; setiap jalan keluar berlabel, misalnya Ya dan Tidak."),
        ("Anak panah", "arah alur dari satu kegiatan ke kegiatan berikutnya."),
        ("Segilima", "alur bersambung di halaman lain, pada segilima dengan tanda yang sama."),
    ];

    public static ImmutableArray<FrontPage> Pages(BundleInfo info, int count, FrontColumn column)
    {
        column.Write("PENJELASAN SINGKAT PENGGUNAAN", Setting.Heading);
        var agency = info.AgencyLines.IsEmpty ? "instansi ini" : string.Join(", ", info.AgencyLines);
        Section(column, "A. Ruang Lingkup", info.Scope, $"Dokumen ini memuat standar operasional prosedur (SOP) yang berlaku bagi {agency} dan dipakai oleh setiap pelaksana yang disebut di dalamnya.");
        Section(column, "B. Ringkasan", info.Summary, string.Create(CultureInfo.InvariantCulture, $"Dokumen ini memuat {count} SOP. Setiap SOP terdiri atas bagian identitas dan bagian diagram alir. Diagram dibaca dari atas ke bawah: satu baris satu kegiatan, satu kolom satu pelaksana."));
        column.Write("C. Definisi", Setting.Subheading);
        foreach (var term in terms.Concat(info.Definitions)) Definition(column, term);
        column.Y += 10;
        column.Need(60 + RowHeight);
        column.Write("D. Simbol", Setting.Subheading);
        column.Write("Diagram alir memakai lima simbol.", Setting.Body);
        for (var i = 0; i < symbols.Length; i++) Symbol(column, i);
        return [.. column.Finish()];
    }

    static void Section(FrontColumn column, string heading, ImmutableArray<string> paragraphs, string otherwise)
    {
        column.Need(60);
        column.Write(heading, Setting.Subheading);
        foreach (var paragraph in paragraphs.IsEmpty ? [otherwise] : paragraphs) column.Write(paragraph, Setting.Body);
        column.Y += 8;
    }

    static void Definition(FrontColumn column, BundleTerm term)
    {
        var name = TextWrap.Lines(term.Term, Indent - 8, FrontColumn.BodySize, FontStyle.Bold);
        column.Need(Math.Max(name.Length, 2) * FrontColumn.BodyLeading);
        var top = column.Y;
        column.Add(new TextBlock
        {
            Box = new(FrontColumn.Margin, top, Indent - 8, name.Length * FrontColumn.BodyLeading), Lines = name, Size = FrontColumn.BodySize, Leading = FrontColumn.BodyLeading,
            Style = FontStyle.Bold, Role = TextRole.Paragraph, Cell = "term",
        });
        column.Write(term.Meaning, Setting.Body with { Indent = Indent, After = 0 });
        column.Y = Math.Max(column.Y, top + name.Length * FrontColumn.BodyLeading) + 5;
    }

    static void Symbol(FrontColumn column, int which)
    {
        column.Need(RowHeight);
        var top = column.Y;
        var middle = top + RowHeight / 2;
        var box = new Box(FrontColumn.Margin + 10, middle - 12, 52, 24);
        var name = symbols[which].Name;
        if (which == 0) column.Add(new PlacedSymbol(name, "", SymbolKind.Start, box));
        else if (which == 1) column.Add(new PlacedSymbol(name, "", SymbolKind.Process, box));
        else if (which == 2) column.Add(new PlacedSymbol(name, "", SymbolKind.Decision, new(box.X, middle - 17, 52, 34)));
        else if (which == 3) column.Add(new Route(name, 0, "", "", [new(box.X, middle), new(box.Right, middle)], Head: true, Joint: false));
        else column.Add(new Connector(name, name, true, "A", new(box.CenterX - 11, middle - 11, 22, 22), 0));
        var lines = TextWrap.Lines($"{name}: {symbols[which].Meaning}", column.Width - Indent, FrontColumn.BodySize, FontStyle.Regular);
        column.Y = middle - lines.Length * FrontColumn.BodyLeading / 2;
        column.Write(string.Join('\n', lines), new() { Indent = Indent });
        column.Y = top + RowHeight;
    }
}
