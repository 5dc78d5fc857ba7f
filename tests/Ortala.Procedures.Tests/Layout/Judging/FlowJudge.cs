using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Every flow is drawn once, in pieces that join at connectors, each from outline to outline; arrows have heads, joint lines none.</summary>
static class FlowJudge
{
    public static IEnumerable<Fault> Faults(SheetFacts facts)
    {
        var pieces = facts.Sheet.Pages.SelectMany(p => p.Routes.Select(r => (Page: p.Index, Route: r))).ToLookup(r => r.Route.FlowId, StringComparer.Ordinal);
        foreach (var drawn in pieces) if (!facts.Lines.ContainsKey(drawn.Key)) yield return new(FaultKind.Flows, $"{drawn.Key} is not in the procedure");
        foreach (var line in facts.Lines.Values)
        {
            var own = pieces[line.Id].OrderBy(p => p.Route.Piece).ToArray();
            if (own.Length == 0) yield return new(FaultKind.Flows, $"{line.Id} not drawn");
            else foreach (var fault in (Fault[])[.. Chain(facts, line, own), .. own.SelectMany(p => Ends(facts, p.Page, p.Route))]) yield return fault;
        }
    }

    static IEnumerable<Fault> Chain(SheetFacts facts, SheetFacts.Line line, (int Page, Route Route)[] own)
    {
        if (own[0].Route.From != line.From || own[^1].Route.To != line.To) yield return new(FaultKind.Flows, $"{line.Id} runs from {own[0].Route.From} to {own[^1].Route.To}");
        if (own.Any(p => p.Route.Joint != line.Joint || line.Joint && p.Route.Head) || !line.Joint && !own[^1].Route.Head) yield return new(FaultKind.Flows, $"{line.Id}: head or joint wrong");
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Route.Piece != i) yield return new(FaultKind.Flows, $"{line.Id}: piece {i} is {own[i].Route.Piece}");
            if (i + 1 < own.Length && !Joined(facts, line.Id, own[i], own[i + 1])) yield return new(FaultKind.Flows, $"{line.Id}: pieces {i} and {i + 1} do not join at a pair of connectors");
        }
    }

    static bool Joined(SheetFacts facts, string id, (int Page, Route Route) a, (int Page, Route Route) b) =>
        facts.Connectors.TryGetValue(a.Route.To, out var gone) && facts.Connectors.TryGetValue(b.Route.From, out var come)
        && gone is (_, { Outgoing: true }) && come is (_, { Outgoing: false }) && gone.Connector.FlowId == id && come.Connector.FlowId == id
        && gone.Page == a.Page && come.Page == b.Page && gone.Connector.OtherPage == b.Page && come.Connector.OtherPage == a.Page && Math.Abs(a.Page - b.Page) == 1;

    static IEnumerable<Fault> Ends(SheetFacts facts, int page, Route route)
    {
        if (route.Points.Length < 2)
        {
            yield return new(FaultKind.Shape, $"{route.FlowId} has no legs");
            yield break;
        }
        foreach (var (end, at) in ((string, Pt)[])[(route.From, route.Points[0]), (route.To, route.Points[^1])])
            if (Thing(facts, end) is not { } thing || thing.Page != page) yield return new(FaultKind.Shape, $"{route.FlowId} ends at {end}, which is not on page {page}");
            else if (!(Math.Abs(Shapes.FromOutline(thing.Kind, thing.Box, at)) <= 1)) yield return new(FaultKind.Shape, $"page {page}: {route.FlowId} ends off the outline of {end}");
            else if (Shapes.Legs(route).Any(l => RunsInside(l, thing.Kind, thing.Box))) yield return new(FaultKind.Through, $"page {page}: {route.FlowId} runs through its own {end}");
    }

    /// <summary>A symbol or connector of the sheet.</summary>
    public static (int Page, SymbolKind? Kind, Box Box)? Thing(SheetFacts facts, string id) =>
        facts.Placed.TryGetValue(id, out var s) ? (s.Page, s.Symbol.Kind, s.Symbol.Box) : facts.Connectors.TryGetValue(id, out var c) ? (c.Page, null, c.Connector.Box) : null;

    static bool RunsInside(RouteLeg leg, SymbolKind? kind, Box box)
    {
        if (!Shapes.Crosses(leg, box, 1)) return false;
        for (var i = 0; i <= 32; i++)
            if (Shapes.FromOutline(kind, box, new Pt(leg.From.X + (leg.To.X - leg.From.X) * i / 32, leg.From.Y + (leg.To.Y - leg.From.Y) * i / 32)) < -1) return true;
        return false;
    }
}
