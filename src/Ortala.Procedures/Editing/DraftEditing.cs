using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>
/// Applies edits. Pure and total: an edit whose row, executor or symbol is gone, or whose id is there already, changes nothing and gives
/// back the same draft. docs/editing.md says it edit by edit; the editor in the browser does the same.
/// </summary>
public static class DraftEditing
{
    /// <summary>The draft after one edit.</summary>
    public static Draft Apply(this Draft draft, Edit edit) => edit switch
    {
        SetIdentity e => TextEdits.Apply(draft, e),
        SetCell e => TextEdits.Apply(draft, e),
        RenameExecutor e => TextEdits.Apply(draft, e),
        GroupExecutor e => TextEdits.Apply(draft, e),
        WordSymbol e => TextEdits.Apply(draft, e),
        TitleChart e => TextEdits.Apply(draft, e),
        InsertRow e => RowEdits.Apply(draft, e),
        MoveRow e => RowEdits.Apply(draft, e),
        DeleteRow e => RowEdits.Apply(draft, e),
        AddExecutor e => ExecutorEdits.Apply(draft, e),
        MoveExecutor e => ExecutorEdits.Apply(draft, e),
        MergeExecutor e => ExecutorEdits.Apply(draft, e),
        RemoveExecutor e => ExecutorEdits.Apply(draft, e),
        PlaceSymbol e => SymbolEdits.Apply(draft, e),
        MoveSymbol e => SymbolEdits.Apply(draft, e),
        ChangeSymbol e => SymbolEdits.Apply(draft, e),
        RemoveSymbol e => SymbolEdits.Apply(draft, e),
        Link e => FlowEdits.Apply(draft, e),
        Relabel e => FlowEdits.Apply(draft, e),
        Unlink e => FlowEdits.Apply(draft, e),
        Join e => FlowEdits.Apply(draft, e),
        Part e => FlowEdits.Apply(draft, e),
        AddChart e => ChartEdits.Apply(draft, e),
        MoveChart e => ChartEdits.Apply(draft, e),
        RemoveChart e => ChartEdits.Apply(draft, e),
        _ => draft,
    };

    /// <summary>The draft after edits, in order.</summary>
    public static Draft Apply(this Draft draft, ImmutableArray<Edit> edits) => edits.Aggregate(draft, Apply);

    /// <summary>The edits that lead from <c>before.Apply(edits)</c> back to <paramref name="before"/>, to be applied in order.</summary>
    /// <param name="before">The draft before the edits.</param>
    /// <param name="edits">What is to be taken back.</param>
    public static ImmutableArray<Edit> Inverse(Draft before, ImmutableArray<Edit> edits)
    {
        var steps = new Stack<ImmutableArray<Edit>>();
        foreach (var edit in edits)
        {
            var after = before.Apply(edit);
            if (!ReferenceEquals(after, before)) steps.Push(InverseOf(before, edit));
            before = after;
        }
        return [.. steps.SelectMany(s => s)];
    }

    /// <summary>What takes back an edit that changed something.</summary>
    static ImmutableArray<Edit> InverseOf(Draft before, Edit edit) => edit switch
    {
        SetIdentity e => [TextEdits.Inverse(before, e)],
        SetCell e => [TextEdits.Inverse(before, e)],
        RenameExecutor e => [TextEdits.Inverse(before, e)],
        GroupExecutor e => [TextEdits.Inverse(before, e)],
        WordSymbol e => [TextEdits.Inverse(before, e)],
        TitleChart e => [TextEdits.Inverse(before, e)],
        InsertRow e => [new DeleteRow(e.Row.Id)],
        MoveRow e => [RowEdits.Inverse(before, e)],
        DeleteRow e => RowEdits.Inverse(before, e),
        AddExecutor e => [new RemoveExecutor(e.Executor.Id)],
        MoveExecutor e => [ExecutorEdits.Inverse(before, e)],
        MergeExecutor e => ExecutorEdits.Inverse(before, e),
        RemoveExecutor e => ExecutorEdits.Inverse(before, e),
        PlaceSymbol e => [new RemoveSymbol(e.Symbol.Id)],
        MoveSymbol e => SymbolEdits.Inverse(before, e),
        ChangeSymbol e => [SymbolEdits.Inverse(before, e)],
        RemoveSymbol e => SymbolEdits.Inverse(before, e),
        Link e => [new Unlink(e.Symbol, Admission.Exit(e.Exit))],
        Relabel e => FlowEdits.Inverse(before, e),
        Unlink e => [FlowEdits.Inverse(before, e)],
        Join e => [new Part(e.Symbol, e.With)],
        Part e => [FlowEdits.Inverse(before, e)],
        AddChart e => [new RemoveChart(e.Chart.Id)],
        MoveChart e => [ChartEdits.Inverse(before, e)],
        RemoveChart e => [ChartEdits.Inverse(before, e)],
        _ => [],
    };
}
