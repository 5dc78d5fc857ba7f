using Ortala.Web.Procedures.Forms;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>The list as a table to download: all that matches, not only the page that is shown.</summary>
public static class DocumentExports
{
    /// <summary>What may stand in an address of the list.</summary>
    sealed record Asked(string? Cari, string? Bentuk, string? Periksa, string? Tampil, string? Urut)
    {
        public DocumentQuery Query => new() { Search = Cari?.Trim() ?? "", Profile = Bentuk ?? "", State = Periksa ?? "", Show = Tampil ?? "", Sort = Urut ?? "" };
    }

    /// <summary>Maps <c>/naskah.csv</c> and <c>/naskah.xlsx</c>.</summary>
    public static void MapDocumentExports(this WebApplication app)
    {
        app.MapGet("/naskah.csv", ([AsParameters] Asked asked, ListReader list, HttpContext context, CancellationToken cancel) =>
            list.Answer(asked.Query, context, Csv, "text/csv; charset=utf-8", "daftar-naskah.csv", cancel)).Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones");
        app.MapGet("/naskah.xlsx", ([AsParameters] Asked asked, ListReader list, HttpContext context, CancellationToken cancel) =>
            list.Answer(asked.Query, context, Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "daftar-naskah.xlsx", cancel)).Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones");
    }

    static byte[] Csv(string[] heads, IEnumerable<object[]> rows)
    {
        var csv = new StringBuilder("\uFEFF"); // the mark makes Excel read UTF-8
        foreach (var row in rows.Prepend(heads)) csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>A cell that begins like a formula gets a quote mark before it, so that no spreadsheet runs it.</summary>
    static string Cell(object value)
    {
        if (value is DateTime time) return time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0])) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    static byte[] Xlsx(string[] heads, IEnumerable<object[]> rows)
    {
        using var memory = new MemoryStream();
        memory.SaveAs(rows.Select(row => heads.Zip(row).ToDictionary(p => p.First, p => p.Second)).ToArray(), sheetName: "Naskah");
        return memory.ToArray();
    }
}

/// <summary>Reads the list for a file.</summary>
public sealed class ListReader(IDbContextFactory<OrtalaDb> dbs, ProfileShelf forms, Language language)
{
    /// <summary>The file.</summary>
    internal async Task<IResult> Answer(
        DocumentQuery query, HttpContext context, Func<string[], IEnumerable<object[]>, byte[]> write, string type, string name, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var viewer = Viewers.Of(context);
        var documents = await query.Of(db.Documents.AsNoTracking().VisibleTo(viewer), viewer.EffectiveAccountId).ToListAsync(cancel);
        return Results.File(write(language[DocumentsText.Heads, Language.Zone].Split(','), documents.Select(Row)), type, name);
    }

    object[] Row(Document d) =>
    [
        d.Title, d.Number, d.Unit, forms.Find(d.Profile) is { } form ? language[form.Name] : d.Profile, d.Rows, d.Executors, d.Errors, d.Warnings,
        d.ChangedByName, Local(d.ChangedAt), d.CreatedByName, Local(d.CreatedAt),
    ];

    static DateTime Local(DateTimeOffset at) => Language.Local(at).DateTime;
}
