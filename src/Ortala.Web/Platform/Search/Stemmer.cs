using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Ortala.Web.Platform.Search;

/// <summary>
/// Leads the forms of an Indonesian word to one stem: <c>penyusunan</c>, <c>menyusun</c>, <c>disusun</c>, <c>tersusun</c> to <c>susun</c>. It takes affixes off
/// in the order of confix stripping (particle, possessive, suffix, then up to three prefixes with the changes of sound they cause), looks every way up in the
/// list of roots, and takes the way with the fewest affixes that ends at one. A word that no way leads to a known root is cut by careful rules. docs/search.md.
/// </summary>
/// <param name="roots">Known words and their roots.</param>
public sealed class Stemmer(FrozenDictionary<string, string> roots)
{
    /// <summary>With the shipped list of roots.</summary>
    public static Stemmer Shipped { get; } = new(RootWords.Shipped);

    /// <summary>Changes whenever the same words may get other stems: entries of the search are then written anew.</summary>
    public static string Version { get; } = "1-" + RootWords.Fingerprint;

    const int mostRemembered = 100_000;
    readonly ConcurrentDictionary<string, string> remembered = new(StringComparer.Ordinal);

    /// <summary>The stem of a word in small letters without accents.</summary>
    public string Stem(string word)
    {
        if (word.Length < 4 || word.Length > 40 || word.Any(c => c is < 'a' or > 'z')) return roots.GetValueOrDefault(word, word);
        if (remembered.TryGetValue(word, out var known)) return known;
        if (remembered.Count > mostRemembered) remembered.Clear();
        return remembered[word] = Found(word) ?? UnknownWords.Stem(word);
    }

    /// <summary>The root at the end of the shortest way; between ways of one length the longer root, then the one with fewer prefixes.</summary>
    string? Found(string word)
    {
        if (roots.TryGetValue(word, out var root)) return root;
        (string Root, int Cost, int Length, int Prefixes)? best = null;
        foreach (var (rest, suffixes, suffix) in Affixes.WithoutSuffixes(word)) Seek(rest, suffixes, suffix, 0, "");
        return best?.Root;

        void Seek(string rest, int cost, string suffix, int prefixes, string first)
        {
            if (roots.TryGetValue(rest, out var here) && (best is not { } b || (cost, -rest.Length, prefixes).CompareTo((b.Cost, -b.Length, b.Prefixes)) < 0)) best = (here, cost, rest.Length, prefixes);
            if (prefixes == 3) return;
            foreach (var (prefix, left) in Affixes.WithoutPrefix(rest))
                if (prefix != first && (prefixes > 0 || !Affixes.NeverTogether(prefix, suffix))) Seek(left, cost + 1, suffix, prefixes + 1, prefix);
        }
    }
}
