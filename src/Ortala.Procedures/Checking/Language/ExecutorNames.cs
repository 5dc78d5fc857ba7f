using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Language;

/// <summary>The names under which the executors of a flowchart may appear in a text: the whole name, its parts around a slash, a bracketed short name, its initials.</summary>
sealed class ExecutorNames
{
    readonly Dictionary<string, List<string[]>> byFirstWord = new(StringComparer.Ordinal);

    public ExecutorNames(IEnumerable<Executor> executors)
    {
        foreach (var executor in executors)
            foreach (var name in Variants(executor.Name))
                Add(name);
    }

    void Add(string[] name)
    {
        if (name.Length == 0 || name[0].Length < 2) return;
        if (!byFirstWord.TryGetValue(name[0], out var names)) byFirstWord[name[0]] = names = [];
        names.Add(name);
    }

    static IEnumerable<string[]> Variants(string name)
    {
        var tokens = Tokens.Of(name);
        yield return [.. tokens.Select(t => t.Lower)];
        foreach (var part in Split(tokens)) yield return [.. part.Select(t => t.Lower)];
        var initials = string.Concat(tokens.Where(t => t.Depth == 0 && t.Lower is not ("dan" or "atau") && char.IsUpper(t.Text[0])).Select(t => t.Lower[0]));
        if (initials.Length is >= 2 and <= 6) yield return [initials];
    }

    // "Tim Gudang/Bagian Umum" and "Kepala Bidang (Kabid)" each hold two names.
    static IEnumerable<List<Token>> Split(ImmutableArray<Token> tokens)
    {
        List<Token> part = [];
        foreach (var t in tokens)
        {
            if (part.Count > 0 && (t.Before == Gap.Slash || t.Depth != part[^1].Depth))
            {
                yield return part;
                part = [];
            }
            part.Add(t);
        }
        if (part.Count > 0 && part.Count < tokens.Length) yield return part;
    }

    /// <summary>How many words from <paramref name="at"/> on are those of an executor's name, from its beginning; <paramref name="whole"/> when a whole name stands there.</summary>
    public int MatchAt(ImmutableArray<Token> tokens, int at, out bool whole)
    {
        var best = 0;
        whole = false;
        if (!byFirstWord.TryGetValue(tokens[at].Lower, out var names)) return 0;
        foreach (var name in names)
        {
            var n = 0;
            while (n < name.Length && at + n < tokens.Length && tokens[at + n].Lower == name[n]) n++;
            best = Math.Max(best, n);
            whole |= n == name.Length;
        }
        return best;
    }
}
