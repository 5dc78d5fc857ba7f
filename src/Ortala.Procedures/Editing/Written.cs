using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Something that an edit puts into a draft and that another may push aside.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">What people wrote, if it is a text.</param>
/// <param name="Value">What stands there after the edit.</param>
/// <param name="Now">What stands there in a draft; null: there is no such place.</param>
/// <param name="Again">The edit that writes it once more.</param>
/// <param name="Matters">It is worth telling even where its place is gone: a text, or a new part.</param>
/// <param name="Was">What its officer saw there before, where the edit says so.</param>
sealed record Written(LossPlace Place, string Text, string Value, Func<Draft, string?> Now, Edit Again, bool Matters, string? Was = null)
{
    const string There = "";

    public static IEnumerable<Written> By(Edit edit) => edit switch
    {
        SetIdentity e => [Words(new LossPlace(Field: e.Field), e.Value, e.Was, d => d[e.Field], e)],
        SetCell e => [Words(new LossPlace(Row: e.Row, Field: e.Field), e.Value, e.Was, d => d.FindRow(e.Row) is { } at ? d.Row(at)[e.Field] : null, e)],
        RenameExecutor e => [Words(new LossPlace(Executor: e.Executor, Field: "name"), e.Value, e.Was, d => d.FindExecutor(e.Executor) is { } at ? d.Executor(at).Name : null, e)],
        GroupExecutor e => [Words(new LossPlace(Executor: e.Executor, Field: "group"), e.Value, e.Was, d => d.FindExecutor(e.Executor) is { } at ? d.Executor(at).Group : null, e)],
        WordSymbol e => [Words(new LossPlace(Symbol: e.Symbol, Field: "text"), e.Value, e.Was, d => d.FindSymbol(e.Symbol) is { } at ? d.Symbol(at).Text : null, e)],
        TitleChart e => [Words(new LossPlace(Chart: e.Chart, Field: "title"), e.Value, e.Was, d => d.Charts.FirstOrDefault(c => c.Id == e.Chart)?.Title, e)],
        ChangeSymbol e => [new Written(new LossPlace(Symbol: e.Symbol, Field: "kind"), "", e.Kind, d => d.FindSymbol(e.Symbol) is { } at ? d.Symbol(at).Kind : null, e, false)],
        InsertRow e => [new Written(new LossPlace(e.Chart, e.Row.Id), AllTexts(new InsertRow(e.Chart, null, e.Row with { Symbols = [] })), There, d => d.FindRow(e.Row.Id) is null ? null : There, e, true), .. e.Row.Symbols.SelectMany(s => NewSymbol(e.Row.Id, s, null))],
        AddExecutor e => [new Written(new LossPlace(e.Chart, Executor: e.Executor.Id), AllTexts(e), There, d => d.FindExecutor(e.Executor.Id) is null ? null : There, e, true)],
        AddChart e => [new Written(new LossPlace(e.Chart.Id), AllTexts(e), There, d => d.Charts.Has(e.Chart.Id) ? There : null, e, true)],
        PlaceSymbol e => NewSymbol(e.Row, e.Symbol, e.At),
        Link e => [Flow(e.Symbol, Admission.Exit(e.Exit), e)],
        Relabel e => Admission.Exit(new DraftExit(e.Kind, e.Exit.Target, e.Label)) is var exit ? [Flow(e.Symbol, exit, new Link(e.Symbol, exit))] : [],
        Join e => [new Written(new LossPlace(Symbol: e.Symbol, Field: "joint"), "", e.With, d => d.FindSymbol(e.Symbol) is { } at && d.FindSymbol(e.With) is not null ? d.Symbol(at).Joint.Contains(e.With) ? e.With : "" : null, e, false)],
        MoveSymbol e => [new Written(new LossPlace(Symbol: e.Symbol, Field: "place"), "", e.Row + ">" + e.Executor, d => d.FindSymbol(e.Symbol) is { } at ? d.Row(new RowAt(at.Chart, at.Row)).Id + ">" + d.Symbol(at).Executor : null, e, false)],
        MoveRow or MoveExecutor or MoveChart => Placement.Of(edit) is { } move ? [new Written(move.Loss, "", "moved", d => d.Has(new PartId(move.Kind, move.Id)) ? "moved" : null, edit, false)] : [],
        _ => [],
    };

    /// <summary>The texts within a new part, of which each may be replaced for itself.</summary>
    public static IEnumerable<Written> Within(Edit edit) => edit switch
    {
        InsertRow { Row: var row } => DraftFields.Cells.Where(cell => row[cell]!.Length > 0).SelectMany(cell => By(new SetCell(row.Id, cell, row[cell]!, ""))).Concat(row.Symbols.SelectMany(WordIn)),
        PlaceSymbol e => WordIn(e.Symbol),
        _ => [],
    };

    static IEnumerable<Written> WordIn(DraftSymbol symbol) => symbol.Text.Length == 0 ? [] : By(new WordSymbol(symbol.Id, symbol.Text, ""));

    /// <summary>A symbol as it stands in a draft.</summary>
    public static Written? Standing(Draft draft, string symbol) => draft.FindSymbol(symbol) is { } at
        ? NewSymbol(draft.Row(new RowAt(at.Chart, at.Row)).Id, draft.Symbol(at), at.Symbol).First() : null;

    /// <summary>The edit as if it had brought its part as that stands now, with all that was written in it since.</summary>
    public static Edit AsItStands(Draft draft, Edit edit) => edit switch
    {
        InsertRow e when draft.FindRow(e.Row.Id) is { } at => e with { Row = draft.Row(at) },
        AddExecutor e when draft.FindExecutor(e.Executor.Id) is { } at => e with { Executor = draft.Executor(at) },
        AddChart e when draft.Charts.FirstOrDefault(c => c.Id == e.Chart.Id) is { } chart => e with { Chart = chart },
        PlaceSymbol e when draft.FindSymbol(e.Symbol.Id) is { } at => e with { Row = draft.Row(new RowAt(at.Chart, at.Row)).Id, Symbol = draft.Symbol(at) },
        _ => edit,
    };

    /// <summary>The symbols that came with a row and were moved into another since.</summary>
    static IEnumerable<DraftSymbol> MovedFrom(Draft draft, DraftRow now, DraftRow then) => then.Symbols.Where(s => !now.Symbols.Has(s.Id)).Select(s => draft.FindSymbol(s.Id)).OfType<SymbolAt>().Select(draft.Symbol);

    static Written Words(LossPlace place, string text, string was, Func<Draft, string?> now, Edit again) => new(place, text, text, now, again, text.Length > 0, was);

    static IEnumerable<Written> NewSymbol(string row, DraftSymbol symbol, int? at) =>
    [
        new Written(new LossPlace(Row: row, Symbol: symbol.Id), symbol.Text, There, d => d.FindSymbol(symbol.Id) is null ? null : There, new PlaceSymbol(row, symbol, at), true),
        .. symbol.Exits.Select(Admission.Exit).Where(e => e.Label.Length > 0).Select(e => Flow(symbol.Id, e, new Link(symbol.Id, e))),
    ];

    static Written Flow(string symbol, DraftExit exit, Edit again) => new(new LossPlace(Symbol: symbol, Field: "exits"), exit.Label, exit.ToString(),
        d => d.FindSymbol(symbol) is { } at && d.FindSymbol(exit.Target) is not null ? d.Symbol(at).Exits.Contains(exit) ? exit.ToString() : "" : null, again, exit.Label.Length > 0);

    static string AllTexts(Edit edit) => string.Join('\n', EditTexts.Of(edit).Select(t => t.Value).Where(t => t.Length > 0).Distinct());
}
