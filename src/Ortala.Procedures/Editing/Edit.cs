using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ortala.Procedures.Editing;

/// <summary>
/// One small change of a procedure. Rows, executors, symbols and flowcharts are named by their ids, so that edits of different things
/// do not get in each other's way; <c>After</c> names the neighbour before the new place, null: the first place. <c>Was</c> is what the
/// officer saw, so that a change of somebody else in between is noticed. Values are texts as they are typed; the items of a list are its lines.
/// <see cref="EditJson"/> gives the form on the wire and in the journal. An edit whose thing is no longer there changes nothing.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(SetIdentity), "setIdentity")]
[JsonDerivedType(typeof(SetCell), "setCell")]
[JsonDerivedType(typeof(InsertRow), "insertRow")]
[JsonDerivedType(typeof(MoveRow), "moveRow")]
[JsonDerivedType(typeof(DeleteRow), "deleteRow")]
[JsonDerivedType(typeof(AddExecutor), "addExecutor")]
[JsonDerivedType(typeof(RenameExecutor), "renameExecutor")]
[JsonDerivedType(typeof(GroupExecutor), "groupExecutor")]
[JsonDerivedType(typeof(MoveExecutor), "moveExecutor")]
[JsonDerivedType(typeof(MergeExecutor), "mergeExecutor")]
[JsonDerivedType(typeof(RemoveExecutor), "removeExecutor")]
[JsonDerivedType(typeof(PlaceSymbol), "placeSymbol")]
[JsonDerivedType(typeof(MoveSymbol), "moveSymbol")]
[JsonDerivedType(typeof(ChangeSymbol), "changeSymbol")]
[JsonDerivedType(typeof(WordSymbol), "wordSymbol")]
[JsonDerivedType(typeof(RemoveSymbol), "removeSymbol")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Relabel), "relabel")]
[JsonDerivedType(typeof(Unlink), "unlink")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(Part), "part")]
[JsonDerivedType(typeof(AddChart), "addChart")]
[JsonDerivedType(typeof(TitleChart), "titleChart")]
[JsonDerivedType(typeof(MoveChart), "moveChart")]
[JsonDerivedType(typeof(RemoveChart), "removeChart")]
public abstract record Edit
{
    private protected Edit() { }
}

/// <summary>Sets a field of the identity block or of the document, see <see cref="DraftFields"/>.</summary>
public sealed record SetIdentity(string Field, string Value, string Was) : Edit;

/// <summary>Sets a cell of a row: <c>activity, requirements, duration, output, note</c>.</summary>
public sealed record SetCell(string Row, string Field, string Value, string Was) : Edit;

/// <summary>Puts in a row with its symbols; flows and joint lines to symbols that do not exist are left out.</summary>
public sealed record InsertRow(string Chart, string? After, DraftRow Row) : Edit;

/// <summary>Moves a row within its flowchart.</summary>
public sealed record MoveRow(string Row, string? After, string? Was) : Edit;

/// <summary>Takes out a row with its symbols, and the flows that lead to them.</summary>
public sealed record DeleteRow(string Row) : Edit;

/// <summary>Puts in a column.</summary>
public sealed record AddExecutor(string Chart, string? After, DraftExecutor Executor) : Edit;

/// <summary>Renames an executor.</summary>
public sealed record RenameExecutor(string Executor, string Value, string Was) : Edit;

/// <summary>Sets the group that is printed over neighbouring columns.</summary>
public sealed record GroupExecutor(string Executor, string Value, string Was) : Edit;

/// <summary>Moves a column within its flowchart.</summary>
public sealed record MoveExecutor(string Executor, string? After, string? Was) : Edit;

/// <summary>Moves all symbols of one executor into the column of another of the same flowchart and takes out the first.</summary>
public sealed record MergeExecutor(string Executor, string Into) : Edit;

/// <summary>Takes out a column with its symbols, and the flows that lead to them.</summary>
public sealed record RemoveExecutor(string Executor) : Edit;

/// <summary>Places a symbol in a row; <paramref name="At"/> is its place among the symbols of the row, null: the last.</summary>
public sealed record PlaceSymbol(string Row, DraftSymbol Symbol, int? At = null) : Edit;

/// <summary>
/// Moves a symbol to another executor, and to another row of its flowchart where that differs. Its joint lines end when the row changes.
/// <paramref name="At"/> is its new place among the symbols of the row; null: the last of another row, the old place in the same row.
/// </summary>
public sealed record MoveSymbol(string Symbol, string Row, string Executor, string WasRow, string WasExecutor, int? At = null) : Edit;

/// <summary>Changes the kind: <c>start, process, decision, end</c>. Exits stay as they are.</summary>
public sealed record ChangeSymbol(string Symbol, string Kind, string Was) : Edit;

/// <summary>Sets the word inside a symbol.</summary>
public sealed record WordSymbol(string Symbol, string Value, string Was) : Edit;

/// <summary>Takes out a symbol, and the flows and joint lines that lead to it.</summary>
public sealed record RemoveSymbol(string Symbol) : Edit;

/// <summary>Adds a flow; one that is there already (same kind, target, label) stays single. <paramref name="At"/>: place among the exits, null: the last.</summary>
public sealed record Link(string Symbol, DraftExit Exit, int? At = null) : Edit;

/// <summary>Changes kind and label of a flow, which keeps its target and place.</summary>
public sealed record Relabel(string Symbol, DraftExit Exit, string Kind, string Label) : Edit;

/// <summary>Takes out a flow.</summary>
public sealed record Unlink(string Symbol, DraftExit Exit) : Edit;

/// <summary>Work done jointly by two symbols of one row. <paramref name="At"/>: place in the list of partners, null: the last.</summary>
public sealed record Join(string Symbol, string With, int? At = null) : Edit;

/// <summary>Ends what <see cref="Join"/> began on this symbol.</summary>
public sealed record Part(string Symbol, string With) : Edit;

/// <summary>Puts in a flowchart with its executors and rows.</summary>
public sealed record AddChart(string? After, DraftChart Chart) : Edit;

/// <summary>Sets the heading of a flowchart.</summary>
public sealed record TitleChart(string Chart, string Value, string Was) : Edit;

/// <summary>Moves a flowchart.</summary>
public sealed record MoveChart(string Chart, string? After, string? Was) : Edit;

/// <summary>Takes out a flowchart; the last one stays.</summary>
public sealed record RemoveChart(string Chart) : Edit;
