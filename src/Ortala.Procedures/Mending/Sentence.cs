using System.Collections.Frozen;
using Ortala.Procedures.Checking.Language;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Mending;

/// <summary>Writes a text in capitals as an ordinary sentence.</summary>
static class Sentence
{
    static readonly FrozenSet<string> abbreviations = WordList.Lines("abbreviations").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Small letters but for the first; abbreviations stay: those of the list, those that the draft uses elsewhere among small letters, words without a vowel, words with digits.</summary>
    /// <param name="text">The text in capitals.</param>
    /// <param name="draft">The draft, whose other texts tell its abbreviations.</param>
    public static string Of(string text, Draft draft)
    {
        var known = Abbreviations(draft);
        var letters = text.ToLowerInvariant().ToCharArray();
        if (letters.Length != text.Length) return text;
        var first = true;
        foreach (var word in Tokens.Of(text))
        {
            var keep = known.Contains(word.Text) || abbreviations.Contains(word.Text) || IsSpelled(word.Text);
            for (var i = word.Start; i < word.End; i++)
                if (keep || (first && i == word.Start)) letters[i] = text[i];
            first = false;
        }
        return new string(letters);
    }

    static bool IsSpelled(string word) => word.Any(char.IsDigit) || (word.Length > 1 && !word.Any(c => "AEIOU".Contains(c, StringComparison.Ordinal)));

    static HashSet<string> Abbreviations(Draft draft)
    {
        var texts = draft.Charts.SelectMany(c => c.Executors.Select(e => e.Name).Concat(c.Rows.SelectMany(r => new[] { r.Activity, r.Requirements, r.Output, r.Note }))).Append(draft["title"]);
        return texts.Where(t => t.Any(char.IsLower)).SelectMany(t => Tokens.Of(t)).Select(t => t.Text).Where(t => t.Length > 1 && t.All(char.IsUpper)).ToHashSet(StringComparer.Ordinal);
    }
}
