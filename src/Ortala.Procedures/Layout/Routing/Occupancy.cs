namespace Ortala.Procedures.Layout.Routing;

/// <summary>What the ways routed so far use of a lattice. Everything is counted, so that a way can be taken out again.</summary>
sealed class Occupancy
{
    readonly Lattice lattice;

    public Occupancy(Lattice lattice)
    {
        this.lattice = lattice;
        var points = lattice.Width * lattice.Height;
        AlongX = new ushort[points];
        AlongY = new ushort[points];
        ThroughX = new ushort[points];
        ThroughY = new ushort[points];
        Corners = new ushort[points];
        InX = new List<GutterLeg>?[lattice.Height];
        InY = new List<GutterLeg>?[lattice.Width];
        Ins = new byte[lattice.Nodes.Length * 4];
        Outs = new byte[lattice.Nodes.Length * 4];
        Joints = new byte[lattice.Nodes.Length * 4];
        Entering = new List<int>?[lattice.Nodes.Length];
    }

    /// <summary>Ways along the edge to the right of a point.</summary>
    public ushort[] AlongX { get; }

    /// <summary>Ways along the edge below a point.</summary>
    public ushort[] AlongY { get; }

    /// <summary>Ways that pass straight through a point from left to right or back.</summary>
    public ushort[] ThroughX { get; }

    /// <summary>Ways that pass straight through a point up or down.</summary>
    public ushort[] ThroughY { get; }

    /// <summary>Ways that turn at a point.</summary>
    public ushort[] Corners { get; }

    /// <summary>Legs in each horizontal gutter.</summary>
    public List<GutterLeg>?[] InX { get; }

    /// <summary>Legs in each vertical gutter.</summary>
    public List<GutterLeg>?[] InY { get; }

    /// <summary>Flows entering by each side of each node, at node × 4 + side.</summary>
    public byte[] Ins { get; }

    /// <summary>Flows leaving by each side.</summary>
    public byte[] Outs { get; }

    /// <summary>Joint lines at each side.</summary>
    public byte[] Joints { get; }

    /// <summary>Legs that enter each node.</summary>
    public List<int>?[] Entering { get; }

    public void Put(int owner, in Leg leg, in Way way) => Count(owner, leg, way, 1);

    public void Take(int owner, in Leg leg, in Way way) => Count(owner, leg, way, -1);

    void Count(int owner, in Leg leg, in Way way, int sign)
    {
        for (var i = 0; i < way.Count - 1; i++) CountLeg(owner, way, i, sign);
        for (var i = 1; i < way.Count - 1; i++) Add(ref Corners[lattice.At(way.X(i), way.Y(i))], sign);
        var (source, target) = (leg.From * 4 + (int)way.Out, leg.To * 4 + (int)way.In);
        if (leg.Joint)
        {
            Joints[source] += (byte)sign;
            Joints[target] += (byte)sign;
            return;
        }
        Outs[source] += (byte)sign;
        Ins[target] += (byte)sign;
        var entering = Entering[leg.To] ??= [];
        if (sign > 0) entering.Add(owner);
        else entering.Remove(owner);
    }

    void CountLeg(int owner, in Way way, int i, int sign)
    {
        var horizontal = way.IsHorizontal(i);
        var (a, b) = horizontal ? (way.X(i), way.X(i + 1)) : (way.Y(i), way.Y(i + 1));
        var (lo, hi) = a < b ? (a, b) : (b, a);
        var line = horizontal ? way.Y(i) : way.X(i);
        var (along, through) = horizontal ? (AlongX, ThroughX) : (AlongY, ThroughY);
        var step = horizontal ? 1 : lattice.Width;
        var at = horizontal ? lattice.At(lo, line) : lattice.At(line, lo);
        for (var k = lo; k < hi; k++, at += step)
        {
            Add(ref along[at], sign);
            if (k > lo) Add(ref through[at], sign);
        }
        if (line % 2 == 0) CountGutter(owner, way, i, horizontal, line, sign);
    }

    void CountGutter(int owner, in Way way, int i, bool horizontal, int line, int sign)
    {
        var legs = (horizontal ? InX : InY)[line] ??= [];
        var leg = GutterLegOf(owner, way, i);
        if (sign > 0) legs.Add(leg);
        else legs.Remove(leg);
    }

    static void Add(ref ushort count, int sign) => count = (ushort)(count + sign);

    /// <summary>Leg i of a way, which must turn at both ends, as a leg in its gutter.</summary>
    public static GutterLeg GutterLegOf(int owner, in Way way, int i)
    {
        if (way.IsHorizontal(i))
        {
            var (before, after) = (Math.Sign(way.Y(i - 1) - way.Y(i)), Math.Sign(way.Y(i + 2) - way.Y(i)));
            return way.X(i) < way.X(i + 1) ? new(owner, way.X(i), way.X(i + 1), before, after) : new(owner, way.X(i + 1), way.X(i), after, before);
        }
        var (first, last) = (Math.Sign(way.X(i - 1) - way.X(i)), Math.Sign(way.X(i + 2) - way.X(i)));
        return way.Y(i) < way.Y(i + 1) ? new(owner, way.Y(i), way.Y(i + 1), first, last) : new(owner, way.Y(i + 1), way.Y(i), last, first);
    }
}
