using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Edits of the columns of a flowchart.</summary>
static class ExecutorEdits
{
    public static Draft Apply(Draft draft, AddExecutor e)
    {
        if (draft.Charts.IndexOf(e.Chart) is not (>= 0 and var c) || draft.FindExecutor(e.Executor.Id) is not null) return draft;
        return draft.With(c, draft.Charts[c] with { Executors = draft.Charts[c].Executors.InsertAfter(e.After, e.Executor) });
    }

    public static Draft Apply(Draft draft, MoveExecutor e)
    {
        if (draft.FindExecutor(e.Executor) is not { } at) return draft;
        var chart = draft.Charts[at.Chart];
        var executors = chart.Executors.MoveAfter(at.Executor, e.After);
        return executors == chart.Executors ? draft : draft.With(at.Chart, chart with { Executors = executors });
    }

    public static Draft Apply(Draft draft, MergeExecutor e)
    {
        if (e.Executor == e.Into || draft.FindExecutor(e.Executor) is not { } at || draft.FindExecutor(e.Into)?.Chart != at.Chart) return draft;
        var chart = draft.Charts[at.Chart];
        return draft.With(at.Chart, (chart with { Executors = chart.Executors.RemoveAt(at.Executor) }).MapRows(row =>
            row.Symbols.Map(s => s.Executor == e.Executor ? s with { Executor = e.Into } : s) is var symbols && symbols == row.Symbols ? row : row with { Symbols = symbols }));
    }

    public static Draft Apply(Draft draft, RemoveExecutor e)
    {
        if (draft.FindExecutor(e.Executor) is not { } at) return draft;
        var chart = draft.Charts[at.Chart];
        var gone = Of(chart, e.Executor).Select(s => s.Symbol.Id).ToHashSet(StringComparer.Ordinal);
        return draft.With(at.Chart, (chart with { Executors = chart.Executors.RemoveAt(at.Executor) }).MapRows(row =>
            row.Symbols.Any(s => s.Executor == e.Executor) ? row with { Symbols = row.Symbols.RemoveAll(s => s.Executor == e.Executor) } : row).Without(gone));
    }

    public static Edit Inverse(Draft before, MoveExecutor e)
    {
        var at = before.FindExecutor(e.Executor)!.Value;
        var after = Apply(before, e).Charts[at.Chart].Executors;
        return new MoveExecutor(e.Executor, before.Charts[at.Chart].Executors.Before(at.Executor), after.Before(after.IndexOf(e.Executor)));
    }

    public static ImmutableArray<Edit> Inverse(Draft before, MergeExecutor e)
    {
        var at = before.FindExecutor(e.Executor)!.Value;
        var chart = before.Charts[at.Chart];
        return [Addition(before, at), .. Of(chart, e.Executor).Select(s => new MoveSymbol(s.Symbol.Id, s.Row.Id, e.Executor, s.Row.Id, e.Into))];
    }

    /// <summary>The column, then its symbols bare, then the flows and joint lines between all of them: each can only lead to what is there.</summary>
    public static ImmutableArray<Edit> Inverse(Draft before, RemoveExecutor e)
    {
        var at = before.FindExecutor(e.Executor)!.Value;
        var chart = before.Charts[at.Chart];
        var symbols = Of(chart, e.Executor).ToList();
        return
        [
            Addition(before, at),
            .. symbols.Select(s => new PlaceSymbol(s.Row.Id, s.Symbol with { Exits = [], Joint = [] }, s.Row.Symbols.IndexOf(s.Symbol.Id))),
            .. symbols.SelectMany(s => s.Symbol.Exits.Select(exit => new Link(s.Symbol.Id, exit))),
            .. symbols.SelectMany(s => s.Symbol.Joint.Select(with => new Join(s.Symbol.Id, with))),
            .. FlowEdits.Incoming(chart, [.. symbols.Select(s => s.Symbol)]),
        ];
    }

    static Edit Addition(Draft draft, ExecutorAt at) => new AddExecutor(draft.Charts[at.Chart].Id, draft.Charts[at.Chart].Executors.Before(at.Executor), draft.Executor(at));

    static IEnumerable<(DraftRow Row, DraftSymbol Symbol)> Of(DraftChart chart, string executor) =>
        chart.Rows.SelectMany(row => row.Symbols.Where(s => s.Executor == executor).Select(s => (row, s)));
}
