using System.Runtime.CompilerServices;

namespace Ortala.Procedures.Layout.Routing;

/// <summary>Sides of a symbol; the number is used as an index.</summary>
enum Side
{
    Top = 0,
    Right = 1,
    Bottom = 2,
    Left = 3,
}

/// <summary>
/// An orthogonal way over the lattice: its corners from source to target, both included. Lattice lines are numbered so that
/// odd ones run through the middles of columns and bands and even ones are the gutters between them.
/// </summary>
struct Way
{
    /// <summary>Most corners a way can have: six legs.</summary>
    public const int Most = 7;

    [InlineArray(Most)]
    struct Places
    {
        int first;
    }

    Places xs, ys;

    /// <summary>Number of corners; 0: no way.</summary>
    public int Count { get; private set; }

    /// <summary>Side it leaves by.</summary>
    public Side Out;

    /// <summary>Side it enters by.</summary>
    public Side In;

    public readonly int Bends => Count - 2;

    public readonly int X(int i) => xs[i];

    public readonly int Y(int i) => ys[i];

    public void Add(int x, int y)
    {
        xs[Count] = x;
        ys[Count] = y;
        Count++;
    }

    /// <summary>The least and greatest lattice lines that the way touches.</summary>
    public readonly void Bounds(out int x0, out int y0, out int x1, out int y1)
    {
        (x0, y0, x1, y1) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var i = 0; i < Count; i++)
        {
            (x0, x1) = (Math.Min(x0, xs[i]), Math.Max(x1, xs[i]));
            (y0, y1) = (Math.Min(y0, ys[i]), Math.Max(y1, ys[i]));
        }
    }

    /// <summary>True when leg i, from corner i to the next, runs along a horizontal line.</summary>
    public readonly bool IsHorizontal(int i) => ys[i] == ys[i + 1];
}
