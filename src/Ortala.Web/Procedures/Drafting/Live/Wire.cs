using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

// What browser and server say to each other: the twins of the types of the same name in Island/types.d.ts.

/// <summary>All changes of a tab that are not acknowledged yet, in order.</summary>
public sealed record Post(string Client, int Base, ImmutableArray<PostedChange> Changes, ImmutableArray<string> Pages, Standing? At = null);

/// <summary>A change; without a base of its own it was made on that of the post.</summary>
public sealed record PostedChange(long Seq, ImmutableArray<Edit> Edits, int? Base = null);

/// <summary>Where the officer is.</summary>
public sealed record Standing(string? Row = null, string? Field = null);

/// <summary>What the server says to a post.</summary>
public sealed record Answer(
    int Revision, long Acknowledged, ImmutableArray<RefusedChange> Refused, ImmutableArray<Entry>? Entries, Draft? Draft, DateTimeOffset Saved,
    ImmutableArray<Page>? Pages, Geometry? Geometry, ImmutableArray<FindingOnSheet>? Findings);

/// <summary>A change that was not taken, and why.</summary>
public sealed record RefusedChange(long Seq, string Message);

/// <summary>A change as it stands in the journal.</summary>
public sealed record Entry(int Revision, string Client, long Seq, Person By, DateTimeOffset At, ImmutableArray<Edit> Edits, ImmutableArray<AddressedLoss> Losses)
{
    /// <summary>The change.</summary>
    public static Entry Of(TakenChange t) => new(t.Revision, t.Client, t.Sequence, Person.Of(t.By), t.At, t.Change.Edits, t.Losses);
}

/// <summary>All that the editor begins with.</summary>
public sealed record State(
    Guid Document, string Name, int Revision, Draft Draft, Person Me, ImmutableArray<Presence> People, string Token, bool ReadOnly,
    ImmutableArray<Page> Pages, Geometry Geometry, ImmutableArray<FindingOnSheet> Findings, ImmutableArray<ProfileChoice> Profiles, string Zone);

/// <summary>An official form that the document may take.</summary>
public sealed record ProfileChoice(string Id, Bilingual Name, bool Own = false);

/// <summary>A drawn page; the drawing is left out where the browser holds it.</summary>
public sealed record Page(string Hash, double Width, double Height, string? Svg);

/// <summary>Where everything stands, lengths in points.</summary>
public sealed record Geometry(ImmutableArray<Table> Tables, ImmutableArray<Field> Fields);

/// <summary>One flowchart.</summary>
public sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<CellColumn> Cells, ImmutableArray<PlacedRow> Rows, double Size, double Leading);

/// <summary>Column of an executor.</summary>
public sealed record Column(string Executor, double X, double W);

/// <summary>Column of texts.</summary>
public sealed record CellColumn(string Cell, double X, double W, string Align);

/// <summary>A row.</summary>
public sealed record PlacedRow(string Row, int Page, double Y, double H);

/// <summary>Cell of a text outside the rows.</summary>
public sealed record Field([property: System.Text.Json.Serialization.JsonPropertyName("field")] string Name, string Owner, int Page, double X, double Y, double W, double H, double Size, bool Bold, string Align);

/// <summary>A finding in the language of the officer.</summary>
public sealed record FindingOnSheet(
    string Code, string Severity, string Title, string Message, string Source, string Mark, string? Chart, string? Row, string? Symbol, string? Field, Mend? Mend);

/// <summary>Edits that mend what a finding calls for.</summary>
public sealed record Mend(string Label, ImmutableArray<Edit> Edits);
