namespace Ortala.Procedures.Layout.Tracking;

/// <summary>
/// Orders the tracks of one gutter so that they cross least, and counts the chains before and after each: the channel-routing
/// problem of Hashimoto and Stevens (1971) with the vertical constraints of Yoshimura and Kuh (1982) as preferences.
/// </summary>
static class TrackOrder
{
    /// <summary>Sets <see cref="Track.Before"/> and <see cref="Track.After"/>; returns the tracks in order and the length of the longest chain.</summary>
    public static (Track[] Ordered, int Depth) Arrange(List<Track> tracks)
    {
        if (tracks.Count == 1) return ([tracks[0]], 1);
        var byStart = tracks.OrderBy(t => t.Lo).ToArray();
        var ordered = new List<Track>(byStart.Length);
        for (var i = 0; i < byStart.Length;)
        {
            int k = i, reach = byStart[i].Hi;
            while (k < byStart.Length && byStart[k].Lo <= reach) reach = Math.Max(reach, byStart[k++].Hi);
            OrderCluster(byStart.AsSpan(i, k - i), ordered);
            i = k;
        }
        return (ordered.ToArray(), Chains(ordered));
    }

    /// <summary>Takes again and again the track that costs least before all that are left.</summary>
    static void OrderCluster(Span<Track> cluster, List<Track> into)
    {
        var n = cluster.Length;
        var cost = new int[n];
        for (var i = 0; i < n; i++)
            for (var k = i + 1; k < n; k++)
                if (cluster[i].Overlaps(cluster[k]))
                {
                    var c = cluster[i].CostBefore(cluster[k]);
                    cost[i] += c;
                    cost[k] -= c;
                }
        var done = new bool[n];
        for (var taken = 0; taken < n; taken++)
        {
            var best = -1;
            for (var i = 0; i < n; i++) if (!done[i] && (best < 0 || cost[i] < cost[best])) best = i;
            done[best] = true;
            into.Add(cluster[best]);
            for (var k = 0; k < n; k++)
                if (!done[k] && cluster[best].Overlaps(cluster[k])) cost[k] += cluster[best].CostBefore(cluster[k]);
        }
        Settle(into, into.Count - n);
    }

    /// <summary>Swaps neighbours as long as that saves crossings; bounded.</summary>
    static void Settle(List<Track> order, int from)
    {
        var swaps = 0;
        for (var i = from + 1; i < order.Count && swaps < 4 * order.Count; i++)
        {
            if (!order[i - 1].Overlaps(order[i]) || order[i - 1].CostBefore(order[i]) <= 0) continue;
            (order[i - 1], order[i]) = (order[i], order[i - 1]);
            swaps++;
            i = Math.Max(from, i - 2);
        }
    }

    static int Chains(List<Track> order)
    {
        var depth = 0;
        for (var i = 0; i < order.Count; i++)
        {
            order[i].Before = 0;
            for (var k = i - 1; k >= 0; k--)
                if (order[k].Overlaps(order[i])) order[i].Before = Math.Max(order[i].Before, order[k].Before + 1);
        }
        for (var i = order.Count - 1; i >= 0; i--)
        {
            order[i].After = 0;
            for (var k = i + 1; k < order.Count; k++)
                if (order[k].Overlaps(order[i])) order[i].After = Math.Max(order[i].After, order[k].After + 1);
            depth = Math.Max(depth, order[i].Before + order[i].After + 1);
        }
        return depth;
    }
}
