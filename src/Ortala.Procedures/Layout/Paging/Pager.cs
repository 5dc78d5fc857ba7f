using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Tracking;

namespace Ortala.Procedures.Layout.Paging;

/// <summary>
/// Phase 3: breaks the rows into pages by their true height, strips and tracks included. A page takes as many rows as fit; where
/// the last rows may go either way, the break that fewer flows cross is taken.
/// </summary>
static class Pager
{
    /// <summary>How much of a page may stay empty for the sake of a break that fewer flows cross.</summary>
    const double Slack = 0.2;
    const double PlainRow = 31, DecisionRow = 39, StripHeight = 21, EstimatedHead = 50;

    /// <summary>Pages of the table, in order; one with the head alone where there is no row.</summary>
    /// <param name="table">The measured table.</param>
    /// <param name="firstRoom">Room for rows and strips on the first page, points.</param>
    /// <param name="room">Room on every other page; infinite for one continuous sheet.</param>
    public static List<PageGeometry> Pages(MeasuredTable table, double firstRoom, double room)
    {
        var pages = new List<PageGeometry>();
        var rows = table.TextHeights.Length;
        if (rows == 0) pages.Add(PageGeometry.Of(table, 0, 0));
        var crossings = double.IsInfinity(room) ? [] : CrossingsAt(table);
        for (var first = 0; first < rows;)
        {
            var page = FullestPage(table, first, pages.Count == 0 ? firstRoom : room, crossings);
            pages.Add(page);
            first = page.Page.EndRow;
        }
        return pages;
    }

    static PageGeometry FullestPage(MeasuredTable table, int first, double room, int[] crossings)
    {
        var rows = table.TextHeights.Length;
        if (double.IsInfinity(room)) return PageGeometry.Of(table, first, rows);
        var end = EstimatedEnd(table, first, room);
        while (true)
        {
            end = BetterBreak(table, first, end, rows, crossings, room);
            var page = PageGeometry.Of(table, first, end);
            if (page.Heights.Total <= room || end == first + 1) return page;
            end = FittingEnd(page, room, first, end);
        }
    }

    /// <summary>Pages that the table will take, by estimate.</summary>
    public static int EstimatedPages(MeasuredTable table, double room)
    {
        double height = 0;
        for (var row = 0; row < table.TextHeights.Length; row++) height += EstimatedHeight(table, row);
        return height <= room - EstimatedHead ? 1 : (int)Math.Ceiling(height / (room - EstimatedHead - 2 * StripHeight));
    }

    static double EstimatedHeight(MeasuredTable table, int row) =>
        Math.Max(table.TextHeights[row], (table.Graph.HasDecision[row] ? DecisionRow : PlainRow) * table.Graph.Bands[row]);

    /// <summary>The row after the last that fits by the heights of texts and symbols.</summary>
    static int EstimatedEnd(MeasuredTable table, int first, double room)
    {
        var (end, height) = (first, first > 0 ? StripHeight : 0);
        while (end < table.TextHeights.Length)
        {
            height += EstimatedHeight(table, end);
            if (height + (end + 1 < table.TextHeights.Length ? StripHeight : 0) > room && end > first) break;
            end++;
        }
        return end;
    }

    /// <summary>The row after the last that fits by the heights just found, the strips kept.</summary>
    static int FittingEnd(PageGeometry page, double room, int first, int end)
    {
        var over = page.Heights.Total - room;
        for (var b = page.Page.Blocks.Length - 1; b >= 0 && over > 0 && end > first + 1; b--)
        {
            if (page.Page.Blocks[b].Row < 0) continue;
            over -= page.Heights.HeightOf(b);
            end--;
        }
        return end;
    }

    /// <summary>Number of flows that cross the break above each row.</summary>
    static int[] CrossingsAt(MeasuredTable table)
    {
        var (symbols, change) = (table.Graph.Symbols, new int[table.TextHeights.Length + 2]);
        foreach (var link in table.Graph.Links)
        {
            var (a, b) = (symbols[link.From].Row, symbols[link.To].Row);
            change[Math.Min(a, b) + 1]++;
            change[Math.Max(a, b) + 1]--;
        }
        for (var r = 1; r < change.Length; r++) change[r] += change[r - 1];
        return change;
    }

    static int BetterBreak(MeasuredTable table, int first, int end, int rows, int[] crossings, double room)
    {
        if (end >= rows) return end;
        var (best, given) = (end, 0.0);
        for (var r = end - 1; r > first + 1; r--)
        {
            given += EstimatedHeight(table, r);
            if (given > Slack * room) break;
            if (crossings[r] < crossings[best]) best = r;
        }
        return best;
    }
}
