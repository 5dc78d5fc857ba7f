using System.Globalization;
using System.Text;

namespace Ortala.Web.Platform.Files;

/// <summary>Names for downloads: no folders, nothing unseen, an ending that fits the content.</summary>
public static class FileNames
{
    const int longest = 180;

    /// <summary>The name as it is kept.</summary>
    public static string Clean(string? sent, FileKind kind)
    {
        var last = (sent ?? "").Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var seen = string.Concat(last.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse) && !"<>:\"|?*".Contains((char)Math.Min(r.Value, char.MaxValue))));
        var name = seen.Trim(' ', '.');
        var fits = name.EndsWith(kind.Ending, StringComparison.OrdinalIgnoreCase) || kind == FileKind.Jpeg && name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase);
        if (fits) name = name[..name.LastIndexOf('.')].TrimEnd(' ', '.');
        if (name.Length > longest) name = name[..(char.IsHighSurrogate(name[longest - 1]) ? longest - 1 : longest)].TrimEnd();
        return (name.Length == 0 ? "berkas" : name) + kind.Ending;
    }
}
