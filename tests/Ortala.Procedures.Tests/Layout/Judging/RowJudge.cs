using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Rows stand once, whole and in order; columns in order; every page with rows has the head of the table.</summary>
static class RowJudge
{
    public static IEnumerable<Fault> Faults(SheetFacts facts)
    {
        for (var c = 0; c < facts.Sheet.Procedure.Flowcharts.Length; c++)
            foreach (var fault in (Fault[])[.. Columns(facts.Sheet.Procedure.Flowcharts[c], facts.Sheet.Grids[c]), .. Rows(facts, c), .. Heads(facts, c)]) yield return fault;
    }

    static IEnumerable<Fault> Columns(Flowchart chart, SheetGrid grid)
    {
        if (!grid.Columns.Select(c => c.ExecutorId).SequenceEqual(chart.Executors.Select(e => e.Id).Where(id => id.Length > 0))) yield return new(FaultKind.Rows, "columns of the executors");
        var edges = grid.Columns.Select(c => (c.X, c.W)).Concat(grid.TextColumns.Select(c => (c.X, c.W))).OrderBy(c => c.X).ToArray();
        for (var i = 1; i < edges.Length; i++) if (edges[i - 1].X + edges[i - 1].W > edges[i].X + 0.5) yield return new(FaultKind.Rows, $"columns overlap at {edges[i].X:0}");
        for (var i = 1; i < grid.Columns.Length; i++) if (grid.Columns[i - 1].X >= grid.Columns[i].X) yield return new(FaultKind.Rows, $"column {grid.Columns[i].ExecutorId} out of order");
    }

    static IEnumerable<Fault> Rows(SheetFacts facts, int c)
    {
        var (rows, foot) = (facts.Sheet.Grids[c].Rows, facts.Sheet.Pages.Select(facts.FootOf).ToArray());
        if (!rows.Select(r => r.StepId).SequenceEqual(facts.Sheet.Procedure.Flowcharts[c].Steps.Select(s => s.Id))) yield return new(FaultKind.Rows, "rows not those of the procedure");
        for (var i = 0; i < rows.Length; i++)
        {
            var (step, page, y, h) = rows[i];
            if (page < 0 || page >= foot.Length || y < 0 || h <= 0 || y + h > foot[page] + 0.5) yield return new(FaultKind.Rows, $"row {step} on page {page} from {y:0} to {y + h:0}");
            if (i > 0 && (rows[i - 1].Page > page || rows[i - 1].Page == page && rows[i - 1].Y + rows[i - 1].H > y + 0.5)) yield return new(FaultKind.Rows, $"row {step} not below the one before");
        }
    }

    static IEnumerable<Fault> Heads(SheetFacts facts, int c)
    {
        var (chart, grid) = (facts.Sheet.Procedure.Flowcharts[c], facts.Sheet.Grids[c]);
        foreach (var rows in grid.Rows.GroupBy(r => r.Page))
        {
            var (page, top) = (facts.Sheet.Pages[rows.Key], rows.Min(r => r.Y));
            foreach (var (id, x, w) in grid.Columns)
            {
                var name = chart.Executors[chart.ColumnOf(id)].Name;
                var head = page.Texts.Where(t => t.Cell == "actorHead" && t.Owner == id && t.Box.Bottom <= top + 0.5 && t.Box.X >= x - 0.5 && t.Box.Right <= x + w + 0.5).ToArray();
                if (!string.IsNullOrWhiteSpace(name) && !head.Any(t => Words.Of(t.Lines) == Words.Of(name))) yield return new(FaultKind.Heads, $"page {rows.Key}: no head '{name}'");
            }
            foreach (var (cell, x, w) in grid.TextColumns)
                if (!page.Texts.Any(t => t.Cell.Equals("head" + ColumnOf(cell), StringComparison.OrdinalIgnoreCase) && t.Box.Bottom <= top + 0.5 && t.Box.X >= x - 0.5 && t.Box.Right <= x + w + 0.5))
                    yield return new(FaultKind.Heads, $"page {rows.Key}: no head over {cell}");
        }
    }

    static string ColumnOf(string cell) => cell == "no" ? "Number" : cell;
}
