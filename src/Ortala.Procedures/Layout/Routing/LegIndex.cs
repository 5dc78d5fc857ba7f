namespace Ortala.Procedures.Layout.Routing;

/// <summary>Finds the legs at a node, and those that may come near a leg, without looking at all legs of the page.</summary>
sealed class LegIndex
{
    const int ChunkBands = 6;
    readonly int[] starts, atNodes;
    readonly List<int>[] chunks;
    readonly (int First, int Last)[] span;

    public LegIndex(Lattice lattice)
    {
        var legs = lattice.Legs;
        starts = new int[lattice.Nodes.Length + 1];
        foreach (var leg in legs)
        {
            starts[leg.From + 1]++;
            if (leg.To != leg.From) starts[leg.To + 1]++;
        }
        for (var n = 1; n < starts.Length; n++) starts[n] += starts[n - 1];
        atNodes = new int[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        chunks = new List<int>[lattice.Bands / ChunkBands + 1];
        span = new (int, int)[legs.Length];
        for (var c = 0; c < chunks.Length; c++) chunks[c] = [];
        for (var i = 0; i < legs.Length; i++)
        {
            atNodes[next[legs[i].From]++] = i;
            if (legs[i].To != legs[i].From) atNodes[next[legs[i].To]++] = i;
            // A way leaves the bands of its ends by one gutter at most.
            var (a, b) = (lattice.Nodes[legs[i].From].Band, lattice.Nodes[legs[i].To].Band);
            span[i] = (Math.Max(0, Math.Min(a, b) - 1) / ChunkBands, Math.Min(lattice.Bands, Math.Max(a, b) + 1) / ChunkBands);
            for (var c = span[i].First; c <= span[i].Last; c++) chunks[c].Add(i);
        }
    }

    /// <summary>Legs that start or end at a node.</summary>
    public ReadOnlySpan<int> At(int node) => atNodes.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>The chunks that a leg lies in, first and last; each holds the legs that lie in it too.</summary>
    public (int First, int Last) ChunksOf(int leg) => span[leg];

    /// <summary>Legs in a chunk.</summary>
    public List<int> InChunk(int chunk) => chunks[chunk];

    /// <summary>True when this is the first chunk that two legs share, so that a pair met in several is handled once.</summary>
    public bool IsFirstShared(int chunk, int leg, int other) => chunk == Math.Max(span[leg].First, span[other].First);
}
