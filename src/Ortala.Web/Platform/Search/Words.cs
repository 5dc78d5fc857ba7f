using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ortala.Web.Platform.Search;

/// <summary>A word where it stands in a text.</summary>
/// <param name="Plain">In small letters, without accents.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Characters of the original.</param>
public readonly record struct PlacedWord(string Plain, int Start, int Length);

/// <summary>Cuts texts into words the way the full-text table does, so that both agree: runs of letters and digits, small, without accents.</summary>
public static partial class Words
{
    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<PlacedWord> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && (IsPart(text[i]) || IsMark(text[i]))) i++;
            yield return new PlacedWord(Plain(text[start..i]), start, i - start);
        }
    }

    /// <summary>The stems of a text as the full-text table takes them; a civil servant's number that is written in groups also stands there as one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Characters beyond which nothing is added.</param>
    public static string Stems(string text, int most = 190_000)
    {
        var stems = new StringBuilder();
        foreach (var word in Of(text))
        {
            if (stems.Length > most) break;
            stems.Append(Stemmer.Shipped.Stem(word.Plain)).Append(' ');
        }
        foreach (Match number in Nip().Matches(text)) stems.Append(string.Concat(number.Value.Where(char.IsAsciiDigit))).Append(' ');
        return stems.ToString().TrimEnd();
    }

    /// <summary>Small letters without accents.</summary>
    public static string Plain(string word)
    {
        if (System.Text.Ascii.IsValid(word)) return word.ToLowerInvariant();
        var plain = new StringBuilder(word.Length);
        foreach (var c in Whole(word).Normalize(NormalizationForm.FormD))
            if (!IsMark(c)) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    /// <summary>Nomor induk pegawai as it is often written: date of birth, of appointment, sex, number.</summary>
    [GeneratedRegex(@"\b\d{8}[ .]\d{6}[ .]\d[ .]\d{3}\b")]
    internal static partial Regex Nip();

    static bool IsPart(char c) => char.IsLetterOrDigit(c);

    static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Halves of characters, which an address or a cut can leave, cannot be normalized.</summary>
    static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
