using System.Text;

namespace Ortala.Procedures.Reading;

/// <summary>
/// Text as a procedure holds it: Unicode NFC, lines trimmed and parted by <c>\n</c>, free of invisible characters that come along
/// when text is pasted. Two texts that look alike are then equal.
/// </summary>
public static class CleanText
{
    /// <summary>The text, cleaned; characters that a source may not hold at all (<see cref="ForbiddenIn"/>) are left out.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r') { if (i + 1 >= text.Length || text[i + 1] != '\n') clean.Append('\n'); }
            else if (c is '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') clean.Append('\n');
            else if (c == '\t') clean.Append(' ');
            else if (IsLoneSurrogate(text, i)) clean.Append('\uFFFD');
            else if (!IsInvisible(c) && !IsForbidden(c)) clean.Append(c);
        }
        var composed = clean.ToString().Normalize(NormalizationForm.FormC);
        return string.Join('\n', composed.Split('\n').Select(line => line.Trim())).Trim();
    }

    /// <summary>Place of the first character that a source may not hold: control and direction characters, half surrogate pairs; or -1.</summary>
    public static int ForbiddenIn(string text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAnyExceptInRange(' ', '~');
            if (next < 0) return -1;
            i += next;
            if (text[i] is not ('\n' or '\r' or '\t' or '\u0085') && (IsForbidden(text[i]) || IsLoneSurrogate(text, i))) return i;
        }
        return -1;
    }

    static bool IsPlain(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' '));

    static bool IsForbidden(char c) => c < ' ' || (c >= '\u007F' && c <= '\u009F') || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or >= '\uFFF9' and <= '\uFFFB' or '\uFFFE' or '\uFFFF';

    static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\u061C' or '\uFEFF';

    static bool IsLoneSurrogate(string text, int i) => char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
