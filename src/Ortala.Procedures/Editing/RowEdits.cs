using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Edits of the rows of a flowchart.</summary>
static class RowEdits
{
    public static Draft Apply(Draft draft, InsertRow e)
    {
        if (draft.Charts.IndexOf(e.Chart) is not (>= 0 and var c) || draft.FindRow(e.Row.Id) is not null) return draft;
        return draft.With(c, draft.Charts[c] with { Rows = draft.Charts[c].Rows.InsertAfter(e.After, Admission.Row(draft, c, e.Row)) });
    }

    public static Draft Apply(Draft draft, MoveRow e)
    {
        if (draft.FindRow(e.Row) is not { } at) return draft;
        var chart = draft.Charts[at.Chart];
        var rows = chart.Rows.MoveAfter(at.Row, e.After);
        return rows == chart.Rows ? draft : draft.With(at.Chart, chart with { Rows = rows });
    }

    public static Draft Apply(Draft draft, DeleteRow e)
    {
        if (draft.FindRow(e.Row) is not { } at) return draft;
        var chart = draft.Charts[at.Chart];
        var gone = chart.Rows[at.Row].Symbols.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return draft.With(at.Chart, (chart with { Rows = chart.Rows.RemoveAt(at.Row) }).Without(gone));
    }

    public static Edit Inverse(Draft before, MoveRow e)
    {
        var at = before.FindRow(e.Row)!.Value;
        var after = Apply(before, e);
        return new MoveRow(e.Row, before.Charts[at.Chart].Rows.Before(at.Row), after.Charts[at.Chart].Rows.Before(after.FindRow(e.Row)!.Value.Row));
    }

    public static ImmutableArray<Edit> Inverse(Draft before, DeleteRow e)
    {
        var at = before.FindRow(e.Row)!.Value;
        var chart = before.Charts[at.Chart];
        var row = chart.Rows[at.Row];
        return [new InsertRow(chart.Id, chart.Rows.Before(at.Row), row), .. FlowEdits.Incoming(chart, row.Symbols)];
    }
}
