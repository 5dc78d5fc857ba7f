namespace Ortala.Procedures.Reading.Trees;

/// <summary>A place in the source, line and column from 1.</summary>
readonly record struct Mark(int Line, int Column);

/// <summary>A part of the source before its meaning is known; YAML and JSON give the same tree.</summary>
abstract class Node
{
    public Mark At { get; init; }

    /// <summary>Where it begins in the source, characters from 0.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends in the source (after its last character).</summary>
    public int End { get; set; }
}

/// <summary>A text. All scalars are texts: <c>yes</c>, <c>01</c> and <c>1.0</c> stay as written.</summary>
sealed class Scalar(string text, bool plain) : Node
{
    public string Text { get; } = text;

    /// <summary>The text as a procedure will hold it; as written when it holds what no procedure may.</summary>
    public string Clean => CleanText.ForbiddenIn(Text) < 0 ? CleanText.Of(Text) : Text;

    /// <summary>True when written without quotes.</summary>
    public bool Plain { get; } = plain;

    /// <summary>True when nothing is given: an absent value, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Plain && (Text is "" or "~" or "null" or "Null" or "NULL");
}

/// <summary>One member of a list (without key) or of a mapping, with the comments that belong to it.</summary>
sealed class Entry(Scalar? key, Node value)
{
    public Scalar? Key { get; } = key;
    public Node Value { get; } = value;

    /// <summary>Comment lines above it; an empty string is a blank line.</summary>
    public IReadOnlyList<string> Above { get; set; } = [];

    /// <summary>Comment at the end of its line; empty: none.</summary>
    public string Beside { get; set; } = "";
}

/// <summary>A list or a mapping.</summary>
abstract class Collection : Node
{
    public List<Entry> Entries { get; } = [];
}

/// <summary>A list.</summary>
sealed class Sequence : Collection;

/// <summary>A mapping of keys to values, each key once.</summary>
sealed class Mapping : Collection
{
    public Node? Find(string key)
    {
        foreach (var e in Entries) if (e.Key!.Text == key) return e.Value is Scalar { IsNull: true } ? null : e.Value;
        return null;
    }
}
