using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Ortala.Procedures.Comparing;

/// <summary>What became of a stretch of text.</summary>
public enum TextChange
{
    /// <summary>Stands in both.</summary>
    Kept,

    /// <summary>Stands only in the earlier text.</summary>
    Removed,

    /// <summary>Stands only in the later text.</summary>
    Added,
}

/// <summary>A stretch of text that was kept, removed or added as a whole.</summary>
public sealed record TextRun(TextChange Change, string Text);

/// <summary>
/// Tells two texts apart word by word: the longest common row of words stays. Kept and removed runs together give the earlier text,
/// kept and added ones the later.
/// </summary>
public static class WordDiff
{
    /// <summary>Products of the numbers of words above this are not worked out: what differs is then told as replaced as a whole.</summary>
    const int MostWork = 1_000_000;

    /// <summary>The runs that lead from one text to the other; within one place the removed stands before the added.</summary>
    public static ImmutableArray<TextRun> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var runs = new Runs();
        for (var i = 0; i < start; i++) runs.Add(TextChange.Kept, a[i]);
        Middle(a[start..^end], b[start..^end], runs);
        for (var i = a.Count - end; i < a.Count; i++) runs.Add(TextChange.Kept, a[i]);
        return runs.All();
    }

    static void Middle(List<string> a, List<string> b, Runs runs)
    {
        var common = (long)a.Count * b.Count <= MostWork ? Common(a, b) : [];
        var (i, j) = (0, 0);
        foreach (var (x, y) in common)
        {
            Replaced(x, y);
            runs.Add(TextChange.Kept, a[i++]);
            j++;
        }
        Replaced(a.Count, b.Count);

        void Replaced(int untilA, int untilB)
        {
            while (i < untilA) runs.Add(TextChange.Removed, a[i++]);
            while (j < untilB) runs.Add(TextChange.Added, b[j++]);
        }
    }

    /// <summary>Places of the longest common row of words. A space alone is no ground to split a replaced phrase, so words weigh more.</summary>
    static List<(int A, int B)> Common(List<string> a, List<string> b)
    {
        var weight = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                weight[i, j] = Math.Max(Math.Max(weight[i + 1, j], weight[i, j + 1]), a[i] == b[j] ? weight[i + 1, j + 1] + Weight(a[i]) : 0);
        var places = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < a.Count && j < b.Count;)
        {
            if (a[i] == b[j] && weight[i, j] == weight[i + 1, j + 1] + Weight(a[i])) places.Add((i++, j++));
            else if (weight[i + 1, j] >= weight[i, j + 1]) i++;
            else j++;
        }
        return WithoutLonelySpaces(places, a);
    }

    /// <summary>A space that stays between two replaced words would break the sentence into crumbs: it is replaced with them.</summary>
    static List<(int A, int B)> WithoutLonelySpaces(List<(int A, int B)> places, List<string> a)
    {
        bool Touches(int k, int step) => k + step >= 0 && k + step < places.Count && places[k + step] == (places[k].A + step, places[k].B + step);
        return [.. places.Where((p, k) => !string.IsNullOrWhiteSpace(a[p.A]) || a[p.A].Contains('\n') || Touches(k, 1) || Touches(k, -1))];
    }

    static int Weight(string word) => string.IsNullOrWhiteSpace(word) ? 1 : 4;

    /// <summary>Words, runs of blanks, line ends and single marks; joined they give the text.</summary>
    static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            var kind = KindOf(text, at);
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
            while (kind != Kind.Mark && at < text.Length && KindOf(text, at) == kind) at += char.IsSurrogatePair(text, at) ? 2 : 1;
            words.Add(text[from..at]);
        }
        return words;
    }

    static Kind KindOf(string text, int at)
    {
        if (text[at] == '\n') return Kind.Mark;
        if (char.IsWhiteSpace(text[at])) return Kind.Blank;
        return char.IsLetterOrDigit(text, at) || char.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark ? Kind.Word : Kind.Mark;
    }

    enum Kind { Word, Blank, Mark }

    sealed class Runs
    {
        readonly List<(TextChange Change, StringBuilder Text)> runs = [];

        public void Add(TextChange change, string text)
        {
            if (runs.Count == 0 || runs[^1].Change != change) runs.Add((change, new StringBuilder()));
            runs[^1].Text.Append(text);
        }

        public ImmutableArray<TextRun> All() => [.. runs.Select(r => new TextRun(r.Change, r.Text.ToString()))];
    }
}
