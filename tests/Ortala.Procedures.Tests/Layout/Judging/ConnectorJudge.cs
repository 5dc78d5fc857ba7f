using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Off-page connectors come in pairs of one sign, in the column of the symbol at the other end, where the flow leaves or enters the page.</summary>
static class ConnectorJudge
{
    const double LeastSize = 10;

    public static IEnumerable<Fault> Faults(SheetFacts facts)
    {
        var ends = facts.Sheet.Pages.SelectMany(p => p.Routes).SelectMany(r => (string[])[r.From, r.To]).ToLookup(e => e, StringComparer.Ordinal);
        foreach (var page in facts.Sheet.Pages)
            foreach (var connector in page.Connectors)
            {
                if (ends[connector.Id].Count() != 1) yield return new(FaultKind.Connectors, $"{connector.Id} is used by {ends[connector.Id].Count()} routes");
                if (connector.Box.W < LeastSize || connector.Box.H < LeastSize) yield return new(FaultKind.Connectors, $"{connector.Id} is too small");
                foreach (var fault in Place(facts, page, connector)) yield return fault;
            }
        foreach (var fault in Signs(facts)) yield return fault;
    }

    static IEnumerable<Fault> Place(SheetFacts facts, SheetPage page, Connector connector)
    {
        var line = facts.Lines.GetValueOrDefault(connector.FlowId);
        var route = page.Routes.FirstOrDefault(r => r.From == connector.Id || r.To == connector.Id);
        if (line is null || route is null) yield break;
        var other = route.From == connector.Id ? route.To : route.From;
        string[] owners = facts.Symbols.ContainsKey(other) ? [other] : [line.From, line.To];
        var column = owners.Select(facts.CellOf).Where(c => c is not null).Select(c => c!.Value);
        if (!column.Any(c => connector.Box.X >= c.X - 0.5 && connector.Box.Right <= c.Right + 0.5)) yield return new(FaultKind.Connectors, $"page {page.Index}: {connector.Id} out of the column");
        var rows = facts.Sheet.Grids[facts.Symbols[line.From].Chart].Rows.Where(r => r.Page == page.Index).ToArray();
        var foot = connector.OtherPage > page.Index;
        if (rows.Length > 0 && (foot ? connector.Box.CenterY < rows[^1].Y : connector.Box.CenterY > rows[0].Y + rows[0].H)) yield return new(FaultKind.Connectors, $"page {page.Index}: {connector.Id} not at the {(foot ? "foot" : "head")}");
    }

    static IEnumerable<Fault> Signs(SheetFacts facts)
    {
        var all = facts.Connectors.Values.ToArray();
        foreach (var pair in all.GroupBy(c => (c.Connector.FlowId, Break: Math.Min(c.Page, c.Connector.OtherPage))))
            if (pair.Count() != 2 || pair.Select(p => p.Connector.Sign).Distinct(StringComparer.Ordinal).Count() != 1) yield return new(FaultKind.Connectors, $"{pair.Key}: {string.Join(", ", pair.Select(p => p.Connector.Sign))}");
        var style = facts.Sheet.Profile.ConnectorSigns;
        if (style == ConnectorSigns.Letters)
            foreach (var letter in all.GroupBy(c => c.Connector.Sign))
                if (!IsLetters(letter.Key) || letter.Select(c => c.Connector.FlowId).Distinct(StringComparer.Ordinal).Count() > 1) yield return new(FaultKind.Connectors, $"sign '{letter.Key}' for several flows");
        foreach (var at in all.GroupBy(c => Math.Min(c.Page, c.Connector.OtherPage)))
            foreach (var sign in at.GroupBy(c => c.Connector.Sign))
            {
                var flows = sign.Select(c => c.Connector.FlowId).Distinct(StringComparer.Ordinal).Count();
                var alone = at.Select(c => c.Connector.FlowId).Distinct(StringComparer.Ordinal).Count() == 1;
                var sound = flows == 1 && (sign.Key.Length > 0 || style == ConnectorSigns.BlankWhenSingle && alone);
                if (!sound) yield return new(FaultKind.Connectors, $"break {at.Key}: sign '{sign.Key}' for {flows} flows");
            }
    }

    static bool IsLetters(string sign) => sign.Length > 0 && sign.All(c => c is >= 'A' and <= 'Z');
}
