using System.Globalization;
using System.IO.Compression;
using System.Text;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;

namespace Ortala.Web.Procedures.Reading;

/// <summary>A sheet and its text as files to download.</summary>
public static class SheetFiles
{
    static readonly DateTimeOffset sameTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The sheet as PDF with its source inside.</summary>
    public static IResult Pdf(Sheet sheet, string source, string name)
    {
        using var memory = new MemoryStream();
        PdfExporter.Write(sheet, source, memory);
        return Results.File(memory.ToArray(), "application/pdf", name + ".pdf");
    }

    /// <summary>The page as SVG; several as ZIP.</summary>
    public static IResult Svg(Sheet sheet, string name)
    {
        if (sheet.Pages.Length == 1) return Results.File(Encoding.UTF8.GetBytes(SvgExporter.Write(sheet, sheet.Pages[0])), "image/svg+xml", name + ".svg");
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
            foreach (var page in sheet.Pages)
            {
                var entry = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{name}-{page.Index + 1:00}.svg"));
                entry.LastWriteTime = sameTime; // the same sheet gives the same bytes
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(SvgExporter.Write(sheet, page)));
            }
        return Results.File(memory.ToArray(), "application/zip", name + "-svg.zip");
    }

    /// <summary>The text.</summary>
    public static IResult Source(string source, string name) => Results.File(Encoding.UTF8.GetBytes(source), "application/yaml; charset=utf-8", name + ".sop.yaml");
}
