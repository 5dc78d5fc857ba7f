using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ortala.Web.Platform.Search;

/// <summary>What somebody searches, as the full-text table asks it. All words must occur, in any form; the last may be unfinished; what is joined by signs, such as the number of a letter, must stand together.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Words">Words in small letters, those that say nothing left out.</param>
/// <param name="Stems">Their stems, which passages are marked by.</param>
/// <param name="Match">The question in the language of FTS5; empty: nothing is asked.</param>
public sealed record SearchQuestion(string Text, ImmutableArray<string> Words, ImmutableHashSet<string> Stems, string Match)
{
    const int mostWords = 8, longest = 200;

    static readonly FrozenSet<string> saysNothing = FrozenSet.ToFrozenSet(["dan", "di", "yang", "untuk", "pada", "dari", "ke", "dengan", "atau", "oleh", "para", "tentang", "of", "the", "and", "for"]);

    /// <summary>Reads what was typed. Signs of the table's own language mean nothing: every word stands between quotation marks.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="allUnfinished">True: every word may be unfinished, not only the last.</param>
    public static SearchQuestion Of(string? typed, bool allUnfinished = false)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > longest) text = text[..longest];
        text = Search.Words.Nip().Replace(text, n => string.Concat(n.Value.Where(char.IsAsciiDigit)));
        var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(p => Search.Words.Of(p).Select(w => w.Plain).ToArray()).Where(p => p.Length > 0).ToArray();
        var telling = pieces.Where(p => p.Length > 1 || !saysNothing.Contains(p[0])).ToArray();
        if (telling.Length == 0) telling = pieces;
        telling = [.. telling.Take(mostWords)];
        ImmutableArray<string> words = [.. telling.SelectMany(p => p)];
        return new(text, words, [.. words, .. words.Select(Stemmer.Shipped.Stem)], string.Join(" AND ", telling.Select((p, i) => Asked(p, unfinished: allUnfinished || i == telling.Length - 1))));
    }

    /// <summary>The same, with a word replaced.</summary>
    public SearchQuestion With(string word, string other) => Of(string.Join(' ', Words.Select(w => w == word ? other : w)));

    /// <summary>The question within one kind.</summary>
    internal string Within(string kind) => $"{{Kind}} : \"{kind}\" AND ({Match})";

    static string Asked(string[] piece, bool unfinished)
    {
        var typed = $"{{Title Body}} : \"{string.Join(' ', piece)}\"{(unfinished ? "*" : "")}";
        return piece.Length > 1 ? $"({typed})" : $"({{TitleStems BodyStems}} : \"{Stemmer.Shipped.Stem(piece[0])}\" OR {typed})";
    }
}
