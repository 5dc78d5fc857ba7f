namespace Ortala.Procedures.Editing;

/// <summary>What is the same in all edits that give a part its place.</summary>
/// <param name="Kind">Of the part.</param>
/// <param name="Id">Of the part.</param>
/// <param name="Target">Where it comes to: behind which part, or into which cell.</param>
/// <param name="List">The list it comes into, as far as the edit says.</param>
/// <param name="IsMove">False: the part is new.</param>
sealed record Placement(PartKind Kind, string Id, string? Target, string? List, bool IsMove)
{
    public static Placement? Of(Edit edit) => edit switch
    {
        InsertRow e => new(PartKind.Row, e.Row.Id, e.After, e.Chart, false),
        MoveRow e => new(PartKind.Row, e.Row, e.After, null, true),
        AddExecutor e => new(PartKind.Executor, e.Executor.Id, e.After, e.Chart, false),
        MoveExecutor e => new(PartKind.Executor, e.Executor, e.After, null, true),
        AddChart e => new(PartKind.Chart, e.Chart.Id, e.After, "", false),
        MoveChart e => new(PartKind.Chart, e.Chart, e.After, "", true),
        MoveSymbol e => new(PartKind.Symbol, e.Symbol, e.Row + ">" + e.Executor, null, true),
        _ => null,
    };

    /// <summary>True when both move the same part.</summary>
    public bool Moves(Placement other) => IsMove && other.IsMove && (Kind, Id) == (other.Kind, other.Id);

    /// <summary>True when both come to the same place of a list.</summary>
    public bool Meets(Placement other) => Kind == other.Kind && Kind != PartKind.Symbol && Id != other.Id && Target == other.Target && (Target is not null || List is not null && List == other.List);

    public LossPlace Loss => Kind switch
    {
        PartKind.Row => new LossPlace(Row: Id, Field: "place"),
        PartKind.Executor => new LossPlace(Executor: Id, Field: "place"),
        PartKind.Chart => new LossPlace(Chart: Id, Field: "place"),
        _ => new LossPlace(Symbol: Id, Field: "place"),
    };

    /// <summary>The edit with another neighbour.</summary>
    public static Edit After(Edit edit, string? after) => edit switch
    {
        InsertRow e => e with { After = after },
        MoveRow e => e with { After = after },
        AddExecutor e => e with { After = after },
        MoveExecutor e => e with { After = after },
        AddChart e => e with { After = after },
        MoveChart e => e with { After = after },
        _ => edit,
    };
}
