using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Search;

/// <summary>
/// Proposes another spelling when nothing is found: words of the index that share groups of three letters and differ by a slip or two. The words are those of
/// all entries; which of them is proposed is asked of the viewer's own hits, so that nothing is told of what one does not see.
/// </summary>
public sealed class SuggestSpelling(IDbContextFactory<OrtalaDb> dbs, FindThings find, TimeProvider clock)
{
    static readonly TimeSpan kept = TimeSpan.FromMinutes(1);
    const int mostWords = 4, mostTries = 6;
    (string[] Words, DateTimeOffset At) vocabulary = ([], DateTimeOffset.MinValue);

    /// <summary>What may have been meant; null: nothing near that would be found.</summary>
    public async Task<SearchQuestion?> For(Viewer viewer, SearchQuestion question, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var better = question;
        foreach (var word in question.Words.Where(w => w.Length >= 4 && w.All(char.IsLetter)).Take(mostWords))
            if (!await find.Any(db, viewer, SearchQuestion.Of(word), cancel) && await Near(db, viewer, word, cancel) is { } near) better = better.With(word, near);
        return better != question && await find.Any(db, viewer, better, cancel) ? better : null;
    }

    async Task<string?> Near(OrtalaDb db, Viewer viewer, string word, CancellationToken cancel)
    {
        var (words, isNew) = await Vocabulary(db, kept, cancel);
        if (await Near(db, viewer, word, words, cancel) is { } found) return found;
        return isNew ? null : await Near(db, viewer, word, (await Vocabulary(db, TimeSpan.Zero, cancel)).Words, cancel); // it may have come since
    }

    async Task<string?> Near(OrtalaDb db, Viewer viewer, string word, string[] words, CancellationToken cancel)
    {
        var allowed = word.Length <= 5 ? 1 : 2;
        var near = words.Where(w => Math.Abs(w.Length - word.Length) <= allowed && Slips.ShareThree(w, word))
            .Select(w => (Word: w, Slips: Slips.Between(w, word, allowed))).Where(w => w.Slips > 0 && w.Slips <= allowed).OrderBy(w => w.Slips).ThenBy(w => w.Word[0] == word[0] ? 0 : 1).ThenBy(w => w.Word, StringComparer.Ordinal).Take(mostTries).ToImmutableArray();
        foreach (var (candidate, _) in near)
            if (await find.Any(db, viewer, SearchQuestion.Of(candidate), cancel)) return candidate;
        return null;
    }

    async Task<(string[] Words, bool IsNew)> Vocabulary(OrtalaDb db, TimeSpan notOlder, CancellationToken cancel)
    {
        var (words, at) = vocabulary;
        if (notOlder > TimeSpan.Zero && clock.GetUtcNow() - at < notOlder) return (words, false);
        words = await db.Database.SqlQuery<string>($"SELECT DISTINCT term AS Value FROM SearchVocabulary WHERE col IN ('Title', 'Body') AND length(term) BETWEEN 4 AND 30").ToArrayAsync(cancel);
        vocabulary = (words, clock.GetUtcNow());
        return (words, true);
    }
}

/// <summary>How far two words are apart.</summary>
static class Slips
{
    /// <summary>True when they share a group of three letters, their beginnings and ends counted in; short words always do.</summary>
    internal static bool ShareThree(string one, string other)
    {
        var (a, b) = ($"^{one}$", $"^{other}$");
        for (var i = 0; i + 3 <= a.Length; i++)
            if (b.Contains(a.Substring(i, 3), StringComparison.Ordinal)) return true;
        return one.Length <= 5;
    }

    /// <summary>Letters left out, put in, exchanged or swapped with their neighbour; more than <paramref name="most"/> is one more than that.</summary>
    internal static int Between(string one, string other, int most)
    {
        var d = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) d[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return Math.Min(d[one.Length, other.Length], most + 1);
    }
}
