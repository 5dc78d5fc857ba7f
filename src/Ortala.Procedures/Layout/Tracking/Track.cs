using Ortala.Procedures.Layout.Routing;

namespace Ortala.Procedures.Layout.Tracking;

/// <summary>Where a leg of a way joins a track.</summary>
/// <param name="At">Lattice line across the gutter.</param>
/// <param name="Turn">-1: the way goes on up or left from here, +1: down or right.</param>
readonly record struct Attachment(int At, int Turn);

/// <summary>A stretch of line in a gutter, shared by the flows that merge into it; it gets one position across the gutter.</summary>
sealed class Track
{
    public List<Attachment> Attachments { get; } = new(2);

    /// <summary>Lesser end along the gutter, lattice line.</summary>
    public int Lo { get; private set; } = int.MaxValue;

    /// <summary>Greater end.</summary>
    public int Hi { get; private set; } = int.MinValue;

    /// <summary>Longest chain of tracks that must run before it.</summary>
    public int Before { get; set; }

    /// <summary>Longest chain of tracks that must run after it.</summary>
    public int After { get; set; }

    /// <summary>Coordinate across the gutter, points.</summary>
    public double Position { get; set; }

    /// <summary>Place between the first and the last of its chain, 0 to 1.</summary>
    public double Share => Before + After == 0 ? 0.5 : (double)Before / (Before + After);

    public void Join(in GutterLeg leg)
    {
        Attach(new Attachment(leg.Lo, leg.TurnLo));
        Attach(new Attachment(leg.Hi, leg.TurnHi));
    }

    void Attach(Attachment a)
    {
        if (!Attachments.Contains(a)) Attachments.Add(a);
        (Lo, Hi) = (Math.Min(Lo, a.At), Math.Max(Hi, a.At));
    }

    public bool Overlaps(Track other) => Lo <= other.Hi && other.Lo <= Hi;

    /// <summary>Crossings when this one runs before the other, less those when it runs after.</summary>
    public int CostBefore(Track other)
    {
        var cost = 0;
        foreach (var a in Attachments) cost += Against(a, other, true);
        foreach (var b in other.Attachments) cost -= Against(b, this, false);
        return cost;
    }

    /// <summary>An end inside another track's stretch costs a crossing when it turns to the side where the other runs.</summary>
    static int Against(Attachment end, Track other, bool ties)
    {
        if (end.At < other.Lo || end.At > other.Hi) return 0;
        var cost = 0;
        var inside = end.At > other.Lo && end.At < other.Hi;
        if (inside) cost += end.Turn;
        if (ties)
            foreach (var o in other.Attachments)
                if (o.At == end.At && o.Turn != end.Turn)
                    cost += end.Turn * (end.At % 2 == 1 ? 10 : 2);
        return cost;
    }
}
