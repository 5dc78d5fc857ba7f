namespace Ortala.Procedures.Layout.Routing;

/// <summary>What stands at a crossing of the lattice: a symbol or an off-page connector.</summary>
/// <param name="Column">Column, from 0.</param>
/// <param name="Band">Band on the page, from 0.</param>
/// <param name="HasLabels">True when its exits carry labels.</param>
/// <param name="IsConnector">True for a connector; it is used from above, or from below, and from its sides.</param>
/// <param name="OpensDown">For a connector: true when its flow is below it.</param>
readonly record struct Node(int Column, int Band, bool HasLabels = false, bool IsConnector = false, bool OpensDown = false)
{
    public int X => 2 * Column + 1;

    public int Y => 2 * Band + 1;

    /// <summary>True when flows may use the side.</summary>
    public bool Allows(Side side) => !IsConnector || side is Side.Left or Side.Right || side == (OpensDown ? Side.Bottom : Side.Top);
}

/// <summary>A flow, a piece of one, or a joint line, to be routed between two nodes of the page.</summary>
/// <param name="From">Source node.</param>
/// <param name="To">Target node.</param>
/// <param name="Joint">True for a line without head.</param>
/// <param name="Exit">True when it leaves a decision or carries a label.</param>
/// <param name="PreferDown">True when it should leave downwards.</param>
readonly record struct Leg(int From, int To, bool Joint, bool Exit, bool PreferDown);

/// <summary>
/// A page as a lattice: nodes in the middles of cells, legs to route, and how far apart the lines are, by estimate.
/// Vertical line 2c+1 runs through column c, 2c is the gutter to its left; horizontal line 2b+1 through band b, 2b the gutter above.
/// </summary>
sealed class Lattice
{
    public Lattice(int columns, int bands, Node[] nodes, Leg[] legs, double[] lineX, double[] lineY)
    {
        Columns = columns;
        Bands = bands;
        Nodes = nodes;
        Legs = legs;
        LineX = lineX;
        LineY = lineY;
        Taken = new bool[Width * Height];
        foreach (var node in nodes) Taken[At(node.X, node.Y)] = true;
    }

    public int Columns { get; }

    public int Bands { get; }

    public int Width => 2 * Columns + 1;

    public int Height => 2 * Bands + 1;

    public Node[] Nodes { get; }

    public Leg[] Legs { get; }

    /// <summary>Estimated x of each vertical line, points.</summary>
    public double[] LineX { get; }

    /// <summary>Estimated y of each horizontal line, points.</summary>
    public double[] LineY { get; }

    public int At(int x, int y) => y * Width + x;

    /// <summary>Points at which a node stands.</summary>
    public bool[] Taken { get; }
}
