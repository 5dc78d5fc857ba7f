namespace Ortala.Procedures.Layout.Routing;

/// <summary>How much of their last stretch two ways into the same side of the same node have in common.</summary>
/// <param name="FromLeg">First leg of the way that is shared, wholly or in part; the number of legs when none is.</param>
/// <param name="FromX">Where on that leg the shared stretch begins.</param>
/// <param name="FromY">Where on that leg the shared stretch begins.</param>
readonly record struct SharedEnd(int FromLeg, int FromX, int FromY)
{
    public static SharedEnd None(in Way way) => new(way.Count - 1, way.X(way.Count - 1), way.Y(way.Count - 1));

    /// <summary>Compares two ways backwards from their common target.</summary>
    public static SharedEnd Of(in Way way, in Way other)
    {
        int i = way.Count - 1, j = other.Count - 1;
        var shared = None(way);
        while (i > 0 && j > 0)
        {
            if (way.IsHorizontal(i - 1) != other.IsHorizontal(j - 1)) break;
            var horizontal = way.IsHorizontal(i - 1);
            var end = horizontal ? way.X(i) : way.Y(i);
            var (mine, theirs) = horizontal ? (way.X(i - 1) - end, other.X(j - 1) - end) : (way.Y(i - 1) - end, other.Y(j - 1) - end);
            if (Math.Sign(mine) != Math.Sign(theirs)) break;
            var reach = Math.Abs(mine) < Math.Abs(theirs) ? mine : theirs;
            shared = horizontal ? new(i - 1, end + reach, way.Y(i)) : new(i - 1, way.X(i), end + reach);
            if (mine != theirs) break;
            i--;
            j--;
        }
        return shared;
    }
}
