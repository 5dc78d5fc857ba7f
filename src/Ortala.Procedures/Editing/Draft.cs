using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>
/// A procedure as it is being written: the same matter as <see cref="Model.Procedure"/>, with every value as the text that an officer
/// types, the items of a list as its lines. This is what the editor holds in memory, what a snapshot stores, and what goes over the wire.
/// Dates and durations become more than text only in the model.
/// </summary>
/// <param name="Identity">Texts of the identity block and the settings of the document by the names of <see cref="DraftFields"/>; an absent one is empty.</param>
/// <param name="Charts">The flowcharts.</param>
public sealed record Draft(ImmutableSortedDictionary<string, string> Identity, ImmutableArray<DraftChart> Charts)
{
    /// <summary>No text and no flowchart.</summary>
    public static Draft Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), []);

    /// <summary>A text of the identity block, empty where nothing is written.</summary>
    public string this[string field] => Identity.GetValueOrDefault(field, "");

    /// <inheritdoc/>
    public bool Equals(Draft? o) => o is not null && Identity.SequenceEqual(o.Identity) && Charts.SequenceEqual(o.Charts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Identity.Count, Charts.Length);
}

/// <summary>A flowchart of a draft.</summary>
public sealed record DraftChart(string Id, string Title, ImmutableArray<DraftExecutor> Executors, ImmutableArray<DraftRow> Rows) : IDraftPart
{
    /// <inheritdoc/>
    public bool Equals(DraftChart? o) => o is not null && Id == o.Id && Title == o.Title && Executors.SequenceEqual(o.Executors) && Rows.SequenceEqual(o.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Rows.Length);
}

/// <summary>A column of a draft.</summary>
public sealed record DraftExecutor(string Id, string Name, string Group = "") : IDraftPart;

/// <summary>A row of a draft. List cells hold an item a line.</summary>
public sealed record DraftRow(string Id, string Activity, string Requirements, string Duration, string Output, string Note, ImmutableArray<DraftSymbol> Symbols) : IDraftPart
{
    /// <summary>The text of a cell by its name in <see cref="DraftFields.Cells"/>; null: there is no such cell.</summary>
    public string? this[string field] => field switch
    {
        "activity" => Activity,
        "requirements" => Requirements,
        "duration" => Duration,
        "output" => Output,
        "note" => Note,
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(DraftRow? o) => o is not null && (Id, Activity, Requirements, Duration, Output, Note) == (o.Id, o.Activity, o.Requirements, o.Duration, o.Output, o.Note)
        && Symbols.SequenceEqual(o.Symbols);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Activity);
}

/// <summary>A symbol of a draft. <paramref name="Kind"/>: <c>start, process, decision, end</c>.</summary>
public sealed record DraftSymbol(string Id, string Executor, string Kind, string Text, ImmutableArray<DraftExit> Exits, ImmutableArray<string> Joint) : IDraftPart
{
    /// <inheritdoc/>
    public bool Equals(DraftSymbol? o) => o is not null && (Id, Executor, Kind, Text) == (o.Id, o.Executor, o.Kind, o.Text)
        && Exits.SequenceEqual(o.Exits) && Joint.SequenceEqual(o.Joint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Executor, Kind);
}

/// <summary>A flow out of a symbol. <paramref name="Kind"/>: <c>next, yes, no, branch</c>; <paramref name="Label"/> only with a branch.</summary>
public sealed record DraftExit(string Kind, string Target, string Label = "");

/// <summary>What edits name by its id.</summary>
interface IDraftPart
{
    string Id { get; }
}

/// <summary>The names of the texts in <see cref="Draft.Identity"/>: the keys of the file format, see docs/format.md.</summary>
public static class DraftFields
{
    /// <summary>Texts of one line or more.</summary>
    public static ImmutableArray<string> Texts { get; } =
        ["title", "number", "unit", "emblem", "made", "revised", "effective", "signatory.office", "signatory.name", "signatory.rank", "signatory.nip", "profile", "page"];

    /// <summary>Lists: an item a line.</summary>
    public static ImmutableArray<string> Lists { get; } = ["agency", "legalBasis", "qualifications", "relatedSops", "equipment", "warnings", "records"];

    /// <summary>Cells of a row; <c>requirements</c> and <c>output</c> are lists.</summary>
    public static ImmutableArray<string> Cells { get; } = ["activity", "requirements", "duration", "output", "note"];
}
