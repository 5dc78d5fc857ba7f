using Ortala.Procedures.Layout.Labelling;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Paging;

namespace Ortala.Procedures.Layout.Tracking;

/// <summary>
/// Heights of a page's blocks and the y of every band and horizontal track: a row is as high as its texts and symbols need and
/// as the tracks in the gutters above and below it need; its symbols stay in the middle.
/// </summary>
sealed class PageHeights
{
    /// <summary>Room between a symbol and the first track, and between the last track and the symbol that its arrow enters.</summary>
    public const double Clear = 6.5;
    const double Spacing = 4.2, BareGap = 12, LevelGap = 5, StripEdge = 2.5, AwayFromRule = 2.2, Edge = 1.2, StripSymbol = 13;

    /// <summary>Least height of a row that has no symbol yet, and of its neighbours: so much that one can click into it.</summary>
    const double WithoutSymbol = 28;
    readonly MeasuredTable table;
    readonly PageGraph page;
    readonly PageTracks tracks;
    readonly double[] up, down, half;

    PageHeights(MeasuredTable table, PageGraph page, PageTracks tracks)
    {
        (this.table, this.page, this.tracks) = (table, page, tracks);
        (up, down, half) = (new double[page.BandCount], new double[page.BandCount], new double[page.Blocks.Length]);
        (BlockY, BandY) = (new double[page.Blocks.Length], new double[page.BandCount]);
    }

    /// <summary>Upper edge of each block, from the top of the first.</summary>
    public double[] BlockY { get; }

    /// <summary>Middle of each band.</summary>
    public double[] BandY { get; }

    /// <summary>Height of all blocks together.</summary>
    public double Total { get; private set; }

    public double HeightOf(int block) => 2 * half[block] * page.Blocks[block].Bands;

    public static PageHeights Of(MeasuredTable table, PageGraph page, PageTracks tracks, LabelPlan labels)
    {
        var heights = new PageHeights(table, page, tracks);
        heights.Extents(labels);
        heights.Grow();
        heights.Stack();
        heights.PlaceTracks();
        return heights;
    }

    /// <summary>How far symbols and labels reach above and below the middle of their band.</summary>
    void Extents(LabelPlan labels)
    {
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            var h = page.Meanings[i].Symbol is >= 0 and var s ? MeasuredTable.SymbolH(table.Graph.Symbols[s].Symbol.Kind) : StripSymbol;
            var band = page.Nodes[i].Band;
            (up[band], down[band]) = (Math.Max(up[band], h / 2), Math.Max(down[band], h / 2));
        }
        foreach (var label in labels.Labels)
        {
            var band = page.Nodes[label.Node].Band;
            (up[band], down[band]) = (Math.Max(up[band], -label.Box.Y), Math.Max(down[band], label.Box.Bottom));
        }
    }

    /// <summary>Room that a gutter needs between the extents of its neighbours.</summary>
    double Need(int line, bool betweenLevels = false)
    {
        var depth = tracks.Horizontal[line].Depth;
        return depth > 0 ? 2 * Clear + (depth - 1) * Spacing : betweenLevels ? LevelGap : BareGap;
    }

    void Grow()
    {
        for (var b = 0; b < half.Length; b++)
        {
            var block = page.Blocks[b];
            var first = block.FirstBand;
            half[b] = block.Row < 0 ? 0 : Math.Max(table.TextHeights[block.Row] / 2, IsBare(b) || IsBare(b - 1) || IsBare(b + 1) ? WithoutSymbol / 2 : 0) / block.Bands;
            for (var k = 0; k < block.Bands; k++)
            {
                half[b] = Math.Max(half[b], Math.Max(up[first + k], down[first + k]) + (block.Row >= 0 ? Edge : 0));
                if (k > 0) half[b] = Math.Max(half[b], (down[first + k - 1] + up[first + k] + Need(2 * (first + k))) / 2);
            }
            var above = b == 0 ? 0 : half[b - 1] - down[first - 1];
            var need = b == 0 ? NeedOutside(2 * first) : Need(2 * first, block.Row < 0 && page.Blocks[b - 1].Row < 0);
            var lack = up[first] + need - above - half[b];
            if (lack > 0) half[b] += lack;
        }
        if (half.Length == 0) return;
        var last = page.BandCount - 1;
        half[^1] += Math.Max(0, down[last] + NeedOutside(2 * (last + 1)) - half[^1]);
    }

    /// <summary>True for a row that has no symbol yet.</summary>
    bool IsBare(int b) => b >= 0 && b < page.Blocks.Length && page.Blocks[b].Row >= 0 && up[page.Blocks[b].FirstBand] == 0;

    /// <summary>The outermost gutters need room only where a track runs.</summary>
    double NeedOutside(int line) => tracks.Horizontal[line].Depth == 0 ? StripEdge : Clear + 3 + (tracks.Horizontal[line].Depth - 1) * Spacing;

    void Stack()
    {
        double y = 0;
        for (var b = 0; b < half.Length; b++)
        {
            BlockY[b] = y;
            for (var k = 0; k < page.Blocks[b].Bands; k++) BandY[page.Blocks[b].FirstBand + k] = y + (2 * k + 1) * half[b];
            y += HeightOf(b);
        }
        Total = y;
    }

    void PlaceTracks()
    {
        for (var band = 0; band <= page.BandCount; band++)
        {
            var (ordered, _) = tracks.Horizontal[2 * band];
            if (ordered is null) continue;
            var top = band == 0 ? 3 - Clear : BandY[band - 1] + down[band - 1];
            var bottom = band == page.BandCount ? Total - 3 + Clear : BandY[band] - up[band];
            foreach (var track in ordered) track.Position = top + Clear + (bottom - top - 2 * Clear) * track.Share;
            foreach (var b in RulesNear(band)) AvoidRule(ordered, b, top + Clear / 2, bottom - Clear / 2);
        }
    }

    /// <summary>The rule of the table inside a gutter, if any.</summary>
    IEnumerable<double> RulesNear(int band)
    {
        for (var b = 1; b < page.Blocks.Length; b++)
            if (page.Blocks[b].FirstBand == band) yield return BlockY[b];
    }

    /// <summary>Moves tracks off a rule, so that an arrow is not taken for a line of the table.</summary>
    static void AvoidRule(Track[] ordered, double rule, double least, double most)
    {
        foreach (var track in ordered)
        {
            if (Math.Abs(track.Position - rule) >= AwayFromRule) continue;
            var above = rule - AwayFromRule;
            var below = rule + AwayFromRule;
            if (above >= least && IsFree(ordered, track, above)) track.Position = above;
            else if (below <= most && IsFree(ordered, track, below)) track.Position = below;
        }
    }

    /// <summary>True when a track can move without coming near one that runs beside it, or passing it.</summary>
    static bool IsFree(Track[] ordered, Track track, double to)
    {
        foreach (var other in ordered)
            if (other != track && other.Overlaps(track) && (Math.Abs(other.Position - to) < 2.8 || (other.Position > track.Position) != (other.Position > to))) return false;
        return true;
    }
}
