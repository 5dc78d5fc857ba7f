using System.Collections.Immutable;

namespace Ortala.Web.Platform.Files;

/// <summary>Kind of file, as its bytes say.</summary>
/// <param name="Media">Media type.</param>
/// <param name="Ending">Ending of its name, with the dot.</param>
/// <param name="Name">What people call it.</param>
public sealed record FileKind(string Media, string Ending, string Name)
{
    public static readonly FileKind
        Pdf = new("application/pdf", ".pdf", "PDF"),
        Png = new("image/png", ".png", "PNG"),
        Jpeg = new("image/jpeg", ".jpg", "JPEG"),
        Webp = new("image/webp", ".webp", "WebP"),
        Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", "Excel (XLSX)"),
        Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Word (DOCX)"),
        Zip = new("application/zip", ".zip", "ZIP"),
        Csv = new("text/csv", ".csv", "CSV"),
        Text = new("text/plain", ".txt", "TXT");

    /// <summary>All kinds.</summary>
    public static readonly ImmutableArray<FileKind> All = [Pdf, Png, Jpeg, Webp, Xlsx, Docx, Zip, Csv, Text];

    /// <summary>True for a picture, which is drawn anew before it is kept.</summary>
    public bool IsPicture => Media.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>The kind of a media type; null: none of ours.</summary>
    public static FileKind? Of(string media) => All.FirstOrDefault(k => k.Media == media);
}

/// <summary>What files a thing takes.</summary>
/// <param name="Kinds">Kinds of file.</param>
/// <param name="MostBytes">Greatest size as sent.</param>
public sealed record FileRules(ImmutableArray<FileKind> Kinds, long MostBytes)
{
    /// <summary>Longest edge of a picture as it is kept, in pixels; a larger one is made smaller.</summary>
    public int LongestEdge { get; init; } = 2000;

    /// <summary>Pictures only, e.g. emblems and photographs: at most 5 MB.</summary>
    public static FileRules Pictures(int longestEdge) => new([FileKind.Png, FileKind.Jpeg, FileKind.Webp], 5 * 1024 * 1024) { LongestEdge = longestEdge };

    /// <summary>Letters and other evidence: PDF or a picture, at most 10 MB.</summary>
    public static readonly FileRules Letters = new([FileKind.Pdf, FileKind.Png, FileKind.Jpeg, FileKind.Webp], 10 * 1024 * 1024);

    /// <summary>Tables to be read: XLSX or CSV, at most 5 MB.</summary>
    public static readonly FileRules Tables = new([FileKind.Xlsx, FileKind.Csv, FileKind.Text], 5 * 1024 * 1024);

    /// <summary>Any kind, at most 15 MB.</summary>
    public static readonly FileRules Anything = new(FileKind.All, 15 * 1024 * 1024);

    /// <summary>For the attribute <c>accept</c> of the field.</summary>
    public string Accept => string.Join(',', Kinds.Select(k => k.Ending));
}
