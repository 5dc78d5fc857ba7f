using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Edits of the symbols in the rows.</summary>
static class SymbolEdits
{
    public static Draft Apply(Draft draft, PlaceSymbol e)
    {
        if (draft.FindRow(e.Row) is not { } at || !draft.Charts[at.Chart].Executors.Has(e.Symbol.Executor) || draft.FindSymbol(e.Symbol.Id) is not null) return draft;
        var row = draft.Row(at);
        return draft.With(at, row with { Symbols = row.Symbols.InsertAt(e.At, Admission.Symbol(draft, at, e.Symbol)) });
    }

    public static Draft Apply(Draft draft, MoveSymbol e)
    {
        if (draft.FindSymbol(e.Symbol) is not { } from || draft.FindRow(e.Row) is not { } to || to.Chart != from.Chart
            || !draft.Charts[to.Chart].Executors.Has(e.Executor)) return draft;
        var symbol = draft.Symbol(from);
        return to.Row == from.Row ? WithinRow(draft, from, e) : draft
            .With(new RowAt(from.Chart, from.Row), Left(draft.Row(new RowAt(from.Chart, from.Row)), symbol.Id))
            .With(to, draft.Row(to) is var row ? row with { Symbols = row.Symbols.InsertAt(e.At, symbol with { Executor = e.Executor, Joint = [] }) } : row);
    }

    public static Draft Apply(Draft draft, ChangeSymbol e) => draft.FindSymbol(e.Symbol) is { } at && draft.Symbol(at) is var symbol && symbol.Kind != e.Kind
        ? draft.With(at, symbol with { Kind = e.Kind }) : draft;

    public static Draft Apply(Draft draft, RemoveSymbol e)
    {
        if (draft.FindSymbol(e.Symbol) is not { } at) return draft;
        var without = draft.With(new RowAt(at.Chart, at.Row), draft.Row(new RowAt(at.Chart, at.Row)) is var row ? row with { Symbols = row.Symbols.RemoveAt(at.Symbol) } : row);
        return without.With(at.Chart, without.Charts[at.Chart].Without(new HashSet<string>(StringComparer.Ordinal) { e.Symbol }));
    }

    public static ImmutableArray<Edit> Inverse(Draft before, MoveSymbol e)
    {
        var at = before.FindSymbol(e.Symbol)!.Value;
        var row = before.Row(new RowAt(at.Chart, at.Row));
        var symbol = row.Symbols[at.Symbol];
        if (row.Id == e.Row) return [new MoveSymbol(e.Symbol, e.Row, symbol.Executor, e.Row, e.Executor, e.At is null ? null : at.Symbol)];
        return
        [
            new MoveSymbol(e.Symbol, row.Id, symbol.Executor, e.Row, e.Executor, at.Symbol),
            .. symbol.Joint.Select(with => new Join(e.Symbol, with)),
            .. FlowEdits.JoinsTo(row, [symbol]),
        ];
    }

    public static Edit Inverse(Draft before, ChangeSymbol e) => e with { Kind = before.Symbol(before.FindSymbol(e.Symbol)!.Value).Kind, Was = e.Kind };

    public static ImmutableArray<Edit> Inverse(Draft before, RemoveSymbol e)
    {
        var at = before.FindSymbol(e.Symbol)!.Value;
        var symbol = before.Symbol(at);
        return [new PlaceSymbol(before.Row(new RowAt(at.Chart, at.Row)).Id, symbol, at.Symbol), .. FlowEdits.Incoming(before.Charts[at.Chart], [symbol])];
    }

    static Draft WithinRow(Draft draft, SymbolAt from, MoveSymbol e)
    {
        var at = new RowAt(from.Chart, from.Row);
        var row = draft.Row(at);
        var symbol = row.Symbols[from.Symbol];
        var moved = symbol.Executor == e.Executor ? symbol : symbol with { Executor = e.Executor };
        var symbols = row.Symbols.RemoveAt(from.Symbol).InsertAt(e.At ?? from.Symbol, moved);
        return ReferenceEquals(symbols[from.Symbol], symbol) ? draft : draft.With(at, row with { Symbols = symbols });
    }

    static DraftRow Left(DraftRow row, string symbol) => row with
    {
        Symbols = row.Symbols.RemoveAt(row.Symbols.IndexOf(symbol)).Map(s => s.Joint.Contains(symbol) ? s with { Joint = s.Joint.Remove(symbol) } : s),
    };
}
