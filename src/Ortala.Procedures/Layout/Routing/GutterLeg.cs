namespace Ortala.Procedures.Layout.Routing;

/// <summary>A leg of a way that runs in a gutter: the stretch along the gutter and to which side it turns at either end.</summary>
/// <param name="Owner">Place of the leg's flow on the page.</param>
/// <param name="Lo">Lesser end along the gutter, lattice line.</param>
/// <param name="Hi">Greater end.</param>
/// <param name="TurnLo">-1: turns up or left at the lesser end; +1: down or right.</param>
/// <param name="TurnHi">The same at the greater end.</param>
readonly record struct GutterLeg(int Owner, int Lo, int Hi, int TurnLo, int TurnHi)
{
    /// <summary>
    /// Crossings that two legs in one gutter cannot avoid, whichever runs before the other. Two ends on the same middle line that
    /// turn apart must keep their order, or they would lie upon each other: that weighs ten crossings.
    /// </summary>
    public int ForcedCrossings(in GutterLeg other)
    {
        if (Lo > other.Hi || other.Lo > Hi) return 0;
        int before = 0, after = 0;
        EndAgainst(Lo, TurnLo, other, true, ref before, ref after);
        EndAgainst(Hi, TurnHi, other, true, ref before, ref after);
        EndAgainst(other.Lo, other.TurnLo, this, false, ref after, ref before);
        EndAgainst(other.Hi, other.TurnHi, this, false, ref after, ref before);
        return Math.Min(before, after);
    }

    /// <summary>Adds what an end costs when its own leg runs before, or after, the other leg.</summary>
    static void EndAgainst(int at, int turn, in GutterLeg other, bool ties, ref int before, ref int after)
    {
        if (at > other.Lo && at < other.Hi) Add(turn, 1, ref before, ref after);
        else if (ties)
        {
            var weight = at % 2 == 1 ? 10 : 1;
            if (at == other.Lo && turn != other.TurnLo) Add(turn, weight, ref before, ref after);
            if (at == other.Hi && turn != other.TurnHi) Add(turn, weight, ref before, ref after);
        }
    }

    static void Add(int turn, int weight, ref int before, ref int after)
    {
        if (turn > 0) before += weight;
        else after += weight;
    }
}
