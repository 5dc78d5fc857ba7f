using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Routes are orthogonal, stay in the executors' columns, run through nothing foreign, and no two run along one stretch but into one target.</summary>
static class RouteJudge
{
    const double Near = 0.75, Long = 1;

    public static IEnumerable<Fault> Faults(SheetFacts facts) => facts.Sheet.Pages.SelectMany(p => Faults(facts, p));

    static IEnumerable<Fault> Faults(SheetFacts facts, SheetPage page)
    {
        var legs = page.Routes.SelectMany(Shapes.Legs).ToArray();
        foreach (var leg in legs)
        {
            if (Math.Min(leg.Bounds.W, leg.Bounds.H) > 0.5) yield return new(FaultKind.Shape, $"page {page.Index}: {leg.Route.FlowId} is not orthogonal");
            if (!facts.Lines.ContainsKey(leg.Route.FlowId)) continue;
            var (left, right) = facts.LanesOf(leg.Route.FlowId);
            if (leg.Bounds.X < left - 0.5 || leg.Bounds.Right > right + 0.5) yield return new(FaultKind.Shape, $"page {page.Index}: {leg.Route.FlowId} leaves the executors' columns");
        }
        foreach (var fault in Through(page, legs)) yield return fault;
        foreach (var fault in Stretches(page, legs)) yield return fault;
    }

    static IEnumerable<Fault> Through(SheetPage page, RouteLeg[] legs)
    {
        var things = new List<(string Id, string What, Box Box, double Margin)>();
        things.AddRange(page.Symbols.Select(s => (s.Id, $"symbol {s.Id}", s.Box, 1.0)));
        things.AddRange(page.Connectors.Select(c => (c.Id, $"connector {c.Id}", c.Box, 1.0)));
        things.AddRange(page.Texts.Select(t => ("", $"text {t.Cell} {t.Owner} '{t.Lines[0]}'", t.Box, 0.5)));
        things.AddRange(page.Labels.Select(l => ("", $"label '{l.Lines[0]}' of {l.FlowId}", l.Box, 0.5)));
        var byTop = things.OrderBy(t => t.Box.Y).ToArray();
        var tallest = things.Select(t => t.Box.H).Append(0).Max();
        var tops = byTop.Select(t => t.Box.Y).ToArray();
        foreach (var leg in legs)
        {
            var first = Array.BinarySearch(tops, leg.Bounds.Y - tallest);
            for (var i = first < 0 ? ~first : first; i < byTop.Length && tops[i] < leg.Bounds.Bottom; i++)
                if (byTop[i].Id != leg.Route.From && byTop[i].Id != leg.Route.To && Shapes.Crosses(leg, byTop[i].Box, byTop[i].Margin) || byTop[i].Id == "" && Shapes.Crosses(leg, byTop[i].Box, byTop[i].Margin))
                    yield return new(FaultKind.Through, $"page {page.Index}: {leg.Route.FlowId} through {byTop[i].What}");
        }
    }

    static IEnumerable<Fault> Stretches(SheetPage page, RouteLeg[] legs)
    {
        foreach (var horizontal in (bool[])[true, false])
        {
            var sorted = legs.Where(l => l.IsHorizontal == horizontal).OrderBy(l => l.Across).ToArray();
            for (var i = 0; i < sorted.Length; i++)
                for (var k = i + 1; k < sorted.Length && sorted[k].Across - sorted[i].Across <= Near; k++)
                    if (Shared(sorted[i], sorted[k]) is > Long and var length && !IsMerge(sorted[i], sorted[k]))
                        yield return new(FaultKind.Stretch, $"page {page.Index}: {sorted[i].Route.FlowId} and {sorted[k].Route.FlowId} along {length:0.0} pt at {sorted[i].Across:0.0}");
        }
    }

    static double Shared(RouteLeg a, RouteLeg b) => Math.Min(a.Most, b.Most) - Math.Max(a.Least, b.Least);

    /// <summary>True when what the two legs share lies wholly in the last stretch that both flows run into their one target.</summary>
    static bool IsMerge(RouteLeg a, RouteLeg b)
    {
        if (a.Route == b.Route || a.Route.To != b.Route.To || a.Route.Joint || b.Route.Joint) return false;
        var merged = MergedLength(a.Route, b.Route);
        var (from, to) = (Math.Max(a.Least, b.Least), Math.Min(a.Most, b.Most));
        return Math.Max(Math.Max(ToEnd(a, from), ToEnd(a, to)), Math.Max(ToEnd(b, from), ToEnd(b, to))) <= merged + Long;
    }

    /// <summary>How far back from their end two routes run together.</summary>
    static double MergedLength(Route a, Route b)
    {
        double length = 0;
        for (int i = a.Points.Length - 1, k = b.Points.Length - 1; i > 0 && k > 0; i--, k--)
        {
            if (Distance(a.Points[i], b.Points[k]) > Near) break;
            var (p, q) = (a.Points[i - 1], b.Points[k - 1]);
            var (pLength, qLength) = (Distance(a.Points[i], p), Distance(b.Points[k], q));
            var same = pLength > 0 && qLength > 0 && Math.Abs((p.X - a.Points[i].X) / pLength - (q.X - b.Points[k].X) / qLength) + Math.Abs((p.Y - a.Points[i].Y) / pLength - (q.Y - b.Points[k].Y) / qLength) < 0.1;
            if (!same) break;
            length += Math.Min(pLength, qLength);
            if (Math.Abs(pLength - qLength) > Near) break;
        }
        return length;
    }

    /// <summary>Length of the route from a place on a leg to its end.</summary>
    static double ToEnd(RouteLeg leg, double along)
    {
        var length = Math.Abs((leg.IsHorizontal ? leg.To.X : leg.To.Y) - along);
        for (var i = leg.Index + 2; i < leg.Route.Points.Length; i++) length += Distance(leg.Route.Points[i - 1], leg.Route.Points[i]);
        return length;
    }

    static double Distance(Pt a, Pt b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
}
