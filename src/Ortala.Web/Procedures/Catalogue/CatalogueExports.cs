using System.Globalization;
using System.Text;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Catalogue;

/// <summary>The list as a table to download.</summary>
public static class CatalogueExports
{
    /// <summary>Maps <c>/sop.csv</c>, which takes the same query as the page.</summary>
    public static void MapCatalogueExports(this WebApplication app) =>
        app.MapGet("/sop.csv", (string? cari, string? urut, string? periksa, ShippedSamples samples, Language language) =>
            Results.File(Table(new CatalogueQuery(cari?.Trim() ?? "", urut ?? "", periksa ?? "", 1).Matches(samples.All), language), "text/csv; charset=utf-8", "daftar-sop.csv"))
        .OpenToAll("the samples are public");

    static byte[] Table(IEnumerable<ProcedureDocument> documents, Language language)
    {
        var csv = new StringBuilder("\uFEFF").Append(language[CatalogueText.CsvHeads]).Append("\r\n"); // the mark makes Excel read UTF-8
        foreach (var d in documents)
            csv.AppendJoin(',', Cells(d).Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    static string[] Cells(ProcedureDocument d) =>
    [
        d.Title, d.Procedure?.Identity.Number ?? "", d.Procedure?.Identity.Unit ?? "",
        d.Procedure?.Identity.Effective is { } e ? e.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? e.Text : "",
        Figure(d.StepCount), Figure(d.ExecutorCount), Figure(d.Count(Severity.Error)), Figure(d.Count(Severity.Warning)),
    ];

    static string Figure(int n) => n.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell that begins like a formula gets a quote mark before it, so that no spreadsheet runs it.</summary>
    static string Cell(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0])) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
