using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout.Measuring;

/// <summary>A text column of the table.</summary>
/// <param name="Cell">Name of its cells.</param>
/// <param name="Column">What it holds.</param>
/// <param name="X">Left edge.</param>
/// <param name="W">Width.</param>
readonly record struct TextColumn(string Cell, TableColumn Column, double X, double W);

/// <summary>What gives way when a table does not fit as it should.</summary>
/// <param name="NarrowSymbols">Symbols as narrow as allowed: more room for the channels beside them.</param>
/// <param name="NarrowExecutors">Executors as narrow as comfortable: lower rows, fewer pages.</param>
/// <param name="TallRows">A row is taller than a page: small text, narrow executors, widths that lower the tallest rows.</param>
readonly record struct TableFit(bool NarrowSymbols, bool NarrowExecutors, bool TallRows);

/// <summary>
/// Phase 1: widths of all columns, texts broken into lines, least heights of rows, sizes of symbols. Independent of pages.
/// </summary>
sealed class MeasuredTable
{
    /// <summary>Distance of a text from the rules above and below.</summary>
    public const double PadY = 3;

    const double LeastSymbolW = 20, LeastTextSize = 7;
    readonly TableFit fit;

    MeasuredTable(ChartGraph graph, Profile profile, double x, double width, TableFit fit)
    {
        (Graph, Profile, X, Width, this.fit) = (graph, profile, x, width, fit);
        TextSize = fit.TallRows ? Math.Min(LeastTextSize, profile.Table.TextSize) : profile.Table.TextSize;
        ColumnW = TableWidths.OfExecutors(graph, width, profile.Table, fit);
        ColumnX = new double[ColumnW.Length];
        SymbolW = fit.NarrowSymbols ? LeastSymbolW : Math.Clamp(0.45 * ColumnW.Min(), LeastSymbolW, 36);
        TextColumns = PlaceColumns();
        var steps = graph.Chart.Steps;
        Cells = new ImmutableArray<string>[steps.Length][];
        TextHeights = new double[steps.Length];
        for (var r = 0; r < steps.Length; r++) MeasureRow(r, steps[r]);
    }

    public ChartGraph Graph { get; }

    public Profile Profile { get; }

    /// <summary>Left edge of the table.</summary>
    public double X { get; }

    /// <summary>Width of the table.</summary>
    public double Width { get; }

    /// <summary>Left edge of each executor's column.</summary>
    public double[] ColumnX { get; }

    /// <summary>Width of each executor's column.</summary>
    public double[] ColumnW { get; }

    /// <summary>The text columns from left to right.</summary>
    public TextColumn[] TextColumns { get; }

    /// <summary>Lines of each cell, by row and text column.</summary>
    public ImmutableArray<string>[][] Cells { get; }

    /// <summary>Height that the texts of each row need.</summary>
    public double[] TextHeights { get; }

    /// <summary>Width of symbols.</summary>
    public double SymbolW { get; }

    /// <summary>Size of the texts in cells.</summary>
    public double TextSize { get; }

    public double Leading => TextSize * (fit.TallRows ? 1.12 : 1.2);

    public double MiddleOf(int column) => ColumnX[column] + ColumnW[column] / 2;

    /// <summary>Left edge of the executors' area.</summary>
    public double LaneX => ColumnX.Length == 0 ? X : ColumnX[0];

    /// <summary>Right edge of the executors' area.</summary>
    public double LaneRight => ColumnX.Length == 0 ? X : ColumnX[^1] + ColumnW[^1];

    /// <summary>True when the words of a symbol have room inside it.</summary>
    public bool FitsInside(Symbol symbol)
    {
        if (string.IsNullOrWhiteSpace(symbol.Text)) return true;
        var share = symbol.Kind == SymbolKind.Decision ? 1 - ExitLabels.Size / SymbolH(symbol.Kind) : 0.9;
        return FontFace.Of(FontStyle.Regular).WidthOf(symbol.Text, WordSize) <= SymbolW * share;
    }

    /// <summary>Size of words in symbols.</summary>
    public const double WordSize = 7;

    /// <summary>Height of a symbol of a kind.</summary>
    public static double SymbolH(SymbolKind kind) => kind == SymbolKind.Decision ? 20 : 16;

    public static MeasuredTable Of(Flowchart chart, Profile profile, double x, double width, TableFit fit = default) => new(ChartGraph.Of(chart), profile, x, width, fit);

    TextColumn[] PlaceColumns()
    {
        var form = Profile.Table;
        var widths = TableWidths.OfTexts(Graph, form, Width - ColumnW.Sum(), fit);
        var placed = new List<TextColumn>(form.Columns.Length);
        var x = X;
        for (var i = 0; i < form.Columns.Length; i++)
        {
            if (form.Columns[i] == TableColumn.Executors)
                for (var c = 0; c < ColumnW.Length; c++)
                {
                    ColumnX[c] = x;
                    x += ColumnW[c];
                }
            else
            {
                placed.Add(new TextColumn(CellName(form.Columns[i]), form.Columns[i], x, widths[i]));
                x += widths[i];
            }
        }
        return [.. placed];
    }

    static string CellName(TableColumn column) => column switch
    {
        TableColumn.Number => "no",
        TableColumn.Activity => "activity",
        TableColumn.Requirements => "requirements",
        TableColumn.Duration => "duration",
        TableColumn.Output => "output",
        _ => "note",
    };

    void MeasureRow(int r, Step step)
    {
        var cells = Cells[r] = new ImmutableArray<string>[TextColumns.Length];
        var most = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            var width = TextColumns[i].W - 2 * TableWidths.Pad;
            cells[i] = TextColumns[i].Column switch
            {
                TableColumn.Number => [(r + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)],
                TableColumn.Activity => Lines(step.Activity, width),
                TableColumn.Requirements => Items(step.Requirements, width),
                TableColumn.Duration => Lines(step.Duration.Text, width),
                TableColumn.Output => Items(step.Outputs, width),
                _ => Lines(step.Note, width),
            };
            most = Math.Max(most, cells[i].Length);
        }
        TextHeights[r] = most * Leading + 2 * PadY;
    }

    ImmutableArray<string> Lines(string text, double width) => TextWrap.Lines(text, width, TextSize, FontStyle.Regular);

    /// <summary>Several items get a mark each and hang behind it.</summary>
    ImmutableArray<string> Items(ImmutableArray<string> items, double width)
    {
        if (items.Length == 0) return [];
        if (items.Length == 1) return Lines(items[0], width);
        if (Profile.Table.Items == ItemMarks.Commas) return Lines(string.Join(", ", items), width);
        var numbers = Profile.Table.Items == ItemMarks.Numbers;
        var hang = numbers ? "    " : "  "; // four blanks are as wide as "1. "
        var inner = width - FontFace.Of(FontStyle.Regular).WidthOf(numbers ? "10. " : "- ", TextSize);
        var all = ImmutableArray.CreateBuilder<string>(items.Length * 2);
        for (var n = 0; n < items.Length; n++)
        {
            var lines = Lines(items[n], inner);
            var mark = numbers ? (n + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ". " : "- ";
            for (var i = 0; i < lines.Length; i++) all.Add((i == 0 ? mark : hang) + lines[i]);
        }
        return all.ToImmutable();
    }
}
