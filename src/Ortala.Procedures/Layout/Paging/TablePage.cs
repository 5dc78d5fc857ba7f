using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Routing;
using Ortala.Procedures.Layout.Tracking;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout.Paging;

/// <summary>Turns the geometry of one page of the table into drawn parts: head, rules, texts, symbols, routes, connectors, labels.</summary>
sealed class TablePage(MeasuredTable table, TableHead head, PageGeometry geometry, double top)
{
    const double FrameWidth = 0.9, RuleWidth = 0.5;
    readonly double rowsTop = top + head.Height;

    double Bottom => rowsTop + geometry.Heights.Total;

    public IEnumerable<Fill> Fills()
    {
        if (table.Profile.Table.HeadFill >= 0) yield return new Fill(new Box(table.X, top, table.Width, head.Height), table.Profile.Table.HeadFill);
    }

    public IEnumerable<Rule> Rules()
    {
        foreach (var r in head.Rules) yield return r with { From = new Pt(r.From.X, r.From.Y + top), To = new Pt(r.To.X, r.To.Y + top) };
        foreach (var x in table.TextColumns.Select(c => c.X).Concat(table.ColumnX))
            if (x > table.X + 0.01) yield return new Rule(new Pt(x, rowsTop), new Pt(x, Bottom), RuleWidth);
        for (var b = 1; b < geometry.Page.Blocks.Length; b++)
            if (geometry.Page.Blocks[b].Row >= 0 || geometry.Page.Blocks[b - 1].Row >= 0)
            {
                var y = rowsTop + geometry.Heights.BlockY[b];
                yield return new Rule(new Pt(table.X, y), new Pt(table.X + table.Width, y), RuleWidth);
            }
        var (left, right) = (table.X, table.X + table.Width);
        yield return new Rule(new Pt(left, top), new Pt(right, top), FrameWidth);
        yield return new Rule(new Pt(left, Bottom), new Pt(right, Bottom), FrameWidth);
        yield return new Rule(new Pt(left, top), new Pt(left, Bottom), FrameWidth);
        yield return new Rule(new Pt(right, top), new Pt(right, Bottom), FrameWidth);
    }

    public IEnumerable<(string StepId, double Y, double H)> Rows()
    {
        for (var b = 0; b < geometry.Page.Blocks.Length; b++)
            if (geometry.Page.Blocks[b].Row is >= 0 and var row)
                yield return (table.Graph.Chart.Steps[row].Id, rowsTop + geometry.Heights.BlockY[b], geometry.Heights.HeightOf(b));
    }

    public IEnumerable<SheetField> Fields(int page) => head.Fields.Select(f => f with { Page = page, Box = f.Box.Moved(0, top) });

    public IEnumerable<TextBlock> Texts()
    {
        foreach (var text in head.Texts) yield return text with { Box = text.Box.Moved(0, top) };
        for (var b = 0; b < geometry.Page.Blocks.Length; b++)
            if (geometry.Page.Blocks[b].Row is >= 0 and var row)
                for (var i = 0; i < table.TextColumns.Length; i++)
                    if (table.Cells[row][i].Length > 0)
                        yield return Cell(row, i, rowsTop + geometry.Heights.BlockY[b] + geometry.Heights.HeightOf(b) / 2);
    }

    TextBlock Cell(int row, int i, double middle)
    {
        var (column, lines) = (table.TextColumns[i], table.Cells[row][i]);
        var height = lines.Length * table.Leading;
        return new TextBlock
        {
            Box = new Box(column.X + TableWidths.Pad, middle - height / 2, column.W - 2 * TableWidths.Pad, height),
            Lines = lines, Size = table.TextSize, Leading = table.Leading,
            Align = column.Column is TableColumn.Number or TableColumn.Duration ? TextAlign.Center : TextAlign.Left,
            Cell = column.Cell, Owner = table.Graph.Chart.Steps[row].Id,
        };
    }

    public IEnumerable<PlacedSymbol> Symbols()
    {
        for (var i = 0; i < geometry.Page.Nodes.Length; i++)
            if (geometry.Page.Meanings[i].Symbol is >= 0 and var s)
            {
                var symbol = table.Graph.Symbols[s];
                yield return new PlacedSymbol(symbol.Symbol.Id, table.Graph.Chart.Steps[symbol.Row].Id, symbol.Symbol.Kind, geometry.BoxOfNode(i).Moved(0, rowsTop));
            }
    }

    /// <summary>Words of symbols: inside them, or beside those that they do not fit.</summary>
    public IEnumerable<TextBlock> SymbolTexts()
    {
        for (var i = 0; i < geometry.Page.Nodes.Length; i++)
            if (geometry.Page.Meanings[i].Symbol is >= 0 and var s && table.Graph.Symbols[s].Symbol is { Text.Length: > 0 } symbol && table.FitsInside(symbol))
                yield return Inside(symbol, geometry.BoxOfNode(i).Moved(0, rowsTop));
        foreach (var word in geometry.WordsFrom(rowsTop)) yield return word;
    }

    static TextBlock Inside(Model.Symbol symbol, Box box)
    {
        const double size = MeasuredTable.WordSize, leading = 8;
        return new TextBlock
        {
            Box = new Box(box.X + 1, box.CenterY - leading / 2, box.W - 2, leading), Lines = [symbol.Text], Size = size, Leading = leading,
            Align = TextAlign.Center, Role = TextRole.SymbolText, Cell = "symbol", Owner = symbol.Id,
        };
    }

    /// <summary>Connectors; <paramref name="signOf"/> gives the sign of a flow at the break above this page, or below it.</summary>
    public IEnumerable<Connector> Connectors(int page, Func<int, bool, string> signOf)
    {
        for (var i = 0; i < geometry.Page.Nodes.Length; i++)
            if (geometry.Page.Meanings[i] is { Symbol: < 0 } m)
                yield return new Connector(IdOf(i), table.Graph.Links[m.Link].Id, m.Outgoing, signOf(m.Link, m.AtHead), geometry.BoxOfNode(i).Moved(0, rowsTop), m.AtHead ? page - 1 : page + 1);
    }

    string IdOf(int node)
    {
        var meaning = geometry.Page.Meanings[node];
        if (meaning.Symbol >= 0) return table.Graph.Symbols[meaning.Symbol].Symbol.Id;
        return string.Create(CultureInfo.InvariantCulture, $"{table.Graph.Links[meaning.Link].Id}@{geometry.Page.FirstRow}{(meaning.AtHead ? "head" : "foot")}");
    }

    /// <summary>Routes; <paramref name="pieceOf"/> gives the place of this page among those that the link runs over.</summary>
    public IEnumerable<Route> Routes(Func<int, int> pieceOf)
    {
        for (var i = 0; i < geometry.Page.Legs.Length; i++)
        {
            var (leg, link) = (geometry.Page.Legs[i], geometry.Page.Links[i]);
            yield return new Route(table.Graph.Links[link].Id, pieceOf(link), IdOf(leg.From), IdOf(leg.To), geometry.PointsOf(i, rowsTop), !leg.Joint, leg.Joint);
        }
    }

    public IEnumerable<ExitLabel> Labels() => geometry.LabelsFrom(rowsTop);
}
