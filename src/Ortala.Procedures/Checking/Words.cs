using System.Globalization;

namespace Ortala.Procedures.Checking;

/// <summary>Small pieces of messages.</summary>
static class Words
{
    const int Longest = 60;

    /// <summary>A text of the procedure in quotes, shortened so that no message grows with it.</summary>
    public static string Quote(string text)
    {
        var line = text.Replace('\n', ' ').Trim();
        if (line.Length > Longest) line = line[..(char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
        return $"“{line}”";
    }

    /// <summary>Numbers in a row, at most a dozen: "2, 5, 7".</summary>
    public static string List(IReadOnlyCollection<int> numbers) => string.Join(", ", numbers.Take(12)) + (numbers.Count > 12 ? ", …" : "");

    public static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a cell that says nothing: empty, or only dashes and dots.</summary>
    public static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '-' or '–' or '—' or '.' or '…' or '_');

    /// <summary>A text without case, punctuation and double spaces, for comparing.</summary>
    public static string Plain(string text) => string.Join(' ', Language.Tokens.Of(text).Select(t => t.Lower));
}
