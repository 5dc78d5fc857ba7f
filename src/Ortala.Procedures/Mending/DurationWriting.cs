using System.Globalization;
using System.Text.RegularExpressions;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Mending;

/// <summary>Writes a duration as number and unit, where the text says just that in another way: "dua hr", "seminggu", "1 x 24 jam", "Hari: 2".</summary>
static partial class DurationWriting
{
    const int Longest = 60;
    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    static readonly string[] numerals = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    /// <summary>The duration in normal form; null: it says something else, or nothing that can be measured.</summary>
    public static string? Normal(string text)
    {
        if (text.Length is 0 or > Longest) return null;
        var words = Spaces().Replace(text.ToLowerInvariant().Trim(' ', '.', '@'), " ");
        words = OneOf().Replace(words, "1 ${u}");
        words = Numeral().Replace(words, m => Array.IndexOf(numerals, m.Value).ToString(CultureInfo.InvariantCulture));
        words = Glued().Replace(words, "${n} ");
        words = Shortened().Replace(words, m => Unit(m.Value));
        words = Times24().Replace(words, m => (int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture) * 24).ToString(CultureInfo.InvariantCulture) + " jam");
        words = Reversed().Replace(words, "${n} ${u}");
        return DurationParser.Parse(words) is { IsMeasured: true, Amount: > 0 } ? words : null;
    }

    static string Unit(string shortened) => shortened.TrimEnd('.') switch
    {
        "hr" or "hri" => "hari",
        "jm" => "jam",
        "mnt" or "min" or "mnit" or "menitt" => "menit",
        "mgg" or "mg" or "mingg" => "minggu",
        "bln" => "bulan",
        "thn" or "th" => "tahun",
        _ => "hari kerja",
    };

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^se(?<u>menit|jam|hari|minggu|pekan|bulan|tahun)\b", Options)]
    private static partial Regex OneOf();

    [GeneratedRegex(@"\b(nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\b(?!\s*\))", Options)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"(?<n>[0-9])(?=[a-z])(?!x)", Options)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\b(hr\.?\s?kerja|hr\.?\s?krj|hrk|hri|hr|jm|mnt|min|mnit|menitt|mgg|mg|mingg|bln|thn|th)\b\.?", Options)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"^(?<n>[1-9][0-9]?)\s?[x×*]\s?24(\s?jam)?$", Options)]
    private static partial Regex Times24();

    [GeneratedRegex(@"^(?<u>menit|jam|hari kerja|hari kalender|hari|minggu|bulan|tahun)\s?:?\s?(?<n>[0-9]{1,3})$", Options)]
    private static partial Regex Reversed();
}
