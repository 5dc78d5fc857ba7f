using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Bundle;

/// <summary>A line of the contents: an SOP and the page it begins on.</summary>
sealed record ContentsLine(string Title, string Number, int Page);

/// <summary>The documents before the SOPs, in the order of Permenpan RB 35/2012: cover, decision, contents, short guide.</summary>
/// <param name="Title">Name of the document, for its bookmark.</param>
/// <param name="Pages">Its pages.</param>
sealed record FrontMatter(string Title, ImmutableArray<FrontPage> Pages)
{
    /// <summary>All front matter of a bundle.</summary>
    public static IEnumerable<FrontMatter> Of(BundleInfo info, IReadOnlyList<ContentsLine> contents, double width, double height)
    {
        yield return new("Halaman Judul", Cover(info, new(width, height)));
        if (info.Decision is { } decision) yield return new("Keputusan", DecisionPages(decision, new(width, height)));
        yield return new("Daftar Isi", Contents(contents, new(width, height)));
        yield return new("Penjelasan Singkat Penggunaan", Guide.Pages(info, contents.Count, new(width, height)));
    }

    static ImmutableArray<FrontPage> Cover(BundleInfo info, FrontColumn column)
    {
        const double Emblem = 110;
        column.Y = column.Height * 0.13;
        if (info.Emblem.Length > 0) column.Add(new Picture(new(FrontColumn.Margin + (column.Width - Emblem) / 2, column.Y, Emblem, Emblem), info.Emblem, "Lambang"));
        column.Y += Emblem + 48;
        var line = new Setting { Align = TextAlign.Center, Style = FontStyle.Bold };
        column.Write(info.Title.ToUpperInvariant(), line with { Size = 26, Leading = 34, Role = TextRole.Title, Cell = "title", After = 18 });
        foreach (var agency in info.AgencyLines) column.Write(agency, line with { Size = 16, Leading = 22 });
        column.Y = Math.Max(column.Y + 24, column.Height * 0.66);
        column.Write(info.Year.Length > 0 ? "Tahun " + info.Year : "", line with { Size = 16, Leading = 22 });
        var foot = column.Height - FrontColumn.Margin - 14 * info.AddressLines.Length;
        if (info.AddressLines.Length == 0 || foot < column.Y) return [.. column.Finish()];
        column.Add(new Rule(new(FrontColumn.Margin, foot - 10), new(FrontColumn.Margin + column.Width, foot - 10), 1));
        column.Y = foot;
        foreach (var address in info.AddressLines) column.Write(address, new() { Size = 9.5, Leading = 14, Align = TextAlign.Center });
        return [.. column.Finish()];
    }

    static ImmutableArray<FrontPage> DecisionPages(BundleDecision decision, FrontColumn column)
    {
        var line = Setting.Heading with { Size = 12, Leading = 17, After = 2 };
        column.Write(decision.Heading.ToUpperInvariant(), line);
        line = line with { Role = TextRole.Paragraph, Cell = "paragraph" };
        column.Write(decision.Number.Length > 0 ? "Nomor " + decision.Number : "", line with { After = 10 });
        column.Write(decision.Subject.Length > 0 ? "tentang" : "", line with { Style = FontStyle.Regular });
        column.Write(decision.Subject.ToUpperInvariant(), line with { After = 22 });
        foreach (var paragraph in decision.Paragraphs) column.Write(paragraph, Setting.Body);
        column.Need(20 + decision.Closing.Length * FrontColumn.BodyLeading);
        column.Y += 20;
        foreach (var closing in decision.Closing) column.Write(closing, new() { Indent = column.Width * 0.55 });
        return [.. column.Finish()];
    }

    static ImmutableArray<FrontPage> Contents(IReadOnlyList<ContentsLine> contents, FrontColumn column)
    {
        column.Write("DAFTAR ISI", Setting.Heading);
        if (contents.Count == 0) column.Write("Belum ada SOP di dalam dokumen ini.", Setting.Body);
        for (var i = 0; i < contents.Count; i++) WriteLine(column, contents[i], i);
        return [.. column.Finish()];
    }

    /// <summary>Number, title, a row of dots up to the page number. The whole line is a link.</summary>
    static void WriteLine(FrontColumn column, ContentsLine line, int entry)
    {
        const double Indent = 26, PageRoom = 34, After = 4;
        var setting = new Setting { Indent = Indent, IndentRight = PageRoom, Cell = "contents", Owner = entry.ToString(CultureInfo.InvariantCulture) };
        var lines = TextWrap.Lines(line.Title, column.Width - Indent - PageRoom, setting.Size, setting.Style);
        if (lines.IsEmpty) lines = ["-"];
        column.Need(lines.Length * setting.Leading);
        var top = column.Y;
        Box At(double x, double y, double w) => new(FrontColumn.Margin + x, y, w, setting.Leading);
        TextBlock Block(Box box, string text, TextAlign align, TextRole role = TextRole.Paragraph) =>
            new() { Box = box, Lines = [text], Size = setting.Size, Leading = setting.Leading, Align = align, Role = role, Cell = setting.Cell, Owner = setting.Owner };
        column.Add(Block(At(0, top, Indent - 6), (entry + 1).ToString(CultureInfo.InvariantCulture) + ".", TextAlign.Left));
        column.Write(string.Join('\n', lines), setting);
        var last = column.Y - setting.Leading;
        var start = Indent + FontFace.Of(FontStyle.Regular).WidthOf(lines[^1], setting.Size) + 4;
        var dots = (int)((column.Width - PageRoom - start + 12) / FontFace.Of(FontStyle.Regular).WidthOf(".", setting.Size) / 2);
        if (dots > 0) column.Add(Block(At(start, last, column.Width - PageRoom - start + 10), string.Join(' ', Enumerable.Repeat('.', dots)), TextAlign.Right, TextRole.Furniture));
        column.Add(Block(At(column.Width - PageRoom + 12, last, PageRoom - 12), line.Page.ToString(CultureInfo.InvariantCulture), TextAlign.Right));
        column.Link(new(FrontColumn.Margin, top, column.Width, column.Y - top), entry);
        if (line.Number.Length > 0) column.Write(line.Number, setting with { Size = 8.5, Leading = 11 });
        column.Y += After;
    }
}
