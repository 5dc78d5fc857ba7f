using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;

namespace Ortala.Web.Procedures.Reading;

/// <summary>The part of a sheet that is drawn into the web page.</summary>
/// <param name="Pages">Pages in order.</param>
/// <param name="First">Number of the first, from 1.</param>
/// <param name="Total">Pages of the whole sheet.</param>
/// <param name="Zoom">Size, see <see cref="ReadingQuery"/>.</param>
public sealed record SheetView(ImmutableArray<PageView> Pages, int First, int Total, string Zoom)
{
    /// <summary>Number of the last page shown.</summary>
    public int Last => First + Pages.Length - 1;

    /// <summary>Draws the pages that are asked for, with a mark at each row that has findings.</summary>
    public static SheetView Of(Sheet sheet, ReadingQuery query, ImmutableArray<FindingView> findings)
    {
        var first = Math.Clamp((query.FirstPage - 1) / ReadingQuery.PagesAtOnce * ReadingQuery.PagesAtOnce, 0, Math.Max(0, sheet.Pages.Length - 1));
        var marks = Marks(sheet, findings);
        return new([.. sheet.Pages.Skip(first).Take(ReadingQuery.PagesAtOnce)
            .Select(p => new PageView(p, SvgExporter.Write(sheet, p), [.. marks[p.Index]]))], first + 1, sheet.Pages.Length, query.Zoom);
    }

    static ILookup<int, RowMark> Marks(Sheet sheet, ImmutableArray<FindingView> findings)
    {
        var byRow = findings.Where(f => f.Row > 0).GroupBy(f => (f.Chart, f.Row)).ToDictionary(g => g.Key, g => g.ToArray());
        var marks = new List<(int Page, RowMark Mark)>();
        for (var c = 0; c < sheet.Grids.Length; c++)
            for (var r = 0; r < sheet.Grids[c].Rows.Length; r++)
            {
                var row = sheet.Grids[c].Rows[r];
                if (!byRow.TryGetValue((c + 1, r + 1), out var here)) continue;
                marks.Add((row.Page, new RowMark(here[0].RowAnchor, r + 1, row.Y, row.H, here[0].Number, here.Length, here.Min(f => f.Finding.Severity))));
            }
        return marks.ToLookup(m => m.Page, m => m.Mark);
    }
}

/// <summary>One drawn page.</summary>
/// <param name="Page">The laid-out page.</param>
/// <param name="Svg">Its drawing.</param>
/// <param name="Marks">Rows with findings.</param>
public sealed record PageView(SheetPage Page, string Svg, ImmutableArray<RowMark> Marks);

/// <summary>A row with findings.</summary>
/// <param name="Anchor">Id of the mark.</param>
/// <param name="Row">Printed number of the row.</param>
/// <param name="Y">Upper edge on the page, points.</param>
/// <param name="H">Height, points.</param>
/// <param name="FirstFinding">Number of its first finding.</param>
/// <param name="Count">How many findings it has.</param>
/// <param name="Severity">The gravest.</param>
public sealed record RowMark(string Anchor, int Row, double Y, double H, int FirstFinding, int Count, Severity Severity);
