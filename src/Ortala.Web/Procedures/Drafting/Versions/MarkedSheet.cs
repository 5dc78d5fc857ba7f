using System.Collections.Immutable;
using Ortala.Procedures.Comparing;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Layout;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>What became of a part of the drawing.</summary>
public enum MarkKind
{
    /// <summary>Only in the later version.</summary>
    Added,

    /// <summary>Only in the earlier version.</summary>
    Removed,

    /// <summary>In both, but not the same.</summary>
    Changed,

    /// <summary>In both, elsewhere.</summary>
    Moved,
}

/// <summary>A mark over a page: an area, or a line along a flow.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Page">Page, from 0.</param>
/// <param name="Box">The area; empty for a line.</param>
/// <param name="Points">The line; empty for an area.</param>
/// <param name="Row">True for a whole row, which also gets a sign at its edge.</param>
public sealed record SheetMark(MarkKind Kind, int Page, Box Box, ImmutableArray<Pt> Points, bool Row = false);

/// <summary>Marks on the sheet of one of two versions what differs from the other.</summary>
public sealed class MarkedSheet
{
    readonly Sheet sheet;
    readonly Comparison comparison;
    readonly bool later;
    readonly ImmutableArray<SheetMark>.Builder marks = ImmutableArray.CreateBuilder<SheetMark>();

    MarkedSheet(Sheet sheet, Comparison comparison, bool later) => (this.sheet, this.comparison, this.later) = (sheet, comparison, later);

    /// <summary>The marks.</summary>
    /// <param name="sheet">The sheet of the one version.</param>
    /// <param name="other">The sheet of the other.</param>
    /// <param name="comparison">What differs.</param>
    /// <param name="later">True when <paramref name="sheet"/> shows the later version.</param>
    public static ImmutableArray<SheetMark> Of(Sheet sheet, Sheet other, Comparison comparison, bool later)
    {
        var marked = new MarkedSheet(sheet, comparison, later);
        marked.Fields();
        foreach (var chart in comparison.Charts) marked.Chart(chart);
        marked.Lines(other);
        return marked.marks.ToImmutable();
    }

    MarkKind Own => later ? MarkKind.Added : MarkKind.Removed;

    /// <summary>Texts outside the rows: the whole cell of a field that differs, the heads of columns.</summary>
    void Fields()
    {
        var changed = comparison.Fields.Select(f => f.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var field in sheet.Fields)
            if (changed.Contains(field.Field)) Area(MarkKind.Changed, field.Page, field.Box);
    }

    void Chart(ChartDifference chart)
    {
        foreach (var executor in chart.Executors)
        {
            var own = later ? executor.After : executor.Before;
            if (own is null) continue;
            var kind = executor.Before is null || executor.After is null ? Own : executor.Moved ? MarkKind.Moved : MarkKind.Changed;
            foreach (var head in sheet.Fields.Where(f => f.Field == "executor" && f.Owner == own.Id)) Area(kind, head.Page, head.Box);
        }
        foreach (var row in chart.Rows) Row(row);
        if (chart.Before is null || chart.After is null)
            foreach (var row in (later ? chart.After : chart.Before)?.Rows ?? []) Whole(row.Id, Own);
    }

    void Row(RowDifference row)
    {
        if ((later ? row.After : row.Before) is not { } own) return;
        if (row.Before is null || row.After is null) Whole(own.Id, Own);
        else if (row.Moved) Whole(own.Id, MarkKind.Moved);
        foreach (var cell in row.Cells) Cell(own.Id, cell.Field);
        foreach (var symbol in row.Symbols)
            if ((later ? symbol.After : symbol.Before) is { } placed)
                Symbol(placed.Id, symbol.Before is null || symbol.After is null ? Own : symbol.ToOtherRow || symbol.Before.Executor != symbol.After.Executor ? MarkKind.Moved : MarkKind.Changed);
    }

    void Whole(string row, MarkKind kind)
    {
        foreach (var grid in sheet.Grids)
            foreach (var placed in grid.Rows.Where(r => r.StepId == row))
            {
                var left = Math.Min(grid.Columns.Select(c => c.X).DefaultIfEmpty(0).Min(), grid.TextColumns.Select(c => c.X).DefaultIfEmpty(0).Min());
                var right = Math.Max(grid.Columns.Select(c => c.X + c.W).DefaultIfEmpty(0).Max(), grid.TextColumns.Select(c => c.X + c.W).DefaultIfEmpty(0).Max());
                marks.Add(new(kind, placed.Page, new Box(left, placed.Y, right - left, placed.H), [], Row: true));
            }
    }

    void Cell(string row, string cell)
    {
        foreach (var grid in sheet.Grids)
            foreach (var placed in grid.Rows.Where(r => r.StepId == row))
                foreach (var column in grid.TextColumns.Where(c => c.Cell == cell)) Area(MarkKind.Changed, placed.Page, new Box(column.X, placed.Y, column.W, placed.H));
    }

    void Symbol(string id, MarkKind kind)
    {
        foreach (var page in sheet.Pages)
            foreach (var symbol in page.Symbols.Where(s => s.Id == id)) Area(kind, page.Index, new Box(symbol.Box.X - 3, symbol.Box.Y - 3, symbol.Box.W + 6, symbol.Box.H + 6));
    }

    /// <summary>Flows and joint lines that the other version does not have, or has with another label.</summary>
    void Lines(Sheet other)
    {
        var theirs = Known(other);
        var mine = Known(sheet);
        foreach (var page in sheet.Pages)
            foreach (var route in page.Routes)
            {
                if (!mine.TryGetValue(route.FlowId, out var flow)) continue;
                var same = theirs.Values.FirstOrDefault(t => (t.From, t.To) == (flow.From, flow.To));
                if (same == flow) continue;
                marks.Add(new(same == default ? Own : MarkKind.Changed, page.Index, default, route.Points));
            }
    }

    static Dictionary<string, (string From, string To, string Label)> Known(Sheet sheet)
    {
        var known = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal);
        foreach (var chart in sheet.Procedure.Flowcharts)
        {
            foreach (var flow in chart.Flows()) known.TryAdd(flow.Id, (flow.From, flow.To, flow.Label));
            foreach (var line in chart.JointLines()) known.TryAdd(line.Id, (line.Left, line.Right, "~"));
        }
        return known;
    }

    void Area(MarkKind kind, int page, Box box) => marks.Add(new(kind, page, box, []));
}
