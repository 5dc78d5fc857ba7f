using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading.Trees;
using Ortala.Procedures.Reading.Writing;

namespace Ortala.Procedures.Reading;

/// <summary>What reading gave: a procedure when its structure could be understood, and all that is to be said about the source.</summary>
/// <param name="Procedure">The procedure; null when a finding is an error.</param>
/// <param name="Findings">All structural mistakes at once, with line and column.</param>
/// <param name="Sources">Where things stand in the source.</param>
public sealed record ReadResult(Procedure? Procedure, ImmutableArray<Finding> Findings, SourceMap Sources);

/// <summary>What formatting gave.</summary>
/// <param name="Text">The text in canonical layout; unchanged when a finding is an error.</param>
/// <param name="Findings">Why it could not be formatted.</param>
public sealed record FormatResult(string Text, ImmutableArray<Finding> Findings);

/// <summary>Where the parts of a procedure stand in its source text.</summary>
public sealed class SourceMap
{
    readonly List<KeyValuePair<Place, (int Line, int Column)>> noted = [];
    readonly Lazy<Dictionary<Place, (int Line, int Column)>> positions;

    /// <summary>An empty map; it is sorted out when a place is first looked for, since most sources are only drawn.</summary>
    public SourceMap() => positions = new(() => noted.DistinctBy(n => n.Key).ToDictionary());

    /// <summary>Notes a position, both from 1; the first one noted for a place counts. All are noted before any is looked for.</summary>
    public void Add(Place place, int line, int column) => noted.Add(new(place, (line, column)));

    /// <summary>
    /// Position of the narrowest known part that holds the place; (0, 0) when there is no source. An item of a list is
    /// <c>list.3</c>, part of a mapping <c>mapping.key</c>; where they are not known, list and mapping are.
    /// </summary>
    public (int Line, int Column) Find(Place place)
    {
        foreach (var p in Widening(place))
            if (positions.Value.TryGetValue(p, out var at)) return at;
        return (0, 0);
    }

    // In the short form the fields of a symbol are those of its row, and those of the only flowchart those of the document.
    static IEnumerable<Place> Widening(Place place)
    {
        var whole = place.Field is { } f && f.LastIndexOf('.') is > 0 and var dot ? f[..dot] : null;
        foreach (var field in whole is null ? [place.Field] : new[] { place.Field, whole })
        {
            yield return place with { Field = field };
            if (field is null) continue;
            yield return place with { Field = field, SymbolId = null };
            if (place.StepId is null) yield return new Place(Field: field);
        }
        yield return place with { Field = null };
        yield return place with { Field = null, SymbolId = null };
        yield return place with { Field = null, SymbolId = null, StepId = null };
        yield return Place.Whole;
    }
}

/// <summary>Reads and writes the <c>.sop.yaml</c> format (docs/format.md).</summary>
public static class ProcedureFile
{
    /// <summary>Reads a document in the short or long form.</summary>
    /// <param name="text">The source.</param>
    /// <param name="name">Name of the file, for the id of the procedure; never opened.</param>
    public static ReadResult Read(string text, string name) => Read(text, name, isJson: false);

    /// <summary>
    /// Reads the JSON of the drawing contract: the same keys, but an absent exit means that nothing flows out, and unknown keys are
    /// ignored with a warning.
    /// </summary>
    /// <param name="text">The source.</param>
    /// <param name="name">Name of the file, for the id when the document gives none; never opened.</param>
    public static ReadResult ReadJson(string text, string name) => Read(text, name, isJson: true);

    /// <summary>
    /// Writes a procedure so that reading it gives an equal one. Texts are cleaned as reading cleans them (<see cref="CleanText"/>),
    /// exits are written in the order next, yes, no, branches.
    /// </summary>
    public static string Write(Procedure procedure) => Emitter.Document(ProcedureTree.Of(procedure));

    /// <summary>
    /// Lays a source out anew (order of keys, quotes, indentation) with all its comments and without change of meaning. A source
    /// that is not readable as YAML comes back as it is, with findings.
    /// </summary>
    public static FormatResult Format(string text)
    {
        var complaints = new Complaints();
        var source = SourceText.Prepare(text, complaints);
        var root = source is null ? null : YamlTree.Of(source, complaints);
        if (root is not (null or Mapping)) complaints.Add(root, Wording.NotADocument());
        if (complaints.HasErrors || root is not Mapping map) return new FormatResult(text, complaints.InOrder());
        var (head, foot) = CommentKeeper.Attach(map, source!);
        return new FormatResult(Emitter.Document(map, head, foot), []);
    }

    static ReadResult Read(string text, string name, bool isJson)
    {
        var reading = new Reading(new Complaints(), new SourceMap(), isJson);
        var source = SourceText.Prepare(text, reading.Complaints);
        if (source is null) return new ReadResult(null, reading.Complaints.InOrder(), reading.Sources);
        var root = isJson ? JsonTree.Of(source, reading.Complaints) : YamlTree.Of(source, reading.Complaints);
        var procedure = DocumentReader.Read(root, name, reading);
        return new ReadResult(reading.Complaints.HasErrors ? null : procedure, reading.Complaints.InOrder(), reading.Sources);
    }
}
