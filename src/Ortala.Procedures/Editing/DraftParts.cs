using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Place of a row in a draft.</summary>
readonly record struct RowAt(int Chart, int Row);

/// <summary>Place of a symbol in a draft.</summary>
readonly record struct SymbolAt(int Chart, int Row, int Symbol);

/// <summary>Place of a column in a draft.</summary>
readonly record struct ExecutorAt(int Chart, int Executor);

/// <summary>Finds parts of a draft by their ids and puts changed ones in their place; all that does not change keeps its reference.</summary>
static class DraftParts
{
    public static int IndexOf<T>(this ImmutableArray<T> parts, string? id) where T : IDraftPart
    {
        for (var i = 0; i < parts.Length; i++) if (parts[i].Id == id) return i;
        return -1;
    }

    public static bool Has<T>(this ImmutableArray<T> parts, string? id) where T : IDraftPart => parts.IndexOf(id) >= 0;

    public static RowAt? FindRow(this Draft draft, string id)
    {
        for (var c = 0; c < draft.Charts.Length; c++)
            if (draft.Charts[c].Rows.IndexOf(id) is >= 0 and var r) return new RowAt(c, r);
        return null;
    }

    public static ExecutorAt? FindExecutor(this Draft draft, string id)
    {
        for (var c = 0; c < draft.Charts.Length; c++)
            if (draft.Charts[c].Executors.IndexOf(id) is >= 0 and var e) return new ExecutorAt(c, e);
        return null;
    }

    public static SymbolAt? FindSymbol(this Draft draft, string id)
    {
        for (var c = 0; c < draft.Charts.Length; c++)
            for (var r = 0; r < draft.Charts[c].Rows.Length; r++)
                if (draft.Charts[c].Rows[r].Symbols.IndexOf(id) is >= 0 and var s) return new SymbolAt(c, r, s);
        return null;
    }

    public static bool Has(this Draft draft, PartId part) => part.Kind switch
    {
        PartKind.Chart => draft.Charts.Has(part.Id),
        PartKind.Executor => draft.FindExecutor(part.Id) is not null,
        PartKind.Row => draft.FindRow(part.Id) is not null,
        _ => draft.FindSymbol(part.Id) is not null,
    };

    /// <summary>Id of the part before one in its list; null: there is none, or it is not there itself.</summary>
    public static string? Before(this Draft draft, PartId part) => part.Kind switch
    {
        PartKind.Chart => draft.Charts.Before(draft.Charts.IndexOf(part.Id)),
        PartKind.Executor => draft.FindExecutor(part.Id) is { } at ? draft.Charts[at.Chart].Executors.Before(at.Executor) : null,
        PartKind.Row => draft.FindRow(part.Id) is { } at ? draft.Charts[at.Chart].Rows.Before(at.Row) : null,
        _ => null,
    };

    public static DraftRow Row(this Draft draft, RowAt at) => draft.Charts[at.Chart].Rows[at.Row];

    public static DraftExecutor Executor(this Draft draft, ExecutorAt at) => draft.Charts[at.Chart].Executors[at.Executor];

    public static DraftSymbol Symbol(this Draft draft, SymbolAt at) => draft.Charts[at.Chart].Rows[at.Row].Symbols[at.Symbol];

    public static Draft With(this Draft draft, int at, DraftChart chart) => draft with { Charts = draft.Charts.SetItem(at, chart) };

    public static Draft With(this Draft draft, RowAt at, DraftRow row) =>
        draft.With(at.Chart, draft.Charts[at.Chart] is var chart ? chart with { Rows = chart.Rows.SetItem(at.Row, row) } : chart);

    public static Draft With(this Draft draft, ExecutorAt at, DraftExecutor executor) =>
        draft.With(at.Chart, draft.Charts[at.Chart] is var chart ? chart with { Executors = chart.Executors.SetItem(at.Executor, executor) } : chart);

    public static Draft With(this Draft draft, SymbolAt at, DraftSymbol symbol) =>
        draft.With(new RowAt(at.Chart, at.Row), draft.Row(new RowAt(at.Chart, at.Row)) is var row ? row with { Symbols = row.Symbols.SetItem(at.Symbol, symbol) } : row);

    /// <summary>Changes those rows that the function changes.</summary>
    public static DraftChart MapRows(this DraftChart chart, Func<DraftRow, DraftRow> change) => chart with { Rows = chart.Rows.Map(change) };

    /// <summary>The list with each part changed; the same list when none is.</summary>
    public static ImmutableArray<T> Map<T>(this ImmutableArray<T> list, Func<T, T> change) where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < list.Length; i++)
        {
            var item = change(list[i]);
            if (ReferenceEquals(item, list[i])) continue;
            changed ??= list.ToBuilder();
            changed[i] = item;
        }
        return changed?.ToImmutable() ?? list;
    }

    /// <summary>Puts a part behind another; null: in the first place, behind one that is not there: in the last.</summary>
    public static ImmutableArray<T> InsertAfter<T>(this ImmutableArray<T> list, string? after, T part) where T : IDraftPart =>
        list.Insert(list.PlaceAfter(after), part);

    /// <summary>Moves a part behind another of the list in the same manner; behind itself: it stays.</summary>
    public static ImmutableArray<T> MoveAfter<T>(this ImmutableArray<T> list, int from, string? after) where T : IDraftPart
    {
        if (list[from].Id == after) return list;
        var rest = list.RemoveAt(from);
        var to = rest.PlaceAfter(after);
        return to == from ? list : rest.Insert(to, list[from]);
    }

    /// <summary>Id of the part before a place; null: there is none.</summary>
    public static string? Before<T>(this ImmutableArray<T> list, int place) where T : IDraftPart => place > 0 ? list[place - 1].Id : null;

    /// <summary>Puts an item at a place; null or beyond the end: the last.</summary>
    public static ImmutableArray<T> InsertAt<T>(this ImmutableArray<T> list, int? at, T item) => list.Insert(Math.Clamp(at ?? list.Length, 0, list.Length), item);

    static int PlaceAfter<T>(this ImmutableArray<T> list, string? after) where T : IDraftPart =>
        after is null ? 0 : list.IndexOf(after) is >= 0 and var i ? i + 1 : list.Length;
}
