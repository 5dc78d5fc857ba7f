namespace Ortala.Procedures.Editing;

/// <summary>Edits of the list of flowcharts.</summary>
static class ChartEdits
{
    public static Draft Apply(Draft draft, AddChart e) => draft.Charts.Has(e.Chart.Id) ? draft
        : draft with { Charts = draft.Charts.InsertAfter(e.After, Admission.Chart(draft, e.Chart)) };

    public static Draft Apply(Draft draft, MoveChart e)
    {
        if (draft.Charts.IndexOf(e.Chart) is not (>= 0 and var c)) return draft;
        var charts = draft.Charts.MoveAfter(c, e.After);
        return charts == draft.Charts ? draft : draft with { Charts = charts };
    }

    // A document without a flowchart would have no place to write in.
    public static Draft Apply(Draft draft, RemoveChart e) => draft.Charts.Length > 1 && draft.Charts.IndexOf(e.Chart) is >= 0 and var c
        ? draft with { Charts = draft.Charts.RemoveAt(c) } : draft;

    public static Edit Inverse(Draft before, MoveChart e)
    {
        var after = Apply(before, e).Charts;
        return new MoveChart(e.Chart, before.Charts.Before(before.Charts.IndexOf(e.Chart)), after.Before(after.IndexOf(e.Chart)));
    }

    public static Edit Inverse(Draft before, RemoveChart e)
    {
        var c = before.Charts.IndexOf(e.Chart);
        return new AddChart(before.Charts.Before(c), before.Charts[c]);
    }
}
