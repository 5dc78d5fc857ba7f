using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Layout.Paging;
using Ortala.Procedures.Layout.Routing;

namespace Ortala.Procedures.Layout.Tracking;

/// <summary>
/// Where along a side each leg meets its symbol: in the middle when alone; merging flows together; else beside each other,
/// those that turn off first outermost, so that stubs do not cross.
/// </summary>
sealed class Ports
{
    readonly PageGraph page;
    readonly Way[] ways;
    readonly PageTracks tracks;
    readonly double[] outs, ins;

    Ports(PageGraph page, Way[] ways, PageTracks tracks)
    {
        (this.page, this.ways, this.tracks) = (page, ways, tracks);
        (outs, ins) = (new double[ways.Length], new double[ways.Length]);
    }

    /// <summary>Distance of the start of way i from the middle of its side.</summary>
    public double OutOf(int i) => outs[i];

    /// <summary>Distance of its end from the middle of its side.</summary>
    public double Into(int i) => ins[i];

    /// <summary>One user of a side.</summary>
    /// <param name="Leg">The leg; the first of those that merge.</param>
    /// <param name="Entering">True when it ends here.</param>
    /// <param name="Rank">Order from left to right, or from top to bottom; 0: goes straight on.</param>
    readonly record struct User(int Leg, bool Entering, double Rank);

    public static Ports Of(MeasuredTable table, PageGraph page, Way[] ways, PageTracks tracks)
    {
        var ports = new Ports(page, ways, tracks);
        var sides = new Dictionary<int, List<User>>();
        for (var i = 0; i < ways.Length; i++)
        {
            ports.Register(sides, page.Legs[i].From * 4 + (int)ways[i].Out, i, false);
            ports.Register(sides, page.Legs[i].To * 4 + (int)ways[i].In, i, true);
        }
        foreach (var (side, users) in sides)
            if (users.Count > 1) ports.Spread(users, side % 2 == 0 ? table.SymbolW * 0.42 : 7);
        for (var i = 0; i < ways.Length; i++) ports.FollowFirst(sides, i);
        return ports;
    }

    void Register(Dictionary<int, List<User>> sides, int side, int leg, bool entering)
    {
        if (!sides.TryGetValue(side, out var users)) sides[side] = users = new(2);
        var user = new User(leg, entering, Rank(leg, entering));
        if (entering && !page.Legs[leg].Joint)
            for (var u = 0; u < users.Count; u++)
                if (users[u].Entering && !page.Legs[users[u].Leg].Joint)
                {
                    if (Math.Sign(users[u].Rank) != Math.Sign(user.Rank)) users[u] = users[u] with { Rank = 0 };
                    return;
                }
        users.Add(user);
    }

    /// <summary>Negative: turns left or up; the sooner, the more so. Zero: goes straight on.</summary>
    double Rank(int leg, bool entering)
    {
        ref var way = ref ways[leg];
        if (way.Count == 2) return 0;
        var (at, next) = entering ? (way.Count - 2, way.Count - 3) : (1, 2);
        var (own, other) = entering ? (way.Count - 1, way.Count - 2) : (0, 1);
        var length = Math.Abs(way.X(own) - way.X(other)) + Math.Abs(way.Y(own) - way.Y(other));
        if (length > 1) return 0;
        var turn = Math.Sign(way.X(next) - way.X(at)) + Math.Sign(way.Y(next) - way.Y(at));
        var track = tracks.Of(leg, entering ? way.Count - 3 : 1);
        var side = entering ? way.In : way.Out;
        var distance = track is null ? 500 : track.Position * (side is Side.Bottom or Side.Right ? 1 : -1);
        return turn * (100000 - distance);
    }

    void Spread(List<User> users, double reach)
    {
        users.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Leg.CompareTo(b.Leg));
        var middle = users.FindIndex(u => u.Rank == 0);
        double center = middle >= 0 ? middle : (users.Count - 1) / 2.0;
        var most = Math.Max(center, users.Count - 1 - center);
        var spacing = Math.Min(6, reach / most);
        for (var u = 0; u < users.Count; u++) (users[u].Entering ? ins : outs)[users[u].Leg] = (u - center) * spacing;
    }

    /// <summary>Flows that merge end where the first of them ends.</summary>
    void FollowFirst(Dictionary<int, List<User>> sides, int leg)
    {
        if (page.Legs[leg].Joint) return;
        foreach (var user in sides[page.Legs[leg].To * 4 + (int)ways[leg].In])
            if (user.Entering && !page.Legs[user.Leg].Joint) ins[leg] = ins[user.Leg];
    }
}
