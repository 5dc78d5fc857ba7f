using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Platform.Lists;

/// <summary>Lists as files: all that matches, in the columns that are shown.</summary>
public static class ListExport
{
    /// <summary>The file.</summary>
    public static FileContentResult File<T>(ListDefinition<T> list, IQueryable<T> matching, ListQuery query, string kind, Language language) where T : class
    {
        var columns = list.Shown(query);
        var heads = columns.Select(c => language[c.Title]).ToArray();
        var rows = matching.AsEnumerable().Select(r => columns.Select(c => Plain(c.Value(r, language), language)).ToArray());
        return kind == "csv"
            ? new FileContentResult(Csv(heads, rows), "text/csv; charset=utf-8") { FileDownloadName = list.FileName + ".csv" }
            : new FileContentResult(Xlsx(heads, rows, language[list.Title]), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileDownloadName = list.FileName + ".xlsx" };
    }

    static object? Plain(object? value, Language language) => value switch
    {
        Bilingual text => language[text],
        DateTimeOffset moment => Language.Local(moment).DateTime,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };

    static byte[] Csv(string[] heads, IEnumerable<object?[]> rows)
    {
        var csv = new StringBuilder("\uFEFF"); // the mark makes Excel read UTF-8
        foreach (var row in rows.Prepend(heads)) csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>A cell that begins like a formula gets a quote mark before it, so that no spreadsheet runs it.</summary>
    static string Cell(object? value)
    {
        var text = value is DateTime time ? time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0])) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    static byte[] Xlsx(string[] heads, IEnumerable<object?[]> rows, string sheet)
    {
        using var memory = new MemoryStream();
        var table = rows.Select(row => heads.Zip(row).ToDictionary(p => p.First, p => p.Second)).ToArray();
        if (table.Length == 0) memory.SaveAs(new[] { heads.ToDictionary(h => h, object? (_) => null) }, sheetName: sheet); // the heads alone
        else memory.SaveAs(table, sheetName: sheet);
        return memory.ToArray();
    }
}
