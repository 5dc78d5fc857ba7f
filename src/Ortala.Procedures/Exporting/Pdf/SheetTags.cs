using Ortala.Procedures.Drawing;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>
/// Where each part of a sheet stands in the structure of the document: headings, the identity block as a table, each flowchart as a
/// table with its symbols as small figures in the cells, and the arrows of each page as a figure that says the flows in words.
/// </summary>
sealed class SheetTags
{
    readonly Sheet sheet;
    readonly PdfStructure structure;
    readonly StructureElement parent;
    readonly IdentityTags identity;
    readonly ChartTags[] charts;
    readonly FlowWording[] wordings;
    readonly ILookup<int, (int Chart, double Y)> rows;
    readonly Dictionary<string, int> chartOfStep = new(StringComparer.Ordinal), chartOfFlow = new(StringComparer.Ordinal);
    readonly Dictionary<int, StructureElement> flows = [];
    SheetPage page;
    ILookup<int, TextBlock> heads = Array.Empty<TextBlock>().ToLookup(_ => -1);
    StructureElement? written;
    bool titled;

    /// <param name="sheet">The sheet.</param>
    /// <param name="structure">The tree.</param>
    /// <param name="parent">Element that holds the sheet.</param>
    public SheetTags(Sheet sheet, PdfStructure structure, StructureElement parent)
    {
        (this.sheet, this.structure, this.parent) = (sheet, structure, parent);
        identity = new(structure, parent);
        charts = [.. sheet.Procedure.Flowcharts.Take(sheet.Grids.Length).Select((chart, i) => new ChartTags(chart, sheet.Grids[i], structure, parent))];
        wordings = [.. sheet.Procedure.Flowcharts.Select(chart => new FlowWording(chart))];
        rows = sheet.Grids.Take(charts.Length).SelectMany((grid, i) => grid.Rows.Select(row => (Chart: i, row.Y, row.Page))).ToLookup(r => r.Page, r => (r.Chart, r.Y));
        page = sheet.Pages.FirstOrDefault() ?? new SheetPage { Index = 0, Width = 0, Height = 0 };
        for (var i = 0; i < charts.Length; i++)
        {
            var chart = sheet.Procedure.Flowcharts[i];
            foreach (var step in chart.Steps) chartOfStep.TryAdd(step.Id, i);
            foreach (var flow in chart.Flows()) chartOfFlow.TryAdd(flow.Id, i);
            foreach (var line in chart.JointLines()) chartOfFlow.TryAdd(line.Id, i);
        }
    }

    /// <summary>What follows is on this page.</summary>
    public void Turn(SheetPage page)
    {
        this.page = page;
        flows.Clear();
        identity.Turn();
        heads = page.Texts.Where(t => t.Role is TextRole.ColumnHead or TextRole.ExecutorHead).ToLookup(t => ChartBelow(t.Box.Y));
    }

    /// <summary>Element of a part; null: an artifact.</summary>
    public StructureElement? Of(Part part) => part.Kind switch
    {
        PartKind.Text => OfText(part.Text!),
        PartKind.Picture => structure.Add(parent, "Figure", part.Picture!.AltText, Bounds([part.Picture.Box])),
        PartKind.Symbol => OfSymbol(part.Symbol!),
        PartKind.Route => OfFlow(part.Route!.FlowId),
        PartKind.Connector => OfFlow(part.Connector!.FlowId),
        PartKind.Label => OfFlow(part.Label!.FlowId),
        _ => null,
    };

    StructureElement? OfText(TextBlock text)
    {
        switch (text.Role)
        {
            case TextRole.IdentityLabel: return identity.Label(text.Box);
            case TextRole.IdentityValue: return identity.Value(text.Box);
            case TextRole.ColumnHead or TextRole.ExecutorHead: return OfHead(text);
            case TextRole.Cell when chartOfStep.TryGetValue(text.Owner, out var chart): return charts[chart].Cell(text.Owner, text.Cell) ?? Paragraph();
            case TextRole.SymbolText when charts.FirstOrDefault(c => c.Holds(text.Owner)) is { } chart: return chart.Symbol(text.Owner, "");
            case TextRole.Title: return Heading(identity.Stands(text.Box) ? identity.Value(text.Box) : parent);
            case TextRole.Paragraph when text.Cell == "writtenStep": return WrittenStep(text);
            default: return Paragraph();
        }
    }

    StructureElement Heading(StructureElement under)
    {
        var heading = structure.Add(under, titled ? "H2" : "H1");
        titled = true;
        return heading;
    }

    StructureElement? OfHead(TextBlock text) => ChartBelow(text.Box.Y) is >= 0 and var chart ? charts[chart].Head(text, heads[chart]) : Paragraph();

    /// <summary>The number of a written step begins its paragraph.</summary>
    StructureElement WrittenStep(TextBlock text)
    {
        if (written is null || text.Lines is [[>= '0' and <= '9', .., '.']]) written = Paragraph();
        return written;
    }

    StructureElement Paragraph() => structure.Add(parent, "P");

    StructureElement? OfSymbol(PlacedSymbol symbol) => charts.FirstOrDefault(c => c.Holds(symbol.Id))?.Symbol(symbol.Id, Bounds([symbol.Box]));

    StructureElement? OfFlow(string flow)
    {
        if (!chartOfFlow.TryGetValue(flow, out var chart)) return null;
        if (flows.TryGetValue(chart, out var known)) return known;
        var words = wordings[chart].Describe(page);
        var boxes = page.Routes.Where(r => chartOfFlow.GetValueOrDefault(r.FlowId, -1) == chart).Select(Around);
        boxes = boxes.Concat(page.Connectors.Where(c => chartOfFlow.GetValueOrDefault(c.FlowId, -1) == chart).Select(c => c.Box));
        return flows[chart] = structure.Add(parent, "Figure", words.Length > 0 ? words : "Alur yang berlanjut dari halaman lain.", Bounds([.. boxes]));
    }

    static Box Around(Route route)
    {
        double left = route.Points.Min(p => p.X), top = route.Points.Min(p => p.Y);
        return new(left, top, route.Points.Max(p => p.X) - left, route.Points.Max(p => p.Y) - top);
    }

    string Bounds(Box[] boxes)
    {
        if (boxes.Length == 0) return "";
        var text = new ByteText().Add("<</O/Layout/Placement/Block/BBox["u8).Number(boxes.Min(b => b.X)).Add((byte)' ').Number(page.Height - boxes.Max(b => b.Bottom)).Add((byte)' ')
            .Number(boxes.Max(b => b.Right)).Add((byte)' ').Number(page.Height - boxes.Min(b => b.Y)).Add("]>>"u8);
        return text.ToString();
    }

    /// <summary>The flowchart whose next row on the page stands below the height; -1: none.</summary>
    int ChartBelow(double y)
    {
        var (best, nearest) = (-1, double.MaxValue);
        foreach (var row in rows[page.Index])
            if (row.Y >= y && row.Y < nearest) (best, nearest) = row;
        return best;
    }
}
