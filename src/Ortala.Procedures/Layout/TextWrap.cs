using System.Collections.Immutable;
using System.Text;
using Ortala.Procedures.Fonts;

namespace Ortala.Procedures.Layout;

/// <summary>Breaks texts into lines by the widths of the embedded font.</summary>
public static class TextWrap
{
    // Sums of float widths differ in the last digits from the exact width of a column that was made for the text.
    const float Tolerance = 0.0005f;

    /// <summary>
    /// The lines of a text: broken at spaces, runs of white space collapsed, <c>\n</c> kept as a break. A word wider than the line is cut,
    /// after <c>/</c>, <c>-</c> or <c>_</c> where there is one, else between characters. No line is wider than asked for unless a single
    /// character is. An empty text has no lines.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Width of the line in points.</param>
    /// <param name="size">Font size in points.</param>
    /// <param name="style">Face.</param>
    public static ImmutableArray<string> Lines(string text, double width, double size, FontStyle style)
    {
        text = Collapsed(text);
        if (text.Length == 0) return [];
        var face = FontFace.Of(style);
        var limit = (float)(width / size) + Tolerance;
        ImmutableArray<string>.Builder? lines = null;
        var start = 0;
        while (true)
        {
            var (end, next) = LineAt(text, start, limit, face);
            if (next >= text.Length && lines is null) return [text];
            lines ??= ImmutableArray.CreateBuilder<string>(4);
            lines.Add(text[start..end]);
            if (next >= text.Length) return lines.ToImmutable();
            start = next;
        }
    }

    /// <summary>End of the line that begins at <paramref name="start"/>, and where the next one begins.</summary>
    static (int End, int Next) LineAt(string text, int start, float limit, FontFace face)
    {
        int space = -1, soft = -1;
        float used = 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            used += face.EmWidth(c);
            if (c <= ' ')
            {
                if (c == '\n') return (i, i + 1);
                space = i;
            }
            else if (used > limit && i > start)
            {
                if (space > 0) return (space, space + 1);
                var cut = soft > 0 ? soft : BetweenCharacters(text, start, i);
                return (cut, cut);
            }
            else if (c is '/' or '-' or '_') soft = i + 1;
        }
        return (text.Length, text.Length);
    }

    /// <summary>The last place at or before <paramref name="at"/> that parts no surrogate pair and no accent from its letter.</summary>
    static int BetweenCharacters(string text, int start, int at)
    {
        var cut = at;
        while (cut > start && BelongsToPrevious(text[cut])) cut--;
        if (cut > start) return cut;
        while (at < text.Length && BelongsToPrevious(text[at])) at++;
        return at;
    }

    static bool BelongsToPrevious(char c) => char.IsLowSurrogate(c) || c is >= '\u0300' and <= '\u036F' or '\u200D';

    static string Collapsed(string text)
    {
        var previous = true;
        foreach (var c in text)
        {
            if (c is > ' ' and < '\u007F') { previous = false; continue; }
            var blank = IsBlank(c);
            if (blank && (previous || c != ' ')) return Rebuilt(text);
            previous = blank;
        }
        return previous && text.Length > 0 ? Rebuilt(text) : text;
    }

    static string Rebuilt(string text)
    {
        var result = new StringBuilder(text.Length);
        int breaks = 0;
        var pending = false;
        foreach (var c in text.AsSpan().Trim())
        {
            if (c == '\n') breaks++;
            else if (IsBlank(c)) pending = true;
            else
            {
                if (result.Length > 0 && breaks > 0) result.Append('\n', breaks);
                else if (result.Length > 0 && pending) result.Append(' ');
                (breaks, pending) = (0, false);
                result.Append(c);
            }
        }
        return result.ToString();
    }

    /// <summary>White space at which a line may break; control characters count as such, the no-break spaces do not.</summary>
    static bool IsBlank(char c) => c <= ' ' || c >= '\u007F' && (char.IsControl(c) || char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F'));
}
