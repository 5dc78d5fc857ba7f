using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;

namespace Ortala.Cli.Contract;

/// <summary>Writes a laid-out sheet as the JSON of the drawing contract.</summary>
sealed class ContractDrawing
{
    static readonly JsonWriterOptions relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    readonly Utf8JsonWriter json;

    ContractDrawing(IBufferWriter<byte> into) => json = new Utf8JsonWriter(into, relaxed);

    internal static void Write(Sheet sheet, IBufferWriter<byte> into)
    {
        var drawing = new ContractDrawing(into);
        drawing.Document(sheet);
        drawing.json.Dispose();
    }

    void Document(Sheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("mode"u8, sheet.Mode == LayoutMode.Paged ? "paged"u8 : "continuous"u8);
        Each("pages"u8, sheet.Pages, page => { Number("index"u8, page.Index); Number("w"u8, page.Width); Number("h"u8, page.Height); });
        Nested("footZone"u8, () => Number("h"u8, sheet.Profile.FootZone));
        Nested("grid"u8, () => Grid(sheet));
        json.WriteString("connectorStyle"u8, sheet.Profile.ConnectorSigns switch
        {
            ConnectorSigns.Numbers => "number"u8,
            ConnectorSigns.BlankWhenSingle => "blank"u8,
            _ => "letter"u8,
        });
        Parts("nodes"u8, sheet, page => page.Symbols, Node);
        Edges(sheet);
        Parts("connectors"u8, sheet, page => page.Connectors, Connector);
        Parts("labels"u8, sheet, page => page.Labels, Label);
        Parts("texts"u8, sheet, page => page.Texts, Text);
        json.WriteEndObject();
    }

    void Grid(Sheet sheet)
    {
        if (sheet.Grids.IsEmpty) return;
        var grid = sheet.Grids[0]; // the contract knows one table; a sheet from the contract has one
        Each("columns"u8, grid.Columns, c => { json.WriteString("actor"u8, c.ExecutorId); Number("x"u8, c.X); Number("w"u8, c.W); });
        if (grid.Columns.Length > 0)
            Nested("lanes"u8, () => { Number("x"u8, grid.Columns[0].X); Number("w"u8, grid.Columns[^1].X + grid.Columns[^1].W - grid.Columns[0].X); });
        Nested("textColumns"u8, () =>
        {
            foreach (var column in grid.TextColumns)
            {
                json.WriteStartObject(column.Cell);
                Number("x"u8, column.X);
                Number("w"u8, column.W);
                json.WriteEndObject();
            }
        });
        Each("rows"u8, grid.Rows, r => { json.WriteString("step"u8, r.StepId); Number("page"u8, r.Page); Number("y"u8, r.Y); Number("h"u8, r.H); });
    }

    void Node(PlacedSymbol symbol)
    {
        json.WriteString("id"u8, symbol.Id);
        json.WriteString("kind"u8, symbol.Kind switch
        {
            Procedures.Model.SymbolKind.Start => "start"u8,
            Procedures.Model.SymbolKind.Decision => "decision"u8,
            Procedures.Model.SymbolKind.End => "end"u8,
            _ => "process"u8,
        });
        Bounds(symbol.Box);
    }

    /// <summary>Pieces of one flow lie on several pages; the contract wants them together, in flow order.</summary>
    void Edges(Sheet sheet)
    {
        var pieces = new Dictionary<string, List<(int Page, Route Route)>>(StringComparer.Ordinal);
        foreach (var page in sheet.Pages)
            foreach (var route in page.Routes)
            {
                if (!pieces.TryGetValue(route.FlowId, out var list)) pieces.Add(route.FlowId, list = new(1));
                list.Add((page.Index, route));
            }
        json.WriteStartArray("edges"u8);
        foreach (var (flow, list) in pieces)
        {
            if (list.Count > 1) list.Sort((a, b) => a.Route.Piece.CompareTo(b.Route.Piece));
            json.WriteStartObject();
            json.WriteString("id"u8, flow);
            if (list[0].Route.Joint) json.WriteBoolean("joint"u8, true);
            Each("segments"u8, list, Segment);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    void Segment((int Page, Route Route) piece)
    {
        Number("page"u8, piece.Page);
        json.WriteString("from"u8, piece.Route.From);
        json.WriteString("to"u8, piece.Route.To);
        json.WriteStartArray("points"u8);
        foreach (var point in piece.Route.Points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Rounded(point.X));
            json.WriteNumberValue(Rounded(point.Y));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteBoolean("head"u8, piece.Route.Head);
    }

    void Connector(Connector connector)
    {
        json.WriteString("id"u8, connector.Id);
        json.WriteString("role"u8, connector.Outgoing ? "out"u8 : "in"u8);
        json.WriteString("label"u8, connector.Sign);
        Bounds(connector.Box);
    }

    void Label(ExitLabel label)
    {
        json.WriteString("edge"u8, label.FlowId);
        json.WriteString("text"u8, label.Lines.Length == 1 ? label.Lines[0] : string.Join('\n', label.Lines));
        Bounds(label.Box);
    }

    void Text(TextBlock text)
    {
        json.WriteString("cell"u8, text.Cell);
        if (text.Role == TextRole.ExecutorHead) json.WriteString("actor"u8, text.Owner);
        else if (text.Role == TextRole.SymbolText) json.WriteString("symbol"u8, text.Owner);
        else if (text.Role == TextRole.Cell) json.WriteString("row"u8, text.Owner);
        Bounds(text.Box);
        json.WriteStartArray("lines"u8);
        foreach (var line in text.Lines) json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteBoolean("overflow"u8, false);
        Number("size"u8, text.Size);
    }

    void Bounds(Box box)
    {
        Number("x"u8, box.X);
        Number("y"u8, box.Y);
        Number("w"u8, box.W);
        Number("h"u8, box.H);
    }

    void Parts<T>(ReadOnlySpan<byte> name, Sheet sheet, Func<SheetPage, IReadOnlyList<T>> of, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var page in sheet.Pages)
            foreach (var part in of(page))
            {
                json.WriteStartObject();
                write(part);
                Number("page"u8, page.Index);
                json.WriteEndObject();
            }
        json.WriteEndArray();
    }

    void Each<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    void Nested(ReadOnlySpan<byte> name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    void Number(ReadOnlySpan<byte> name, double value) => json.WriteNumber(name, Rounded(value));

    void Number(ReadOnlySpan<byte> name, int value) => json.WriteNumber(name, value);

    /// <summary>A thousandth of a point is finer than any printer and keeps the files short.</summary>
    static double Rounded(double value) => Math.Round(value, 3);
}
