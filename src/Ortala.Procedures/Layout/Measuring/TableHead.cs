using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout.Measuring;

/// <summary>
/// The head of the table, repeated on every page with rows: a row of groups, a row of columns, by profile a row of column
/// numbers. Laid out once, y from its upper edge.
/// </summary>
sealed class TableHead
{
    /// <summary>Smallest size of text in heads.</summary>
    public const double LeastSize = 6.5;

    /// <summary>Distance of a head from the rules at its sides.</summary>
    public const double PadX = 2;
    const double PadY = 3, LeastGroupRow = 13, LeastColumnRow = 24;
    readonly MeasuredTable table;
    readonly TableForm form;
    readonly List<TextBlock> texts = [];
    readonly List<Rule> rules = [];
    readonly List<HeadCell> cells = [];
    readonly List<SheetField> fields = [];

    TableHead(MeasuredTable table) => (this.table, form) = (table, table.Profile.Table);

    /// <summary>A cell of the head by the head rows that it spans.</summary>
    sealed record HeadCell(string Cell, string Owner, double X, double W, int FirstRow, int LastRow, ImmutableArray<string> Lines, double Size, FontStyle Style)
    {
        public double Height => Lines.Length * Size * 1.15 + 2 * PadY;
    }

    public double Height { get; private set; }

    public IReadOnlyList<TextBlock> Texts => texts;

    public IReadOnlyList<Rule> Rules => rules;

    /// <summary>Cells of executors and groups.</summary>
    public IReadOnlyList<SheetField> Fields => fields;

    public static TableHead Of(MeasuredTable table)
    {
        var head = new TableHead(table);
        head.CollectCells();
        head.Place();
        return head;
    }

    bool HasGroups => table.Graph.Chart.Executors.Any(e => e.Group.Length > 0);

    int ColumnRow => HasGroups ? 2 : 1;

    void CollectCells()
    {
        var last = ColumnRow;
        double qualityX = 0, qualityW = 0;
        foreach (var column in table.TextColumns)
        {
            var quality = column.Column is TableColumn.Requirements or TableColumn.Duration or TableColumn.Output;
            if (quality && qualityW == 0) qualityX = column.X;
            if (quality) qualityW += column.W;
            Add("head" + column.Column, "", column.X, column.W, quality ? last : 0, last, form.HeadOf(column.Column));
        }
        if (qualityW > 0) Add("headQuality", "", qualityX, qualityW, 0, last - 1, form.QualityHead);
        if (table.ColumnX.Length > 0) Add("headExecutors", "", table.LaneX, table.LaneRight - table.LaneX, 0, 0, form.ExecutorsHead);
        for (var c = 0; c < table.ColumnX.Length; c++)
        {
            var executor = table.Graph.Chart.Executors[c];
            var first = HasGroups && executor.Group.Length == 0 ? 1 : last;
            Add("actorHead", executor.Id, table.ColumnX[c], table.ColumnW[c], first, last, executor.Name);
        }
        AddGroups();
        if (form.ColumnNumbers) AddNumbers(last + 1);
    }

    void AddGroups()
    {
        var executors = table.Graph.Chart.Executors;
        for (var c = 0; c < executors.Length;)
        {
            var end = c + 1;
            while (end < executors.Length && executors[end].Group == executors[c].Group) end++;
            if (executors[c].Group.Length > 0) Add("headGroup", executors[c].Id, table.ColumnX[c], table.ColumnX[end - 1] + table.ColumnW[end - 1] - table.ColumnX[c], 1, 1, executors[c].Group);
            c = end;
        }
    }

    void AddNumbers(int row)
    {
        var columns = table.TextColumns.Select(t => (t.X, t.W)).Concat(table.ColumnX.Select((x, c) => (X: x, W: table.ColumnW[c]))).OrderBy(c => c.X).ToArray();
        for (var i = 0; i < columns.Length; i++)
            cells.Add(new HeadCell("headColumnNumber", "", columns[i].X, columns[i].W, row, row, [$"({(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)})"], LeastSize, FontStyle.Italic));
    }

    void Add(string cell, string owner, double x, double w, int first, int last, string label)
    {
        var size = WidestWord(label, form.HeadSize) <= w - 2 * PadX ? form.HeadSize : LeastSize;
        cells.Add(new HeadCell(cell, owner, x, w, first, last, TextWrap.Lines(label, w - 2 * PadX, size, FontStyle.Bold), size, FontStyle.Bold));
    }

    static double WidestWord(string label, double size) => label.Split(' ').Max(word => FontFace.Of(FontStyle.Bold).WidthOf(word, size));

    void Place()
    {
        var heights = new double[cells.Count == 0 ? 0 : cells.Max(c => c.LastRow) + 1];
        for (var r = 0; r < heights.Length; r++) heights[r] = r == ColumnRow ? LeastColumnRow : LeastGroupRow;
        foreach (var cell in cells.OrderBy(c => c.LastRow - c.FirstRow))
        {
            double has = 0;
            for (var r = cell.FirstRow; r <= cell.LastRow; r++) has += heights[r];
            heights[cell.LastRow] += Math.Max(0, cell.Height - has);
        }
        var tops = new double[heights.Length + 1];
        for (var r = 0; r < heights.Length; r++) tops[r + 1] = tops[r] + heights[r];
        Height = tops[^1];
        // In reading order: the page is read and copied as it is drawn.
        foreach (var cell in cells.OrderBy(c => c.FirstRow).ThenBy(c => c.X)) Draw(cell, tops[cell.FirstRow], tops[cell.LastRow + 1]);
    }

    void Draw(HeadCell cell, double top, double bottom)
    {
        var leading = cell.Size * 1.15;
        var height = cell.Lines.Length * leading;
        if (!cell.Lines.IsEmpty) texts.Add(new TextBlock
        {
            Box = new Box(cell.X + PadX, top + (bottom - top - height) / 2, cell.W - 2 * PadX, height),
            Lines = cell.Lines, Size = cell.Size, Leading = leading, Style = cell.Style, Align = TextAlign.Center,
            Role = cell.Cell == "actorHead" ? TextRole.ExecutorHead : TextRole.ColumnHead, Cell = cell.Cell, Owner = cell.Cell == "actorHead" ? cell.Owner : "",
        });
        if (cell.Owner.Length > 0) fields.Add(new(cell.Cell == "actorHead" ? "executor" : "group", cell.Owner, 0, new(cell.X, top, cell.W, bottom - top), cell.Size, cell.Style, TextAlign.Center));
        rules.Add(new Rule(new Pt(cell.X, bottom), new Pt(cell.X + cell.W, bottom)));
        if (cell.X > table.X + 0.01) rules.Add(new Rule(new Pt(cell.X, top), new Pt(cell.X, bottom)));
    }
}
