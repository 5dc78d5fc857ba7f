using System.Collections.Frozen;

namespace Ortala.Procedures.Checking.Language;

/// <summary>Nouns that name an act and their active verbs, from <c>Words/act-verbs.txt</c>: only what the list holds is certain.</summary>
static class ActVerbs
{
    static readonly (string Noun, string Verb)[] pairs = [.. WordList.Lines("act-verbs").Select(l => (l[..l.IndexOf(' ', StringComparison.Ordinal)], l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..]))];

    static readonly FrozenDictionary<string, string> verbs = pairs.ToFrozenDictionary(p => p.Noun, p => p.Verb, StringComparer.Ordinal);

    // The noun in pe-…-an is the one of a title: "Pengelolaan", not "monitoring".
    static readonly FrozenDictionary<string, string> nouns = pairs.GroupBy(p => p.Verb, StringComparer.Ordinal)
        .Select(g => (Verb: g.Key, Nouns: g.Select(p => p.Noun).Where(n => n.StartsWith("pe", StringComparison.Ordinal)).ToList()))
        .Where(g => g.Nouns.Count == 1).ToFrozenDictionary(g => g.Verb, g => g.Nouns[0], StringComparer.Ordinal);

    /// <summary>The verb of a noun in lower case, or null.</summary>
    public static string? VerbOf(string noun) => verbs.GetValueOrDefault(noun);

    /// <summary>The one noun in pe- of an active verb in lower case, or null.</summary>
    public static string? NounOf(string verb) => nouns.GetValueOrDefault(verb);

    /// <summary>The active form of a verb in di-, where it is one of the list; or null.</summary>
    public static string? ActiveOf(string passive)
    {
        if (!passive.StartsWith("di", StringComparison.Ordinal) || passive.Length < 5) return null;
        var stem = passive[2..];
        string[] candidates = stem[0] switch
        {
            'p' => ["mem" + stem[1..], "mem" + stem],
            't' => ["men" + stem[1..], "men" + stem],
            's' => ["meny" + stem[1..], "men" + stem],
            'k' => ["meng" + stem[1..], "meng" + stem],
            'b' or 'f' or 'v' => ["mem" + stem],
            'd' or 'j' or 'c' or 'z' => ["men" + stem],
            'l' or 'r' or 'w' or 'y' or 'm' or 'n' => ["me" + stem],
            _ => ["meng" + stem, "menge" + stem],
        };
        return Array.Find(candidates, c => active.Contains(c));
    }

    static readonly FrozenSet<string> active = pairs.Select(p => p.Verb).ToFrozenSet(StringComparer.Ordinal);
}
