using System.Collections.Immutable;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Paging;
using Ortala.Procedures.Layout.Tracking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>One flowchart table, broken into pages and routed; not yet put on paper.</summary>
sealed class LaidOutTable
{
    readonly List<PageGeometry> geometries;
    readonly int[] firstPageOf;
    readonly ConnectorNames names;

    LaidOutTable(MeasuredTable table, TableHead head, List<PageGeometry> geometries, ref int letter)
    {
        (Table, Head, this.geometries) = (table, head, geometries);
        names = ConnectorNames.Of(table, [.. geometries.Select(g => g.Page.FirstRow)], table.Profile.ConnectorSigns, ref letter);
        firstPageOf = PagesOfSources();
    }

    public MeasuredTable Table { get; }

    public TableHead Head { get; }

    public int Pages => geometries.Count;

    /// <summary>Height of the table on a page, its head included.</summary>
    public double HeightOf(int page) => Head.Height + geometries[page].Heights.Total;

    /// <summary>Lays a table out.</summary>
    /// <param name="chart">The flowchart.</param>
    /// <param name="profile">The form.</param>
    /// <param name="x">Left edge.</param>
    /// <param name="width">Width.</param>
    /// <param name="firstRoom">Height to be had on the first page, the head of the table included.</param>
    /// <param name="room">Height to be had on the others; infinite for one continuous sheet.</param>
    /// <param name="letter">Letters already used for connectors in the document.</param>
    public static LaidOutTable Of(Flowchart chart, Profile profile, double x, double width, double firstRoom, double room, ref int letter)
    {
        var (table, fit) = Measure(chart, profile, x, width, room);
        while (true)
        {
            var head = TableHead.Of(table);
            var pages = Pager.Pages(table, firstRoom - head.Height, room - head.Height);
            var wanted = fit with { NarrowSymbols = fit.NarrowSymbols || pages.Exists(p => !p.Fits), TallRows = fit.TallRows || pages.Exists(p => p.Heights.Total > room - head.Height) };
            if (wanted == fit) return new LaidOutTable(table, head, pages, ref letter);
            fit = wanted;
            table = MeasuredTable.Of(chart, profile, x, width, fit);
        }
    }

    /// <summary>Measures with comfortable executors' columns, or with narrow ones where that saves a page.</summary>
    static (MeasuredTable, TableFit) Measure(Flowchart chart, Profile profile, double x, double width, double room)
    {
        var (comfortable, narrow) = (new TableFit(), new TableFit { NarrowExecutors = true });
        var table = MeasuredTable.Of(chart, profile, x, width, comfortable);
        var pages = Pager.EstimatedPages(table, room);
        if (pages < 2) return (table, comfortable);
        var lower = MeasuredTable.Of(chart, profile, x, width, narrow);
        return Pager.EstimatedPages(lower, room) < pages ? (lower, narrow) : (table, comfortable);
    }

    int[] PagesOfSources()
    {
        var pageOfRow = new int[Table.TextHeights.Length];
        for (var p = 0; p < geometries.Count; p++)
            for (var r = geometries[p].Page.FirstRow; r < geometries[p].Page.EndRow; r++) pageOfRow[r] = p;
        return [.. Table.Graph.Links.Select(l => pageOfRow[Table.Graph.Symbols[l.From].Row])];
    }

    /// <summary>Draws a page of the table onto a page of the sheet.</summary>
    /// <param name="onto">The page of the sheet.</param>
    /// <param name="page">Page of the table, from 0.</param>
    /// <param name="top">Upper edge of the head.</param>
    /// <param name="rows">Takes the places of the rows.</param>
    /// <param name="fields">Takes the cells of executors and groups.</param>
    public SheetPage Draw(SheetPage onto, int page, double top, ImmutableArray<(string, int, double, double)>.Builder rows, List<SheetField> fields)
    {
        var part = new TablePage(Table, Head, geometries[page], top);
        foreach (var (step, y, h) in part.Rows()) rows.Add((step, onto.Index, y, h));
        fields.AddRange(part.Fields(onto.Index));
        return onto with
        {
            Fills = [.. onto.Fills, .. part.Fills()], Rules = [.. onto.Rules, .. part.Rules()], Texts = [.. onto.Texts, .. part.Texts(), .. part.SymbolTexts()],
            Symbols = [.. onto.Symbols, .. part.Symbols()], Routes = [.. onto.Routes, .. part.Routes(link => Math.Abs(page - firstPageOf[link]))],
            Connectors = [.. onto.Connectors, .. part.Connectors(onto.Index, (link, atHead) => names.At(link, atHead ? page : page + 1))],
            Labels = [.. onto.Labels, .. part.Labels()],
        };
    }

    public SheetGrid GridOf(ImmutableArray<(string, int, double, double)> rows) => new()
    {
        Columns = [.. Table.ColumnX.Select((x, c) => (Table.Graph.Chart.Executors[c].Id, x, Table.ColumnW[c])).Where(c => c.Id != DrawableProcedure.Nobody)],
        TextColumns = [.. Table.TextColumns.Select(c => (c.Cell, c.X, c.W))],
        Rows = rows,
    };
}
