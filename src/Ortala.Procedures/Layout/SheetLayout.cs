using System.Collections.Immutable;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Paging;
using Ortala.Procedures.Layout.Tracking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>What of a procedure is laid out.</summary>
public enum SheetParts
{
    /// <summary>Identity block, titles, tables and what else the profile asks for.</summary>
    All,

    /// <summary>Only the flowchart tables.</summary>
    TablesOnly,
}

/// <summary>From a procedure and a form to laid-out pages. Pure: the same input gives the same sheet on every machine.</summary>
public static class SheetLayout
{
    /// <summary>Lays out a structurally sound procedure (no finding of severity error).</summary>
    /// <param name="procedure">What to lay out.</param>
    /// <param name="profile">The form.</param>
    /// <param name="mode">Pages or one continuous sheet.</param>
    /// <param name="parts">The whole sheet, or the tables only.</param>
    public static Sheet LayOut(Procedure procedure, Profile profile, LayoutMode mode = LayoutMode.Paged, SheetParts parts = SheetParts.All)
    {
        var paper = Papers.Find(procedure.Paper) ?? Papers.Find(profile.Paper) ?? throw new ArgumentException($"no paper {profile.Paper}", nameof(profile));
        var pages = ImmutableArray.CreateBuilder<SheetPage>();
        var grids = ImmutableArray.CreateBuilder<SheetGrid>();
        var letter = 0;
        foreach (var chart in procedure.Flowcharts)
            LayOutChart(chart, profile, mode, paper, pages, grids, ref letter);
        return new() { Procedure = procedure, Profile = profile, Mode = mode, Pages = pages.ToImmutable(), Grids = grids.ToImmutable() };
    }

    static void LayOutChart(Flowchart chart, Profile profile, LayoutMode mode, (double W, double H) paper, ImmutableArray<SheetPage>.Builder pages, ImmutableArray<SheetGrid>.Builder grids, ref int letter)
    {
        var table = MeasuredTable.Of(chart, profile, profile.MarginX, paper.W - 2 * profile.MarginX);
        var head = TableHead.Of(table);
        var room = mode == LayoutMode.Continuous ? double.PositiveInfinity : paper.H - profile.MarginTop - profile.FootZone - head.Height;
        var geometries = Pager.Pages(table, room, room);
        if (geometries.Exists(g => !g.Fits))
        {
            table = MeasuredTable.Of(chart, profile, profile.MarginX, paper.W - 2 * profile.MarginX, true);
            geometries = Pager.Pages(table, room, room);
        }
        var names = ConnectorNames.Of(table, [.. geometries.Select(g => g.Page.FirstRow)], profile.ConnectorSigns, ref letter);
        var rows = ImmutableArray.CreateBuilder<(string, int, double, double)>(chart.Steps.Length);
        var firstPage = pages.Count;
        var firstPageOf = FirstPages(table, geometries);
        for (var p = 0; p < geometries.Count; p++)
        {
            var (index, local) = (firstPage + p, p);
            var part = new TablePage(table, head, geometries[p], profile.MarginTop);
            foreach (var (step, y, h) in part.Rows()) rows.Add((step, index, y, h));
            pages.Add(new SheetPage
            {
                Index = index, Width = paper.W,
                Height = mode == LayoutMode.Continuous ? profile.MarginTop + head.Height + geometries[p].Heights.Total + profile.FootZone + 2 : paper.H,
                Fills = [.. part.Fills()], Rules = [.. part.Rules()], Texts = [.. part.Texts(), .. part.SymbolTexts()], Symbols = [.. part.Symbols()],
                Routes = [.. part.Routes(link => Math.Abs(local - firstPageOf[link]))],
                Connectors = [.. part.Connectors(index, (link, atHead) => names.At(link, atHead ? local : local + 1))],
                Labels = [.. part.Labels()],
            });
        }
        grids.Add(GridOf(table, rows.ToImmutable()));
    }

    /// <summary>Page of the source of each link.</summary>
    static int[] FirstPages(MeasuredTable table, List<PageGeometry> pages)
    {
        var pageOfRow = new int[table.TextHeights.Length];
        for (var p = 0; p < pages.Count; p++)
            for (var r = pages[p].Page.FirstRow; r < pages[p].Page.EndRow; r++) pageOfRow[r] = p;
        return [.. table.Graph.Links.Select(l => pageOfRow[table.Graph.Symbols[l.From].Row])];
    }

    static SheetGrid GridOf(MeasuredTable table, ImmutableArray<(string, int, double, double)> rows) => new()
    {
        Columns = [.. table.ColumnX.Select((x, c) => (table.Graph.Chart.Executors[c].Id, x, table.ColumnW[c]))],
        TextColumns = [.. table.TextColumns.Select(c => (c.Cell, c.X, c.W))],
        Rows = rows,
    };
}
