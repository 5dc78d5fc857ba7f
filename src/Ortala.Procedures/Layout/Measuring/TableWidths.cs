using Ortala.Procedures.Fonts;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout.Measuring;

/// <summary>
/// Shares the width of the table among its columns: executors get what symbols, channels and labels need, the rest goes to the
/// texts so that rows stay low. Widths in points.
/// </summary>
static class TableWidths
{
    /// <summary>Distance of a text from the rules at its sides.</summary>
    public const double Pad = 3;

    /// <summary>Room kept free at the outer edge of the outermost columns.</summary>
    public const double EdgeRoom = 8;

    /// <summary>Least width of an executor's column.</summary>
    public const double NarrowExecutor = 32;

    /// <summary>Least comfortable width of an executor's column.</summary>
    public const double LeastExecutor = 46;
    const double NumberWidth = 20, IdealExecutor = 66, Step = 8, WidestForWord = 72;
    const int Rounds = 14;

    /// <summary>Least width of a text column, by how much it may hold.</summary>
    static double Least(TableColumn column) => column switch
    {
        TableColumn.Activity => 96,
        TableColumn.Requirements => 62,
        TableColumn.Output => 58,
        TableColumn.Duration => 40,
        _ => 34,
    };

    /// <summary>Widths of the executors' columns.</summary>
    public static double[] OfExecutors(ChartGraph graph, double table, TableForm form, TableFit fit)
    {
        var n = graph.Chart.Executors.Length;
        var texts = form.Columns.Where(c => c is not TableColumn.Executors and not TableColumn.Number).Sum(Least);
        var spare = table - texts * 1.25 - NumberWidth;
        var least = Math.Min(fit.TallRows ? NarrowExecutor : LeastExecutor, (table - texts * 0.8) / n);
        var even = fit.TallRows || fit.NarrowExecutors ? least : Math.Clamp((spare - 2 * EdgeRoom) / n, least, IdealExecutor);
        var need = LabelNeeds(graph);
        var widths = new double[n];
        for (var c = 0; c < n; c++) widths[c] = Math.Max(even, Math.Min(need[c], 2 * even));
        var most = table - texts - NumberWidth - 2 * EdgeRoom;
        Bound(widths, even, most + texts * 0.3); // a label must not be cut: for it the texts give way first
        if (!fit.TallRows) WidenForHeads(widths, HeadNeeds(graph), most);
        // Returns like to run along the edges of the executors' area; there only one column lends its room.
        if (n > 1) (widths[0], widths[^1]) = (widths[0] + EdgeRoom, widths[^1] + EdgeRoom);
        return widths;
    }

    /// <summary>Takes back of what columns were given beyond the even width, when all together are too wide.</summary>
    static void Bound(double[] widths, double even, double most)
    {
        var (sum, plain) = (widths.Sum(), even * widths.Length);
        if (sum <= most || sum <= plain) return;
        var share = Math.Max(0, most - plain) / (sum - plain);
        for (var c = 0; c < widths.Length; c++) widths[c] = even + (widths[c] - even) * share;
    }

    /// <summary>Widens columns for long words in their heads, as far as all together have room; labels come first.</summary>
    static void WidenForHeads(double[] widths, double[] heads, double most)
    {
        var wanted = new double[widths.Length];
        for (var c = 0; c < widths.Length; c++) wanted[c] = Math.Max(0, Math.Min(heads[c], 1.4 * widths[c]) - widths[c]);
        var (sum, room) = (wanted.Sum(), most - widths.Sum());
        if (sum <= 0 || room <= 0) return;
        for (var c = 0; c < widths.Length; c++) widths[c] += wanted[c] * Math.Min(1, room / sum);
    }

    /// <summary>Width of the longest word in the head of each executor.</summary>
    static double[] HeadNeeds(ChartGraph graph)
    {
        var face = FontFace.Of(FontStyle.Bold);
        return [.. graph.Chart.Executors.Select(e => e.Name.Split(' ').Max(word => face.WidthOf(word, TableHead.LeastSize)) + 2 * TableHead.PadX + 0.1)];
    }

    /// <summary>Twice the widest label that an exit in the column carries, since labels stand beside the middle.</summary>
    static double[] LabelNeeds(ChartGraph graph)
    {
        var need = new double[graph.Chart.Executors.Length];
        var face = FontFace.Of(FontStyle.Regular);
        foreach (var link in graph.Links)
        {
            if (link.Label.Length == 0) continue;
            var whole = face.WidthOf(link.Label, ExitLabels.Size);
            if (whole > ExitLabels.Widest)
            {
                whole = 0;
                foreach (var word in link.Label.Split(' ')) whole = Math.Max(whole, face.WidthOf(word, ExitLabels.Size));
            }
            var column = graph.Symbols[link.From].Column;
            var edge = column == 0 || column == need.Length - 1 ? EdgeRoom : 0;
            need[column] = Math.Max(need[column], 2 * (whole + ExitLabels.FromMiddle + ExitLabels.FromRule + edge) - edge);
        }
        return need;
    }

    /// <summary>Widths of the text columns in the order of the form, the executors' place holding 0.</summary>
    public static double[] OfTexts(ChartGraph graph, TableForm form, double available, TableFit fit)
    {
        var columns = form.Columns;
        var widths = new double[columns.Length];
        var ems = TextWidths(graph.Chart, columns, form.TextSize);
        for (var i = 0; i < columns.Length; i++)
            widths[i] = columns[i] switch
            {
                TableColumn.Executors => 0,
                TableColumn.Number => NumberWidth,
                var c when fit.TallRows => Least(c),
                var c => Math.Max(Math.Max(Least(c), HeadWidth(form, c)), WidestWord(graph.Chart, c, form.TextSize) + 2 * Pad),
            };
        var free = available - widths.Sum();
        if (free <= 0)
        {
            // No room to keep long words whole: every column in proportion to its kind.
            for (var i = 0; i < columns.Length; i++) if (columns[i] is not TableColumn.Executors and not TableColumn.Number) widths[i] = fit.TallRows ? Least(columns[i]) : Math.Max(Least(columns[i]), HeadWidth(form, columns[i]));
            var given = widths.Sum();
            if (given > available)
                for (var i = 0; i < widths.Length; i++)
                    if (columns[i] != TableColumn.Number) widths[i] *= (available - NumberWidth) / (given - NumberWidth);
            free = available - widths.Sum();
        }
        Grow(widths, columns, ems, free, fit.TallRows);
        return widths;
    }

    /// <summary>Gives the free width step by step to the column that lowers the rows most; what lowers nothing is shared by kind.</summary>
    static void Grow(double[] widths, IReadOnlyList<TableColumn> columns, double[][] ems, double free, bool tallest)
    {
        var step = Math.Max(Step, free / Rounds);
        while (free > 0.01)
        {
            var take = Math.Min(step, free);
            var (best, bestGain) = (-1, 0.0);
            for (var i = 0; i < widths.Length; i++)
            {
                if (columns[i] is TableColumn.Executors or TableColumn.Number || (columns[i] == TableColumn.Note && IsEmpty(ems, i))) continue;
                var gain = Gain(widths, ems, i, take, tallest) + Bias(columns[i], widths[i]);
                if (best < 0 || gain > bestGain) (best, bestGain) = (i, gain);
            }
            widths[best] += take;
            free -= take;
        }
    }

    static bool IsEmpty(double[][] ems, int column)
    {
        foreach (var row in ems) if (row[column] > 0) return false;
        return true;
    }

    /// <summary>By how many lines all rows together get lower when column i gets wider.</summary>
    static double Gain(double[] widths, double[][] ems, int i, double more, bool tallest)
    {
        double gain = 0;
        foreach (var row in ems)
        {
            double others = 2.2;
            for (var k = 0; k < widths.Length; k++) if (k != i && row[k] > 0) others = Math.Max(others, row[k] / (widths[k] - 2 * Pad));
            var now = row[i] / (widths[i] - 2 * Pad);
            if (now > others) gain += (now - Math.Max(others, row[i] / (widths[i] + more - 2 * Pad))) * (tallest ? now * now * now : 1);
        }
        return gain;
    }

    static double Bias(TableColumn column, double width) => 0.001 * column switch
    {
        TableColumn.Activity => 170 / width,
        TableColumn.Requirements => 95 / width,
        TableColumn.Output => 85 / width,
        TableColumn.Duration => 50 / width,
        _ => 36 / width,
    };

    /// <summary>Length of each cell's text if it stood on one line, with some room for ragged ends.</summary>
    static double[][] TextWidths(Flowchart chart, IReadOnlyList<TableColumn> columns, double size)
    {
        var face = FontFace.Of(FontStyle.Regular);
        var ems = new double[chart.Steps.Length][];
        for (var r = 0; r < ems.Length; r++)
        {
            ems[r] = new double[columns.Count];
            for (var i = 0; i < columns.Count; i++) ems[r][i] = Length(chart.Steps[r], columns[i], face) * size;
        }
        return ems;
    }

    static double HeadWidth(TableForm form, TableColumn column)
    {
        double widest = 0;
        foreach (var word in form.HeadOf(column).Split(' ', '/')) widest = Math.Max(widest, FontFace.Of(FontStyle.Bold).WidthOf(word, form.HeadSize));
        return Math.Min(widest + 2 * Pad, WidestForWord);
    }

    /// <summary>Width of the widest word of a column, as far as a column can be widened for one word.</summary>
    static double WidestWord(Flowchart chart, TableColumn column, double size)
    {
        var face = FontFace.Of(FontStyle.Regular);
        double widest = 0;
        foreach (var step in chart.Steps)
        {
            if (column == TableColumn.Activity) Word(step.Activity);
            else if (column == TableColumn.Duration) Word(step.Duration.Text);
            else if (column == TableColumn.Note) Word(step.Note);
            else foreach (var item in column == TableColumn.Requirements ? step.Requirements : step.Outputs) Word(item);
        }
        return Math.Min(widest * size + 0.1, WidestForWord);

        void Word(string text)
        {
            double width = 0;
            foreach (var c in text)
            {
                width = c is ' ' or '\n' or '/' or '-' ? 0 : width + face.EmWidth(c);
                widest = Math.Max(widest, width);
            }
        }
    }

    static double Length(Step step, TableColumn column, FontFace face)
    {
        const double ragged = 1.12;
        return column switch
        {
            TableColumn.Activity => face.WidthOf(step.Activity, 1) * ragged,
            TableColumn.Duration => face.WidthOf(step.Duration.Text, 1) * ragged,
            TableColumn.Note => face.WidthOf(step.Note, 1) * ragged,
            TableColumn.Requirements => OfItems(step.Requirements),
            TableColumn.Output => OfItems(step.Outputs),
            _ => 0,
        };
        double OfItems(IReadOnlyList<string> items)
        {
            double sum = 0;
            foreach (var item in items) sum += Math.Max(9, face.WidthOf(item, 1) * ragged + 2);
            return items.Count == 1 ? sum - 1 : sum;
        }
    }
}
