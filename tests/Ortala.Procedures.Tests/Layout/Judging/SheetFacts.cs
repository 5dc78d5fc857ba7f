using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>A sheet and its procedure, by the ids that the parts of the sheet name.</summary>
sealed class SheetFacts
{
    public SheetFacts(Sheet sheet)
    {
        Sheet = sheet;
        for (var c = 0; c < sheet.Procedure.Flowcharts.Length; c++) Collect(c);
        foreach (var page in sheet.Pages)
        {
            foreach (var symbol in page.Symbols) Placed.TryAdd(symbol.Id, (page.Index, symbol));
            foreach (var connector in page.Connectors) Connectors.TryAdd(connector.Id, (page.Index, connector));
        }
    }

    public Sheet Sheet { get; }

    /// <summary>Symbols of the procedure: flowchart, row, symbol.</summary>
    public Dictionary<string, (int Chart, int Row, Symbol Symbol)> Symbols { get; } = new(StringComparer.Ordinal);

    /// <summary>Symbols of the sheet.</summary>
    public Dictionary<string, (int Page, PlacedSymbol Symbol)> Placed { get; } = new(StringComparer.Ordinal);

    /// <summary>Connectors of the sheet.</summary>
    public Dictionary<string, (int Page, Connector Connector)> Connectors { get; } = new(StringComparer.Ordinal);

    /// <summary>Flows and joint lines of the procedure.</summary>
    public Dictionary<string, Line> Lines { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each row was drawn.</summary>
    public Dictionary<string, (int Chart, int Page, Box Box)> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>A flow or joint line that must be drawn.</summary>
    public sealed record Line(string Id, string From, string To, string Label, bool Joint);

    void Collect(int c)
    {
        var (chart, grid) = (Sheet.Procedure.Flowcharts[c], Sheet.Grids[c]);
        for (var r = 0; r < chart.Steps.Length; r++)
            foreach (var symbol in chart.Steps[r].Symbols) Symbols[symbol.Id] = (c, r, symbol);
        foreach (var f in chart.Flows()) Lines[f.Id] = new(f.Id, f.From, f.To, f.Label, false);
        foreach (var j in chart.JointLines()) Lines[j.Id] = new(j.Id, j.Left, j.Right, "", true);
        var (left, right) = (grid.Columns.Length == 0 ? 0 : Math.Min(grid.Columns[0].X, LeftOf(grid)), RightOf(grid));
        foreach (var (step, page, y, h) in grid.Rows) Rows[step] = (c, page, new Box(left, y, right - left, h));
    }

    static double LeftOf(SheetGrid grid) => grid.TextColumns.Select(c => c.X).Append(double.MaxValue).Min();

    static double RightOf(SheetGrid grid) => grid.TextColumns.Select(c => c.X + c.W).Concat(grid.Columns.Select(c => c.X + c.W)).Append(0).Max();

    /// <summary>Box of the cell of a symbol, by its row and executor; null when the grid lacks it.</summary>
    public Box? CellOf(string symbolId)
    {
        if (!Symbols.TryGetValue(symbolId, out var s)) return null;
        var chart = Sheet.Procedure.Flowcharts[s.Chart];
        if (!Rows.TryGetValue(chart.Steps[s.Row].Id, out var row)) return null;
        foreach (var (executor, x, w) in Sheet.Grids[s.Chart].Columns) if (executor == s.Symbol.ExecutorId) return new Box(x, row.Box.Y, w, row.Box.H);
        return null;
    }

    /// <summary>Left and right edge of the executors' columns of the flowchart that a flow belongs to.</summary>
    public (double Left, double Right) LanesOf(string flowId)
    {
        var columns = Sheet.Grids[Symbols[Lines[flowId].From].Chart].Columns;
        return (columns[0].X, columns[^1].X + columns[^1].W);
    }

    /// <summary>The lowest y that anything on a page may reach.</summary>
    public double FootOf(SheetPage page) => page.Height - Sheet.Profile.FootZone;
}
