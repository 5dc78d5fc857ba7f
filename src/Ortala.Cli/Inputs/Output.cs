using System.Text;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Cli.Inputs;

enum OutputKind { Pdf, Svg }

/// <summary>Lays out and exports one procedure; files stay in memory.</summary>
static class Output
{
    const int LongestName = 120;

    internal static IEnumerable<(string Name, byte[] Bytes)> Of(Procedure procedure, string source, Profile profile, OutputKind kind)
    {
        var sheet = SheetLayout.LayOut(procedure, profile);
        var name = FileName(procedure.Id);
        return kind == OutputKind.Pdf ? [(name + ".pdf", Pdf(sheet, source))] : SvgExporter.Write(sheet).Select((page, i) => ($"{name}-p{i + 1}.svg", Encoding.UTF8.GetBytes(page)));
    }

    /// <summary>An id comes from the file and must not lead out of the folder: only letters, digits, dot, dash and underscore stay.</summary>
    internal static string FileName(string id)
    {
        var safe = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')).TrimStart('.');
        return safe.Length == 0 ? "sop" : safe.Length > LongestName ? safe[..LongestName] : safe;
    }

    static byte[] Pdf(Sheet sheet, string source)
    {
        using var memory = new MemoryStream();
        PdfExporter.Write(sheet, source, memory);
        return memory.ToArray();
    }
}
