namespace Ortala.Web.Platform.Search;

/// <summary>
/// Cuts words whose root is not known. It is careful: what is left keeps four letters and two syllables, possessives other than -nya stay, -an and -i go only
/// behind a prefix or when much is left. Where a swallowed sound cannot be known, the usual one is put back, so that the forms with a nasal meet each other.
/// </summary>
static class UnknownWords
{
    internal static string Stem(string word)
    {
        var bare = Off(Off(word, "lah", "kah", "pun"), "nya");
        var (left, prefixed) = WithoutPrefixes(bare);
        if (prefixed) return Off(left, "kan", "an", "i");
        return Enough(bare.Length > 3 ? bare[..^3] : "") ? Off(bare, "kan", "an") : bare;
    }

    static (string Left, bool Prefixed) WithoutPrefixes(string word)
    {
        var prefixed = false;
        for (var i = 0; i < 2 && Shorter(word) is { } less; i++) (word, prefixed) = (less, true);
        return (word, prefixed);
    }

    static string? Shorter(string word)
    {
        string? rest = word switch
        {
            ['m' or 'p', 'e', 'n', 'g', ..] => word[4..],
            ['m' or 'p', 'e', 'n', 'y', ..] => "s" + word[4..],
            ['m' or 'p', 'e', 'm', var c, ..] when c is 'b' or 'f' or 'v' or 'p' => word[3..],
            ['m', 'e', 'm', 'p' or 'b', 'e', 'r', ..] => word[3..],
            ['m' or 'p', 'e', 'm', var c, ..] when Affixes.IsVowel(c) => "p" + word[3..],
            ['m' or 'p', 'e', 'n', var c, ..] when c is 'c' or 'd' or 'j' or 'z' or 's' or 't' => word[3..],
            ['m' or 'p', 'e', 'n', var c, ..] when Affixes.IsVowel(c) => "t" + word[3..],
            ['m', 'e', 'l' or 'r' or 'w' or 'y', ..] => word[2..],
            ['b' or 't' or 'p', 'e', 'r', ..] => word[3..],
            ['d', 'i', ..] or ['k', 'e', ..] or ['s', 'e', ..] => word[2..],
            _ => null,
        };
        return rest is not null && Enough(rest) ? rest : null;
    }

    static string Off(string word, params ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
            if (word.EndsWith(suffix, StringComparison.Ordinal) && Enough(word[..^suffix.Length])) return word[..^suffix.Length];
        return word;
    }

    /// <summary>Four letters and two syllables.</summary>
    static bool Enough(string rest)
    {
        var syllables = 0;
        for (var i = 0; i < rest.Length; i++)
            if (Affixes.IsVowel(rest[i]) && (i == 0 || !Affixes.IsVowel(rest[i - 1]))) syllables++;
        return rest.Length >= 4 && syllables >= 2;
    }
}
