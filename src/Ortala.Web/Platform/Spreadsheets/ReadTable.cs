using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using Ortala.Web.Platform.Files;

namespace Ortala.Web.Platform.Spreadsheets;

/// <summary>Reads the tables that officers send.</summary>
public static class ReadTable
{
    /// <summary>Most rows of a file.</summary>
    public const int MostRows = 20_000;

    const int mostColumns = 200;
    const int longestCell = 2000;

    /// <summary>Reads a form's file.</summary>
    public static async Task<SheetTable> Read(IFormFile? sent, IReadOnlyList<SheetColumn> columns, CancellationToken cancel)
    {
        if (sent is null) return SheetTable.Unusable(FilesText.Missing);
        await using var stream = sent.OpenReadStream();
        return await AttachFile.ReadUpTo(stream, FileRules.Tables.MostBytes, cancel) is { } bytes ? Read(bytes, sent.FileName, columns) : SheetTable.Unusable(FilesText.TooBig(FileRules.Tables.MostBytes));
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">The file: XLSX (its first sheet) or CSV.</param>
    /// <param name="name">Its name.</param>
    /// <param name="columns">What may stand in it.</param>
    public static SheetTable Read(byte[] bytes, string name, IReadOnlyList<SheetColumn> columns)
    {
        var (_, kind, refusal) = AttachFile.Checked(bytes, name, FileRules.Tables);
        if (refusal is not null) return SheetTable.Unusable(refusal);
        List<(int Number, string[] Cells)> lines;
        try
        {
            lines = [.. (kind == FileKind.Xlsx ? Workbook(bytes) : Delimited(FileSniffing.TextOf(bytes))).Where(l => l.Cells.Any(c => c.Length > 0)).Take(MostRows + 2)];
        }
        catch (Exception e) when (e is InvalidDataException or CsvHelperException or System.Xml.XmlException or FormatException or KeyNotFoundException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return SheetTable.Unusable(SpreadsheetText.Damaged); // the libraries have no one kind of exception for a file that was made wrong
        }
        if (lines.Count == 0) return SheetTable.Unusable(SpreadsheetText.NoRows);
        return lines.Count > MostRows + 1 ? SheetTable.Unusable(SpreadsheetText.TooManyRows) : Rows(lines, columns);
    }

    static SheetTable Rows(List<(int Number, string[] Cells)> lines, IReadOnlyList<SheetColumn> columns)
    {
        var heads = lines[0].Cells.Select(Plain).ToList();
        var places = columns.Select(c => (Column: c, Place: heads.FindIndex(h => c.Heads.Any(name => Plain(name) == h)))).ToList();
        ImmutableArray<SheetMistake> missing = [.. places.Where(p => p.Place < 0 && p.Column.Needed).Select(p => new SheetMistake(lines[0].Number, p.Column.Heads[0], SpreadsheetText.ColumnMissing(p.Column.Heads[0])))];
        if (missing.Length > 0) return new SheetTable([], missing);
        if (lines.Count == 1) return SheetTable.Unusable(SpreadsheetText.NoRows);
        var tooLong = lines.Where(l => l.Cells.Any(c => c.Length > longestCell)).Select(l => new SheetMistake(l.Number, "", SpreadsheetText.CellTooLong)).ToImmutableArray();
        if (tooLong.Length > 0) return new SheetTable([], tooLong);
        return new SheetTable([.. lines.Skip(1).Select(l => new SheetRow(l.Number, places.Where(p => p.Place >= 0).ToImmutableDictionary(p => p.Column.Key, p => p.Place < l.Cells.Length ? l.Cells[p.Place] : "")))], []);
    }

    static string Plain(string head) => string.Concat(head.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    static IEnumerable<(int Number, string[] Cells)> Workbook(byte[] bytes)
    {
        var number = 0;
        foreach (IDictionary<string, object?> row in new MemoryStream(bytes, writable: false).Query(useHeaderRow: false))
            yield return (++number, [.. row.Values.Take(mostColumns).Select(Text)]);
    }

    /// <summary>A number of a cell as a person would read it; a day as the forms write it. A mark that <c>ListExport</c> puts before what looks like a formula is taken off.</summary>
    static string Text(object? value) => Unquoted((value switch
    {
        null => "",
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        bool truth => truth ? "ya" : "tidak",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    }).Trim());

    static string Unquoted(string text) => text.Length > 1 && text[0] == '\'' && "=+-@".Contains(text[1]) ? text[1..] : text;

    static IEnumerable<(int Number, string[] Cells)> Delimited(string text)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = Delimiter(text), IgnoreBlankLines = false, BadDataFound = null, Mode = CsvMode.RFC4180 });
        while (parser.Read()) yield return (parser.Row, [.. parser.Record!.Take(mostColumns).Select(c => Unquoted(c.Trim()))]);
    }

    /// <summary>The sign that divides the first line most often outside of quotes; Excel writes a semicolon where the comma stands in numbers.</summary>
    static string Delimiter(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == '\n') break;
            else if (!quoted && counts.TryGetValue(c, out var n)) counts[c] = n + 1;
        }
        return counts.MaxBy(p => p.Value).Key.ToString();
    }
}
