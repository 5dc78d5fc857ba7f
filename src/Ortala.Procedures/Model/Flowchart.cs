using System.Collections.Immutable;

namespace Ortala.Procedures.Model;

/// <summary>One flowchart table: executors as columns, steps as rows.</summary>
public sealed record Flowchart
{
    /// <summary>Heading over the table when one document holds several; empty for the only one.</summary>
    public string Title { get; init; } = "";

    /// <summary>The executor columns (<i>pelaksana</i>) from left to right.</summary>
    public ImmutableArray<Executor> Executors { get; init; } = [];

    /// <summary>The rows from top to bottom; the row number is the place in this list plus one.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    /// <summary>Place of the executor in <see cref="Executors"/>, or -1.</summary>
    public int ColumnOf(string executorId)
    {
        for (var i = 0; i < Executors.Length; i++) if (Executors[i].Id == executorId) return i;
        return -1;
    }

    /// <summary>All flows between symbols, in order of their rows, symbols and exits. A pair given twice is one flow.</summary>
    public ImmutableArray<Flow> Flows() => FlowDerivation.Flows(this);

    /// <summary>All joint lines between neighbours of a joint group, in column order.</summary>
    public ImmutableArray<JointLine> JointLines() => FlowDerivation.JointLines(this);

    /// <inheritdoc/>
    public bool Equals(Flowchart? o) => o is not null && Title == o.Title && Executors.SequenceEqual(o.Executors) && Steps.SequenceEqual(o.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Executors.Length, Steps.Length);
}

/// <summary>An executor (<i>pelaksana</i>): one column of the flowchart table.</summary>
/// <param name="Id">Opaque id that never changes.</param>
/// <param name="Name">Name of the position as printed in the head of the column.</param>
/// <param name="Group">Name of the group printed over neighbouring columns that share it; empty: none.</param>
public sealed record Executor(string Id, string Name, string Group = "");

/// <summary>One row of the table (<i>langkah kegiatan</i>).</summary>
public sealed record Step
{
    /// <summary>Opaque id that never changes; the printed number is computed.</summary>
    public required string Id { get; init; }

    /// <summary>What is done (<i>kegiatan</i>).</summary>
    public string Activity { get; init; } = "";

    /// <summary>Required completeness (<i>kelengkapan</i>), one item each.</summary>
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>Time (<i>waktu</i>).</summary>
    public Duration Duration { get; init; } = Duration.None;

    /// <summary>Results (<i>output</i>), one item each.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Remark (<i>keterangan</i>).</summary>
    public string Note { get; init; } = "";

    /// <summary>The symbols of the row in listed order; a well-formed row has at least one.</summary>
    public ImmutableArray<Symbol> Symbols { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Step? o) => o is not null && Id == o.Id && Activity == o.Activity && Duration == o.Duration && Note == o.Note
        && Requirements.SequenceEqual(o.Requirements) && Outputs.SequenceEqual(o.Outputs) && Symbols.SequenceEqual(o.Symbols);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Activity);
}

/// <summary>Kinds of symbol; the arrow and the off-page connector are drawn by the program.</summary>
public enum SymbolKind
{
    /// <summary>Capsule: the activity begins (<i>kapsul, terminator</i>).</summary>
    Start,

    /// <summary>Rectangle: execution (<i>kotak</i>).</summary>
    Process,

    /// <summary>Diamond: decision (<i>belah ketupat</i>).</summary>
    Decision,

    /// <summary>Capsule: the activity ends.</summary>
    End,
}

/// <summary>A symbol in the cell of its row and executor.</summary>
public sealed record Symbol
{
    /// <summary>Opaque id that never changes, unique in the procedure.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the executor whose column it stands in.</summary>
    public required string ExecutorId { get; init; }

    /// <summary>What it is.</summary>
    public SymbolKind Kind { get; init; } = SymbolKind.Process;

    /// <summary>A word printed inside it ("Valid?"); usually empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The flows that leave it, in listed order.</summary>
    public ImmutableArray<Exit> Exits { get; init; } = [];

    /// <summary>Ids of symbols in the same row with which the work is done jointly (a line without head).</summary>
    public ImmutableArray<string> JointWith { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Symbol? o) => o is not null && Id == o.Id && ExecutorId == o.ExecutorId && Kind == o.Kind && Text == o.Text
        && Exits.SequenceEqual(o.Exits) && JointWith.SequenceEqual(o.JointWith);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, ExecutorId, Kind);
}

/// <summary>How an exit is written; it decides the id of the flow and its default label.</summary>
public enum ExitKind
{
    /// <summary>Plain flow (<c>next</c>).</summary>
    Next,

    /// <summary><c>yes</c>, labelled <c>Ya</c>.</summary>
    Yes,

    /// <summary><c>no</c>, labelled <c>Tidak</c>.</summary>
    No,

    /// <summary>A branch with a label of its own.</summary>
    Branch,
}

/// <summary>A flow out of a symbol.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Target">Id of the symbol it leads to.</param>
/// <param name="Label">Label of a branch; empty for the other kinds, whose label follows from the kind.</param>
public sealed record Exit(ExitKind Kind, string Target, string Label = "")
{
    /// <summary>The label as drawn: <c>Ya</c>, <c>Tidak</c>, the branch's own, or empty.</summary>
    public string DrawnLabel => Kind switch { ExitKind.Yes => "Ya", ExitKind.No => "Tidak", ExitKind.Branch => Label, _ => "" };
}
