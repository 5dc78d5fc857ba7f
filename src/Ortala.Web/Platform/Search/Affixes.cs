namespace Ortala.Web.Platform.Search;

/// <summary>The affixes of Indonesian and the changes of sound they cause.</summary>
static class Affixes
{
    static readonly string[] particles = ["lah", "kah", "tah", "pun"], possessives = ["nya", "ku", "mu"], derivations = ["kan", "an", "i"];
    const int shortest = 2;

    /// <summary>All ways to take suffixes off, none included: what is left, how many were taken, and which derivational one.</summary>
    internal static IEnumerable<(string Left, int Taken, string Suffix)> WithoutSuffixes(string word)
    {
        foreach (var (a, particle) in Without(word, particles))
            foreach (var (b, possessive) in Without(a, possessives))
                foreach (var (c, derivation) in Without(b, derivations))
                    yield return (c, Count(particle) + Count(possessive) + Count(derivation), derivation);
    }

    static int Count(string affix) => affix.Length > 0 ? 1 : 0;

    static IEnumerable<(string Left, string Taken)> Without(string word, string[] suffixes)
    {
        yield return (word, "");
        foreach (var suffix in suffixes)
            if (word.Length >= suffix.Length + shortest && word.EndsWith(suffix, StringComparison.Ordinal)) yield return (word[..^suffix.Length], suffix);
    }

    /// <summary>Prefix and suffix that do not stand at one word (Nazief and Adriani's pairs).</summary>
    internal static bool NeverTogether(string prefix, string suffix) => (prefix, suffix) is ("be", "i") or ("di", "an") or ("ke", "i") or ("ke", "kan") or ("me", "an") or ("se", "i") or ("se", "kan") or ("te", "an") or ("pe", "kan");

    /// <summary>All ways to take one prefix off, with the sound that it may have swallowed put back.</summary>
    internal static IEnumerable<(string Prefix, string Left)> WithoutPrefix(string word)
    {
        if (word.Length < 4) yield break;
        var two = word[..2];
        if (two is "di" or "ke" or "se") yield return (two, word[2..]);
        else if (two is "be" or "te") foreach (var rest in WithR(word)) yield return (two, rest);
        else if (two is "me" or "pe")
        {
            foreach (var rest in Nasal(word[2..])) yield return (two, rest);
            if (two == "pe")
                foreach (var rest in WithR(word).Append(word[2..]).Distinct()) yield return ("per", rest); // per-, pel-; pe- before sounds that do not melt: petugas
        }
    }

    /// <summary>ber-, ter-, per-: the r is lost before r and before a syllable with r (bekerja, terasa), and is l in bel-ajar.</summary>
    static IEnumerable<string> WithR(string word)
    {
        if (word[2] == 'r')
        {
            yield return word[3..];
            if (IsVowel(word[3])) yield return word[2..]; // berasa: be-rasa
        }
        else if (word.StartsWith("belajar", StringComparison.Ordinal) || word.StartsWith("pelajar", StringComparison.Ordinal)) yield return word[3..];
        else if (word.Length > 5 && !IsVowel(word[2]) && word.AsSpan(3, 2) is "er") yield return word[2..];
    }

    /// <summary>What may stand behind me- and pe-, whose nasal depends on the sound that follows and swallows k, p, s and t.</summary>
    static IEnumerable<string> Nasal(string rest)
    {
        if (rest.StartsWith("nge", StringComparison.Ordinal) && rest.Length is 6 or 7 or 8) yield return rest[3..]; // mengecek
        if (rest.StartsWith("ng", StringComparison.Ordinal) && rest.Length > 3)
        {
            yield return rest[2..];
            if (IsVowel(rest[2])) yield return "k" + rest[2..];
        }
        else if (rest.StartsWith("ny", StringComparison.Ordinal) && rest.Length > 3 && IsVowel(rest[2])) yield return "s" + rest[2..];
        else if (rest[0] is 'm' or 'n' && rest.Length > 2)
        {
            if (IsVowel(rest[1])) yield return (rest[0] == 'm' ? "p" : "t") + rest[1..];
            else yield return rest[1..];
            if (rest[0] == 'm' && rest[1] is 'p' || rest[0] == 'n' && rest[1] is 't') yield return rest[1..];
        }
        if (rest[0] is 'l' or 'r' or 'w' or 'y' or 'm' or 'n') yield return rest;
    }

    internal static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
