using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Edits of what leads from symbol to symbol: flows and joint lines.</summary>
static class FlowEdits
{
    public static Draft Apply(Draft draft, Link e)
    {
        var exit = Admission.Exit(e.Exit);
        if (draft.FindSymbol(e.Symbol) is not { } at || draft.FindSymbol(exit.Target)?.Chart != at.Chart || draft.Symbol(at) is var symbol && symbol.Exits.Contains(exit)) return draft;
        return draft.With(at, symbol with { Exits = symbol.Exits.InsertAt(e.At, exit) });
    }

    public static Draft Apply(Draft draft, Relabel e)
    {
        var (from, to) = Sides(e);
        if (from == to || draft.FindSymbol(e.Symbol) is not { } at || draft.Symbol(at) is var symbol && !symbol.Exits.Contains(from)) return draft;
        return draft.With(at, symbol with { Exits = symbol.Exits.Remove(to) is var exits ? exits.SetItem(exits.IndexOf(from), to) : exits });
    }

    public static Draft Apply(Draft draft, Unlink e) => draft.FindSymbol(e.Symbol) is { } at && draft.Symbol(at) is var symbol && symbol.Exits.IndexOf(Admission.Exit(e.Exit)) is >= 0 and var i
        ? draft.With(at, symbol with { Exits = symbol.Exits.RemoveAt(i) }) : draft;

    public static Draft Apply(Draft draft, Join e)
    {
        if (e.Symbol == e.With || draft.FindSymbol(e.Symbol) is not { } at || !draft.Row(new RowAt(at.Chart, at.Row)).Symbols.Has(e.With)
            || draft.Symbol(at) is var symbol && symbol.Joint.Contains(e.With)) return draft;
        return draft.With(at, symbol with { Joint = symbol.Joint.InsertAt(e.At, e.With) });
    }

    public static Draft Apply(Draft draft, Part e) => draft.FindSymbol(e.Symbol) is { } at && draft.Symbol(at) is var symbol && symbol.Joint.IndexOf(e.With) is >= 0 and var i
        ? draft.With(at, symbol with { Joint = symbol.Joint.RemoveAt(i) }) : draft;

    public static ImmutableArray<Edit> Inverse(Draft before, Relabel e)
    {
        var (from, to) = Sides(e);
        var twin = before.Symbol(before.FindSymbol(e.Symbol)!.Value).Exits.IndexOf(to);
        Edit back = new Relabel(e.Symbol, to, from.Kind, from.Label);
        return twin < 0 ? [back] : [back, new Link(e.Symbol, to, twin)];
    }

    public static Edit Inverse(Draft before, Unlink e) =>
        new Link(e.Symbol, Admission.Exit(e.Exit), before.Symbol(before.FindSymbol(e.Symbol)!.Value).Exits.IndexOf(Admission.Exit(e.Exit)));

    public static Edit Inverse(Draft before, Part e) => new Join(e.Symbol, e.With, before.Symbol(before.FindSymbol(e.Symbol)!.Value).Joint.IndexOf(e.With));

    /// <summary>The flows and joint lines that lead from other symbols of the flowchart to these.</summary>
    public static IEnumerable<Edit> Incoming(DraftChart chart, ImmutableArray<DraftSymbol> to) =>
    [
        .. chart.Rows.SelectMany(r => r.Symbols).Where(s => !to.Has(s.Id))
            .SelectMany(s => s.Exits.Select((exit, i) => (exit, i)).Where(x => to.Has(x.exit.Target)).Select(x => new Link(s.Id, x.exit, x.i))),
        .. chart.Rows.SelectMany(r => JoinsTo(r, to)),
    ];

    /// <summary>The joint lines that lead from other symbols of a row to these.</summary>
    public static IEnumerable<Edit> JoinsTo(DraftRow row, ImmutableArray<DraftSymbol> to) => row.Symbols.Where(s => !to.Has(s.Id))
        .SelectMany(s => s.Joint.Select((with, i) => (with, i)).Where(x => to.Has(x.with)).Select(x => new Join(s.Id, x.with, x.i)));

    static (DraftExit From, DraftExit To) Sides(Relabel e) => (Admission.Exit(e.Exit), Admission.Exit(new DraftExit(e.Kind, e.Exit.Target, e.Label)));
}
