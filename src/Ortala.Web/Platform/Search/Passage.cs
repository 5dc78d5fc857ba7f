using System.Collections.Immutable;

namespace Ortala.Web.Platform.Search;

/// <summary>A piece of a text, marked when it is what was searched.</summary>
public readonly record struct Piece(string Text, bool Marked);

/// <summary>Finds the place of a text that answers a search best, and marks the words there, in whatever form they stand. Texts come in pieces, so that whoever shows them can keep them harmless.</summary>
public static class Passage
{
    const int before = 60, length = 240;

    /// <summary>The whole text with its words marked.</summary>
    public static ImmutableArray<Piece> Marked(string text, SearchQuestion question) => Pieces(text, 0, text.Length, Hits(text, question));

    /// <summary>The passage of about 240 characters in which most of the words stand; the beginning when none does.</summary>
    public static ImmutableArray<Piece> Of(string text, SearchQuestion question)
    {
        var hits = Hits(text, question);
        var start = hits.Count == 0 ? 0 : Whole(text, Math.Max(0, Best(hits) - before), -1);
        var end = Whole(text, Math.Min(text.Length, start + length), 1);
        var pieces = Pieces(text, start, end, hits);
        if (start > 0) pieces = pieces.Insert(0, new("… ", false));
        return end < text.Length ? pieces.Add(new(" …", false)) : pieces;
    }

    static List<PlacedWord> Hits(string text, SearchQuestion question)
    {
        var unfinished = question.Words.IsEmpty ? null : question.Words[^1];
        return [.. Words.Of(text).Where(w => question.Stems.Contains(w.Plain) || question.Stems.Contains(Stemmer.Shipped.Stem(w.Plain)) || unfinished is not null && w.Plain.StartsWith(unfinished, StringComparison.Ordinal))];
    }

    /// <summary>Where the passage with most different words begins.</summary>
    static int Best(List<PlacedWord> hits)
    {
        var (best, most) = (hits[0].Start, 0);
        for (var i = 0; i < hits.Count; i++)
        {
            var from = hits[i].Start;
            var different = hits.Skip(i).TakeWhile(h => h.Start < from + length - before).Select(h => Stemmer.Shipped.Stem(h.Plain)).Distinct().Count();
            if (different > most) (best, most) = (from, different);
            if (i > 500) break;
        }
        return best;
    }

    /// <summary>The next place between two words, at most twenty characters on.</summary>
    static int Whole(string text, int at, int step)
    {
        for (var i = 0; i < 20 && at > 0 && at < text.Length && !char.IsWhiteSpace(text[at - (step > 0 ? 0 : 1)]); i++) at += step;
        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + step : at;
    }

    static ImmutableArray<Piece> Pieces(string text, int start, int end, List<PlacedWord> hits)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var at = start;
        foreach (var hit in hits.Where(h => h.Start >= start && h.Start + h.Length <= end))
        {
            if (hit.Start > at) pieces.Add(new(text[at..hit.Start], false));
            pieces.Add(new(text.Substring(hit.Start, hit.Length), true));
            at = hit.Start + hit.Length;
        }
        if (end > at) pieces.Add(new(text[at..end], false));
        return pieces.ToImmutable();
    }
}
