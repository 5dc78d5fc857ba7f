using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ortala.Procedures.Reading.Writing;

/// <summary>
/// How a text is written in YAML: bare where every YAML reader takes it for this very text, else in double quotes. Dates stand bare as
/// people write them; YAML 1.2 has no type for them.
/// </summary>
static partial class ScalarText
{
    /// <summary>The text on one line; in flow: between brackets, where commas and brackets need quotes.</summary>
    public static string Inline(string text, bool inFlow) => IsBare(text, inFlow) ? text : Quoted(text);

    /// <summary>True for a text of several lines that can stand as a block: readable, and nothing in it that a block could lose.</summary>
    public static bool FitsBlock(string text) => text.Contains('\n') && CleanText.Of(text) == text && text.All(IsPrintable);

    static bool IsBare(string text, bool inFlow)
    {
        if (text.Length == 0 || !(char.IsLetterOrDigit(text[0]) || text[0] is '(' or '/' or '“' or '‘') || text[^1] is ':' or ' ') return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        if (inFlow && text.AsSpan().IndexOfAny(",[]{}:") >= 0) return false;
        return text.All(c => c != '\n' && IsPrintable(c)) && !LikeNumberOrDate().IsMatch(text) && !OtherType().IsMatch(text);
    }

    static bool IsPrintable(char c) => c is '\n' || (c >= ' ' && c is not ('\u007F' or '\uFEFF' or '\u2028' or '\u2029' or '\u00A0') && !(c is >= '\u0080' and <= '\u009F') && !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));

    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) quoted.Append(c).Append(text[++i]);
            else if (!IsPrintable(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^(?![0-9]{4}-[0-9]{2}-[0-9]{2}$)[-+.]?[0-9][0-9_.,:eExXoOtTzZ+\- ]*$|^[0-9][0-9a-fA-FxX_]*$")]
    private static partial Regex LikeNumberOrDate();

    /// <summary>Words that some YAML reader takes for a truth value, for nothing or for a number.</summary>
    [GeneratedRegex(@"^(?:null|true|false|yes|no|on|off|y|n|nan|inf|~)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherType();
}
