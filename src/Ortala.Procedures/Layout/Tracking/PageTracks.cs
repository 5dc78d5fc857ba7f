using Ortala.Procedures.Layout.Routing;

namespace Ortala.Procedures.Layout.Tracking;

/// <summary>Phase 4: the tracks of a page. Legs in gutters become tracks, those of merging flows one; each gutter is ordered.</summary>
sealed class PageTracks
{
    readonly Way[] ways;
    readonly int[] firstLeg;
    readonly int[] root;
    readonly Track?[] trackOf;

    PageTracks(Lattice lattice, Way[] ways)
    {
        this.ways = ways;
        firstLeg = new int[ways.Length + 1];
        for (var i = 0; i < ways.Length; i++) firstLeg[i + 1] = firstLeg[i] + ways[i].Count - 1;
        root = new int[firstLeg[^1]];
        for (var i = 0; i < root.Length; i++) root[i] = i;
        trackOf = new Track?[root.Length];
        Horizontal = new (Track[], int)[lattice.Height];
        Vertical = new (Track[], int)[lattice.Width];
    }

    /// <summary>Tracks in order and depth of each horizontal gutter, by lattice line; default where there are none.</summary>
    public (Track[] Ordered, int Depth)[] Horizontal { get; }

    /// <summary>The same for vertical gutters.</summary>
    public (Track[] Ordered, int Depth)[] Vertical { get; }

    /// <summary>Track of leg k of way i, or null when it runs on a middle line.</summary>
    public Track? Of(int i, int k) => trackOf[Root(firstLeg[i] + k)];

    public static PageTracks Of(Lattice lattice, Way[] ways)
    {
        var tracks = new PageTracks(lattice, ways);
        tracks.Merge(lattice);
        tracks.Collect(lattice);
        return tracks;
    }

    int Root(int i)
    {
        while (root[i] != i) i = root[i] = root[root[i]];
        return i;
    }

    void Merge(Lattice lattice)
    {
        var entering = new Dictionary<(int, Side), List<int>>();
        for (var i = 0; i < ways.Length; i++)
        {
            if (lattice.Legs[i].Joint) continue;
            var key = (lattice.Legs[i].To, ways[i].In);
            if (!entering.TryGetValue(key, out var list)) entering[key] = list = new(2);
            foreach (var other in list) MergeEnds(i, other);
            list.Add(i);
        }
    }

    void MergeEnds(int i, int k)
    {
        var shared = SharedEnd.Of(ways[i], ways[k]);
        for (var back = 1; ways[i].Count - 1 - back >= shared.FromLeg; back++)
        {
            var (a, b) = (Root(firstLeg[i] + ways[i].Count - 1 - back), Root(firstLeg[k] + ways[k].Count - 1 - back));
            root[Math.Max(a, b)] = Math.Min(a, b);
        }
    }

    void Collect(Lattice lattice)
    {
        var (inX, inY) = (new List<Track>?[lattice.Height], new List<Track>?[lattice.Width]);
        for (var i = 0; i < ways.Length; i++)
            for (var k = 0; k + 1 < ways[i].Count; k++)
            {
                var horizontal = ways[i].IsHorizontal(k);
                var line = horizontal ? ways[i].Y(k) : ways[i].X(k);
                if (line % 2 == 1) continue;
                ref var track = ref trackOf[Root(firstLeg[i] + k)];
                if (track is null) ((horizontal ? inX : inY)[line] ??= []).Add(track = new Track());
                track.Join(Occupancy.GutterLegOf(i, ways[i], k));
            }
        for (var y = 0; y < inX.Length; y++) if (inX[y] is { } list) Horizontal[y] = TrackOrder.Arrange(list);
        for (var x = 0; x < inY.Length; x++) if (inY[x] is { } list) Vertical[x] = TrackOrder.Arrange(list);
    }
}
