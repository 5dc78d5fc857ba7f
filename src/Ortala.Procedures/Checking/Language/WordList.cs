using System.Collections.Frozen;

namespace Ortala.Procedures.Checking.Language;

/// <summary>The word lists of <c>Language/Words</c>, which are data: one word a line, <c>#</c> begins a comment.</summary>
static class WordList
{
    public static FrozenSet<string> Verbs { get; } = Load("verbs");
    public static FrozenSet<string> Loans { get; } = Load("loans");
    public static FrozenSet<string> NotVerbs { get; } = Load("not-verbs");
    public static FrozenSet<string> Statives { get; } = Load("statives");
    public static FrozenSet<string> Offices { get; } = Load("offices");
    public static FrozenSet<string> NotPersons { get; } = Load("not-persons");
    public static FrozenSet<string> Subordinators { get; } = Load("subordinators");
    public static FrozenSet<string> Adverbs { get; } = Load("adverbs");
    public static FrozenSet<string> Acts { get; } = Load("acts");
    public static FrozenSet<string> Things { get; } = Load("things");

    static FrozenSet<string> Load(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines of a list without comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"words/{name}.txt")
            ?? throw new InvalidOperationException($"The word list {name} is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#');
    }
}
