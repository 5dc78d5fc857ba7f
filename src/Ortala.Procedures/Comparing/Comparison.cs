using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Comparing;

/// <summary>What differs between two versions of a draft. Things are matched by their ids, so that a moved row is a moved row.</summary>
/// <param name="Fields">Texts of the identity block and settings that differ, in the order of <see cref="DraftFields"/>.</param>
/// <param name="Charts">Flowcharts in which something differs: those of the later version in order, then those that are gone.</param>
public sealed record Comparison(ImmutableArray<TextDifference> Fields, ImmutableArray<ChartDifference> Charts)
{
    /// <summary>True when both say the same.</summary>
    public bool IsEmpty => Fields.IsEmpty && Charts.IsEmpty;
}

/// <summary>A text that differs.</summary>
/// <param name="Field">Name by <see cref="DraftFields"/>.</param>
/// <param name="Before">Text in the earlier version.</param>
/// <param name="After">Text in the later version.</param>
public sealed record TextDifference(string Field, string Before, string After);

/// <summary>A flowchart that differs; one side is null when it was added or taken out.</summary>
/// <param name="Before">The earlier.</param>
/// <param name="After">The later.</param>
/// <param name="Moved">True when it stands elsewhere among the flowcharts.</param>
/// <param name="Executors">Columns that differ.</param>
/// <param name="Rows">Rows that differ: those of the later version in order, each that is gone after its neighbour of old.</param>
public sealed record ChartDifference(
    DraftChart? Before, DraftChart? After, bool Moved, ImmutableArray<ExecutorDifference> Executors, ImmutableArray<RowDifference> Rows)
{
    /// <summary>The id of both.</summary>
    public string Id => (After ?? Before)!.Id;

    /// <summary>True when something differs.</summary>
    public bool IsEmpty => Before is not null && After is not null && Before.Title == After.Title && !Moved && Executors.IsEmpty && Rows.IsEmpty;
}

/// <summary>A column that differs; one side is null when it was added or taken out.</summary>
public sealed record ExecutorDifference(DraftExecutor? Before, DraftExecutor? After, bool Moved);

/// <summary>A row that differs; one side is null when it was added or taken out.</summary>
/// <param name="Before">The earlier.</param>
/// <param name="After">The later.</param>
/// <param name="NumberBefore">Its printed number in the earlier version; 0: none.</param>
/// <param name="NumberAfter">Its printed number in the later version; 0: none.</param>
/// <param name="Moved">True when it was moved; a row whose number changed only because others came or went was not.</param>
/// <param name="Cells">Cells that differ; of a row that was added or taken out, none.</param>
/// <param name="Symbols">Symbols that differ, one that moved to another row told in the later.</param>
/// <param name="Flows">Flows out of this row that differ.</param>
/// <param name="Joints">Joint lines that differ.</param>
public sealed record RowDifference(
    DraftRow? Before, DraftRow? After, int NumberBefore, int NumberAfter, bool Moved, ImmutableArray<TextDifference> Cells,
    ImmutableArray<SymbolDifference> Symbols, ImmutableArray<FlowDifference> Flows, ImmutableArray<JointDifference> Joints)
{
    /// <summary>The id of both.</summary>
    public string Id => (After ?? Before)!.Id;

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Before is not null && After is not null && !Moved && Cells.IsEmpty && Symbols.IsEmpty && Flows.IsEmpty && Joints.IsEmpty;
}

/// <summary>A symbol that differs; one side is null when it was added or taken out.</summary>
/// <param name="Before">The earlier.</param>
/// <param name="After">The later.</param>
/// <param name="RowBefore">Number of its row in the earlier version; 0: none.</param>
/// <param name="RowAfter">Number of its row in the later version; 0: none.</param>
/// <param name="ToOtherRow">True when it stands in another row than before.</param>
public sealed record SymbolDifference(DraftSymbol? Before, DraftSymbol? After, int RowBefore, int RowAfter, bool ToOtherRow);

/// <summary>A flow that differs; both sides stand where only its label changed.</summary>
/// <param name="Symbol">Symbol that it leaves.</param>
/// <param name="Before">The earlier.</param>
/// <param name="After">The later.</param>
/// <param name="TargetRow">Number of the row it leads to, in the version that has it (the later, when both); 0: none.</param>
public sealed record FlowDifference(string Symbol, DraftExit? Before, DraftExit? After, int TargetRow);

/// <summary>A joint line that came or went between two symbols of a row.</summary>
public sealed record JointDifference(string Symbol, string With, bool Added);
