namespace Ortala.Procedures.Editing;

/// <summary>What edits name by ids.</summary>
enum PartKind
{
    Chart,
    Executor,
    Row,
    Symbol,
}

/// <summary>A part of a draft by its id. Each kind has ids of its own: a row and a symbol may bear the same.</summary>
readonly record struct PartId(PartKind Kind, string Id)
{
    public static PartId Chart(string id) => new(PartKind.Chart, id);

    public static PartId Executor(string id) => new(PartKind.Executor, id);

    public static PartId Row(string id) => new(PartKind.Row, id);

    public static PartId Symbol(string id) => new(PartKind.Symbol, id);

    /// <summary>The parts that must be there for an edit to do what it says.</summary>
    public static PartId[] NeededBy(Edit edit) => edit switch
    {
        SetCell e => [Row(e.Row)],
        RenameExecutor e => [Executor(e.Executor)],
        GroupExecutor e => [Executor(e.Executor)],
        WordSymbol e => [Symbol(e.Symbol)],
        ChangeSymbol e => [Symbol(e.Symbol)],
        TitleChart e => [Chart(e.Chart)],
        InsertRow e => [Chart(e.Chart), .. e.Row.Symbols.Select(s => Executor(s.Executor))],
        AddExecutor e => [Chart(e.Chart)],
        MoveRow e => [Row(e.Row)],
        MoveExecutor e => [Executor(e.Executor)],
        MoveChart e => [Chart(e.Chart)],
        PlaceSymbol e => [Row(e.Row), Executor(e.Symbol.Executor)],
        MoveSymbol e => [Symbol(e.Symbol), Row(e.Row), Executor(e.Executor)],
        Link e => [Symbol(e.Symbol), Symbol(e.Exit.Target)],
        Join e => [Symbol(e.Symbol), Symbol(e.With)],
        _ => [],
    };

    /// <summary>The parts that an edit puts in.</summary>
    public static PartId[] BroughtBy(Edit edit) => edit switch
    {
        AddChart e => [Chart(e.Chart.Id), .. e.Chart.Executors.Select(x => Executor(x.Id)), .. e.Chart.Rows.SelectMany(In)],
        AddExecutor e => [Executor(e.Executor.Id)],
        InsertRow e => In(e.Row),
        PlaceSymbol e => [Symbol(e.Symbol.Id)],
        _ => [],
    };

    /// <summary>The part of a list that an edit takes out.</summary>
    public static PartId? RemovedBy(Edit edit) => edit switch
    {
        DeleteRow e => Row(e.Row),
        RemoveExecutor e => Executor(e.Executor),
        MergeExecutor e => Executor(e.Executor),
        RemoveChart e => Chart(e.Chart),
        _ => null,
    };

    static PartId[] In(DraftRow row) => [Row(row.Id), .. row.Symbols.Select(s => Symbol(s.Id))];
}
