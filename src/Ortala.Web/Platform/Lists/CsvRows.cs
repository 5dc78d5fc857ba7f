using System.Globalization;
using System.Text;

namespace Ortala.Web.Platform.Lists;

/// <summary>Rows as comma-separated text that spreadsheets read as it is meant.</summary>
static class CsvRows
{
    /// <summary>Writes heads and rows; the mark at the beginning makes Excel read UTF-8.</summary>
    internal static void Write(Stream stream, string[] heads, IEnumerable<object?[]> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        foreach (var row in rows.Prepend(heads))
        {
            writer.Write(string.Join(',', row.Select(Cell)));
            writer.Write("\r\n");
        }
    }

    /// <summary>A text that begins like a formula gets a quote mark before it, so that no spreadsheet runs it; numbers stay numbers.</summary>
    static string Cell(object? value)
    {
        if (value is not string text)
            return value is DateTime time ? time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (text.Length > 0 && "=+-@\t\r\n".Contains(text[0])) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
