using System.Collections.Immutable;

namespace Ortala.Procedures.Checking.Language;

/// <summary>What stands between a word and the one before it.</summary>
enum Gap
{
    None,
    Comma,
    Slash,

    /// <summary>A semicolon, a line break or the end of a sentence.</summary>
    Stop,
}

/// <summary>A word of a text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case, without full stop at its end.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Depth">Number of brackets it stands in.</param>
/// <param name="Start">Place of its first character in the text.</param>
readonly record struct Token(string Text, string Lower, Gap Before, int Depth, int Start)
{
    public int End => Start + Text.Length;
}

static class Tokens
{
    /// <summary>The words of a text with what separates them; one pass.</summary>
    public static ImmutableArray<Token> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var gap = Gap.None;
        var depth = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (IsWordPart(text, i))
            {
                var start = i;
                while (i < text.Length && IsWordPart(text, i)) i++;
                var word = text[start..i];
                tokens.Add(new Token(word, word.ToLowerInvariant(), gap, depth, start));
                gap = Gap.None;
                continue;
            }
            if (c == '&')
            {
                tokens.Add(new Token("&", "dan", gap, depth, i++));
                gap = Gap.None;
                continue;
            }
            depth = c switch { '(' or '[' => depth + 1, ')' or ']' => Math.Max(0, depth - 1), _ => depth };
            gap = Widen(gap, c switch
            {
                ',' => Gap.Comma,
                '/' => Gap.Slash,
                ';' or '\n' or '?' or '!' => Gap.Stop,
                '.' when EndsSentence(text, i, tokens) => Gap.Stop,
                _ => Gap.None,
            });
            i++;
        }
        return tokens.ToImmutable();
    }

    static Gap Widen(Gap a, Gap b) => a > b ? a : b;

    // Within a word: letters, digits, and the signs that hold one word together ("meng-upload", "monev.bps.go.id").
    static bool IsWordPart(string text, int i) => char.IsLetterOrDigit(text[i])
        || text[i] is '-' or '.' or '\'' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    // "Ka. Bid." and "No. 5" end no sentence; "berkas. Memeriksa" does.
    static bool EndsSentence(string text, int i, ImmutableArray<Token>.Builder before)
    {
        if (before.Count == 0 || before[^1].Text.Length <= 3 || char.IsDigit(before[^1].Text[^1])) return false;
        var next = i + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next > i + 1 && next < text.Length && (char.IsUpper(text[next]) || char.IsDigit(text[next]));
    }
}
