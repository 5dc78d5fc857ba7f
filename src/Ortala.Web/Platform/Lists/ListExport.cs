using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Platform.Lists;

/// <summary>Lists as files: all that matches, in the columns that are shown, read and written row by row.</summary>
public static class ListExport
{
    /// <summary>The file; its name has the day behind it. It goes to a temporary file first, so that a failure half-way is an error and not half a file.</summary>
    public static FileStreamResult File<T>(ListDefinition<T> list, IQueryable<T> matching, ListQuery query, string kind, Language language) where T : class
    {
        var columns = list.Shown(query);
        var heads = columns.Select(c => language[c.Title]).ToArray();
        var rows = matching.AsEnumerable().Select(r => columns.Select(c => Plain(c.Value(r, language), language)).ToArray());
        var stream = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            if (kind == "csv") CsvRows.Write(stream, heads, rows);
            else Xlsx(stream, heads, rows, language[list.Title]);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
        stream.Position = 0;
        var day = Language.Local(TimeProvider.System.GetUtcNow());
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list.FileName}-{day:yyyy-MM-dd}.{kind}");
        return new FileStreamResult(stream, kind == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileDownloadName = name };
    }

    static object? Plain(object? value, Language language) => value switch
    {
        Bilingual text => language[text],
        DateTimeOffset moment => Language.Local(moment).DateTime,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        bool truth => language[truth ? ListText.Yes : ListText.No],
        string or int or long or decimal or double or DateTime or null => value,
        _ => value.ToString(),
    };

    static void Xlsx(Stream stream, string[] heads, IEnumerable<object?[]> rows, string sheet)
    {
        var (begun, all) = Begun(rows);
        var settings = new OpenXmlConfiguration
        {
            FastMode = true, FreezeRowCount = 1, AutoFilter = true, TableStyles = TableStyles.Default,
            DynamicColumns = [.. heads.Select((head, i) => Column(i, head, [.. begun.Select(r => r[i])]))],
        };
        var table = all.Select(row => row.Select((value, i) => (Key: Name(i), value)).ToDictionary(c => c.Key, c => c.value));
        stream.SaveAs(begun.Count > 0 ? table : [heads.Select((_, i) => Name(i)).ToDictionary(n => n, _ => (object?)null)], sheetName: SheetName(sheet), configuration: settings); // without rows the heads alone
    }

    static string Name(int column) => "c" + column.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Widths come of the first rows, so that the others need not be held.</summary>
    static (List<object?[]> Begun, IEnumerable<object?[]> All) Begun(IEnumerable<object?[]> rows)
    {
        const int looked = 200;
        var reader = rows.GetEnumerator();
        var begun = new List<object?[]>();
        while (begun.Count < looked && reader.MoveNext()) begun.Add(reader.Current);
        return (begun, All());

        IEnumerable<object?[]> All()
        {
            using (reader)
            {
                foreach (var row in begun) yield return row;
                while (reader.MoveNext()) yield return reader.Current;
            }
        }
    }

    static DynamicExcelColumn Column(int index, string head, object?[] values)
    {
        var moments = values.OfType<DateTime>().ToArray();
        var format = moments.Length == 0 ? null : moments.All(m => m.TimeOfDay == TimeSpan.Zero) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm";
        var longest = values.Select(v => v is DateTime ? 16 : v?.ToString()?.Length ?? 0).Append(head.Length + 3).Max();
        return new DynamicExcelColumn(Name(index)) { Index = index, Name = head, Format = format, Width = Math.Clamp(longest + 2, 8, 60) };
    }

    /// <summary>Names of sheets are at most 31 characters, without some signs.</summary>
    static string SheetName(string name)
    {
        var plain = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c)));
        return plain.Length > 31 ? plain[..31] : plain;
    }
}
