using System.Globalization;
using Ortala.Procedures.Drawing;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>One flowchart as a regular table: a row of the table for each step, a cell for each column, empty ones too.</summary>
sealed class ChartTags(Flowchart chart, SheetGrid grid, PdfStructure structure, StructureElement parent)
{
    const string Number = "headColumnNumber"; // the row of column numbers heads nothing
    readonly (string Key, double X, double W)[] columns =
        [.. grid.TextColumns.Select(c => (c.Cell, c.X, c.W)).Concat(grid.Columns.Select(c => (c.ExecutorId, c.X, c.W))).OrderBy(c => c.X)];
    readonly Dictionary<string, (string Step, Symbol Symbol)> symbols = chart.Steps.SelectMany(step => step.Symbols.Select(symbol => (step.Id, symbol)))
        .GroupBy(s => s.symbol.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    readonly Dictionary<string, StructureElement> figures = new(StringComparer.Ordinal);
    readonly Dictionary<(string Step, string Column), StructureElement> cells = [];
    readonly HashSet<string> steps = new(StringComparer.Ordinal);
    readonly Dictionary<TextBlock, StructureElement> heads = new(ReferenceEqualityComparer.Instance);
    StructureElement? table;

    /// <summary>True when the symbol is one of this flowchart.</summary>
    public bool Holds(string symbol) => symbols.ContainsKey(symbol);

    /// <summary>The cell of a step in a column, by the name of the cell or the id of the executor; null when there is no such column.</summary>
    public StructureElement? Cell(string step, string column)
    {
        if (steps.Add(step)) AddRow(step);
        return cells.GetValueOrDefault((step, column));
    }

    /// <summary>The figure of a symbol, in the cell of its step and executor.</summary>
    public StructureElement? Symbol(string id, string bounds)
    {
        if (figures.TryGetValue(id, out var known)) return known;
        var (step, symbol) = symbols[id];
        if (Cell(step, symbol.ExecutorId) is not { } cell) return null;
        var name = FlowWording.Describe(symbol.Kind);
        return figures[id] = structure.Add(cell, "Figure", symbol.Text.Length > 0 ? $"{name}: {symbol.Text}" : name, bounds);
    }

    /// <summary>The cell of a head; null for one that repeats on a later page.</summary>
    /// <param name="text">The head.</param>
    /// <param name="all">All heads of this flowchart on the page.</param>
    public StructureElement? Head(TextBlock text, IEnumerable<TextBlock> all)
    {
        if (heads.Count == 0) AddHeads(all);
        return heads.GetValueOrDefault(text);
    }

    /// <summary>Each head is placed by what stands above and below it in the columns it covers.</summary>
    void AddHeads(IEnumerable<TextBlock> texts)
    {
        var depth = new int[columns.Length];
        var placed = new List<(TextBlock Text, int First, int Count, int Level)>();
        foreach (var text in texts.Where(t => t.Cell != Number).OrderBy(t => t.Box.Y).ThenBy(t => t.Box.X))
        {
            var covered = Covered(text);
            if (covered.Length == 0) continue;
            var level = covered.Max(c => depth[c]);
            foreach (var c in covered) depth[c] = level + 1;
            placed.Add((text, covered[0], covered.Length, level));
        }
        AddHeadRows(placed, depth);
        StructureElement? numbers = null;
        foreach (var text in texts.Where(t => t.Cell == Number).OrderBy(t => t.Box.X)) heads[text] = structure.Add(numbers ??= structure.Add(Table(), "TR"), "TD");
    }

    void AddHeadRows(List<(TextBlock Text, int First, int Count, int Level)> placed, int[] depth)
    {
        var levels = depth.DefaultIfEmpty().Max();
        for (var level = 0; level < levels; level++)
        {
            var row = structure.Add(Table(), "TR");
            foreach (var head in placed.Where(h => h.Level == level).OrderBy(h => h.First))
            {
                var last = depth[head.First] == level + 1;
                heads[head.Text] = structure.Add(row, "TH", attributes: HeadAttributes(head.Count, last ? levels - level : 1));
            }
        }
    }

    static string HeadAttributes(int across, int down)
    {
        var spans = (across > 1 ? $"/ColSpan {across.ToString(CultureInfo.InvariantCulture)}" : "") + (down > 1 ? $"/RowSpan {down.ToString(CultureInfo.InvariantCulture)}" : "");
        return $"<</O/Table/Scope/Column{spans}>>";
    }

    /// <summary>The columns whose middle lies under a head; a narrow head covers the one it stands in.</summary>
    int[] Covered(TextBlock text)
    {
        var all = Enumerable.Range(0, columns.Length);
        int[] covered = [.. all.Where(i => columns[i].X + columns[i].W / 2 is var middle && middle >= text.Box.X - 1 && middle <= text.Box.Right + 1)];
        return covered.Length > 0 ? covered : [.. all.Where(i => columns[i].X <= text.Box.CenterX && text.Box.CenterX <= columns[i].X + columns[i].W).Take(1)];
    }

    void AddRow(string step)
    {
        var row = structure.Add(Table(), "TR");
        foreach (var (key, _, _) in columns)
            cells[(step, key)] = key == "activity" ? structure.Add(row, "TH", attributes: "<</O/Table/Scope/Row>>") : structure.Add(row, "TD");
    }

    StructureElement Table() => table ??= structure.Add(parent, "Table");
}
