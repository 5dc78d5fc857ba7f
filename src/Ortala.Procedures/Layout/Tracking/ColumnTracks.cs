using Ortala.Procedures.Layout.Labelling;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Paging;

namespace Ortala.Procedures.Layout.Tracking;

/// <summary>The x of every vertical track: between the symbols and labels of its two columns, spaced, off the rule.</summary>
sealed class ColumnTracks
{
    const double Clear = 3, ClearForHead = 5.6, Spacing = 3.2, Proper = 2.6, AwayFromRule = 1.8, FarFromRule = 3.2, FromEdge = 1.5;
    readonly MeasuredTable table;
    readonly PageGraph page;
    readonly Dictionary<(int Column, int Band), double> rightReach = [], leftReach = [];

    ColumnTracks(MeasuredTable table, PageGraph page) => (this.table, this.page) = (table, page);

    /// <summary>Places all vertical tracks; false when they do not fit at their proper distance.</summary>
    public static bool Place(MeasuredTable table, PageGraph page, PageTracks tracks, LabelPlan labels)
    {
        var placing = new ColumnTracks(table, page);
        foreach (var label in labels.Labels) placing.Reach(label);
        var fits = true;
        for (var line = 0; line < tracks.Vertical.Length; line += 2)
            if (tracks.Vertical[line].Ordered is { } ordered) fits &= placing.Place(line / 2, ordered);
        return fits;
    }

    void Reach(PlannedLabel label)
    {
        var node = page.Nodes[label.Node];
        var (reach, far) = label.Box.X > 0 ? (rightReach, label.Box.Right) : (leftReach, -label.Box.X);
        reach.TryGetValue((node.Column, node.Band), out var known);
        reach[(node.Column, node.Band)] = Math.Max(known, far);
    }

    bool Place(int gutter, Track[] ordered)
    {
        var (least, most) = (new double[ordered.Length], new double[ordered.Length]);
        for (var i = 0; i < ordered.Length; i++)
        {
            (least[i], most[i]) = Bounds(gutter, ordered[i]);
            ordered[i].Position = least[i] + (most[i] - least[i]) * ordered[i].Share;
        }
        var fits = Space(ordered, least, most);
        AvoidRule(gutter, ordered, least, most);
        return fits;
    }

    (double Least, double Most) Bounds(int gutter, Track track)
    {
        var (left, right) = (gutter - 1, gutter);
        var least = left < 0 ? table.LaneX + FromEdge : table.MiddleOf(left) + table.SymbolW / 2 + ClearanceFor(track, -1);
        var most = right >= table.ColumnX.Length ? table.LaneRight - FromEdge : table.MiddleOf(right) - table.SymbolW / 2 - ClearanceFor(track, 1);
        for (var band = track.Lo / 2; band <= track.Hi / 2 && band < page.BandCount; band++)
        {
            if (rightReach.Count > 0 && rightReach.TryGetValue((left, band), out var reach)) least = Math.Max(least, table.MiddleOf(left) + reach + Clear / 2);
            if (leftReach.Count > 0 && leftReach.TryGetValue((right, band), out reach)) most = Math.Min(most, table.MiddleOf(right) - reach - Clear / 2);
        }
        if (least > most) least = most = Math.Clamp((least + most) / 2, table.LaneX + 1, table.LaneRight - 1);
        return (least, most);
    }

    /// <summary>An arrow that turns into a symbol's side from here needs room for its head.</summary>
    static double ClearanceFor(Track track, int turn)
    {
        foreach (var a in track.Attachments)
            if (a.Turn == turn && a.At % 2 == 1) return ClearForHead;
        return Clear;
    }

    /// <summary>Pushes tracks that run beside each other apart, closer where there is no room.</summary>
    static bool Space(Track[] ordered, double[] least, double[] most)
    {
        foreach (var spacing in (ReadOnlySpan<double>)[Spacing, Proper, 1.6, 0.9])
        {
            for (var i = 0; i < ordered.Length; i++)
            {
                var x = Math.Max(least[i], ordered[i].Position);
                for (var k = 0; k < i; k++) if (ordered[k].Overlaps(ordered[i])) x = Math.Max(x, ordered[k].Position + spacing);
                ordered[i].Position = x;
            }
            var fits = true;
            for (var i = ordered.Length - 1; i >= 0; i--)
            {
                var x = Math.Min(most[i], ordered[i].Position);
                for (var k = i + 1; k < ordered.Length; k++) if (ordered[k].Overlaps(ordered[i])) x = Math.Min(x, ordered[k].Position - spacing);
                ordered[i].Position = x;
                fits &= x >= least[i] - 0.01;
            }
            if (fits) return spacing >= Proper;
        }
        return false;
    }

    void AvoidRule(int gutter, Track[] ordered, double[] least, double[] most)
    {
        if (gutter == 0 || gutter == table.ColumnX.Length) return;
        var rule = table.ColumnX[gutter];
        for (var i = 0; i < ordered.Length; i++)
            foreach (var away in (ReadOnlySpan<double>)[FarFromRule, AwayFromRule])
            {
                if (Math.Abs(ordered[i].Position - rule) >= away - 0.01) break;
                if (Move(ordered, i, rule + away, least[i], most[i]) || Move(ordered, i, rule - away, least[i], most[i])) break;
            }
    }

    /// <summary>Moves a track within its bounds, unless another is in the way.</summary>
    static bool Move(Track[] ordered, int i, double to, double least, double most)
    {
        if (to < least || to > most || !IsFree(ordered, ordered[i], to)) return false;
        ordered[i].Position = to;
        return true;
    }

    static bool IsFree(Track[] ordered, Track track, double to)
    {
        foreach (var other in ordered)
            if (other != track && other.Overlaps(track) && (Math.Abs(other.Position - to) < 2.6 || (other.Position > track.Position) != (other.Position > to))) return false;
        return true;
    }
}
