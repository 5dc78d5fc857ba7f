using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Every labelled exit has its label, whole, in the cell of its symbol and near its route.</summary>
static class LabelJudge
{
    const double Far = 10, LeastSize = 6.5;

    public static IEnumerable<Fault> Faults(SheetFacts facts)
    {
        var labels = facts.Sheet.Pages.SelectMany(p => p.Labels.Select(l => (Page: p, Label: l))).ToLookup(l => l.Label.FlowId, StringComparer.Ordinal);
        foreach (var drawn in labels) if (!facts.Lines.TryGetValue(drawn.Key, out var line) || line.Label.Length == 0) yield return new(FaultKind.Labels, $"{drawn.Key} has no label to draw");
        foreach (var line in facts.Lines.Values.Where(l => Words.Of(l.Label).Length > 0))
        {
            if (labels[line.Id].Count() != 1) yield return new(FaultKind.Labels, $"{line.Id}: {labels[line.Id].Count()} labels");
            foreach (var (page, label) in labels[line.Id])
                foreach (var fault in Faults(facts, page, label, line)) yield return fault;
        }
    }

    static IEnumerable<Fault> Faults(SheetFacts facts, SheetPage page, ExitLabel label, SheetFacts.Line line)
    {
        if (Words.Of(label.Lines) != Words.Of(line.Label)) yield return new(FaultKind.Words, $"label '{string.Join('|', label.Lines)}' for '{line.Label}'");
        if (facts.Placed.TryGetValue(line.From, out var source) && source.Page != page.Index) yield return new(FaultKind.Labels, $"label of {line.Id} not on the page of its symbol");
        if (facts.CellOf(line.From) is { } cell && !Shapes.Within(label.Box, cell)) yield return new(FaultKind.Labels, $"page {page.Index}: label '{label.Lines[0]}' of {line.Id} out of its cell");
        var widest = label.Lines.Max(l => FontFace.Of(FontStyle.Regular).WidthOf(l, label.Size));
        if (label.Size < LeastSize || widest > label.Box.W + 0.5 || label.Lines.Length * label.Leading > label.Box.H + 0.5) yield return new(FaultKind.Texts, $"label '{label.Lines[0]}' of {line.Id} larger than its box");
        var route = page.Routes.FirstOrDefault(r => r.FlowId == line.Id && r.From == line.From);
        if (route is not null && Shapes.Legs(route).Min(l => Gap(l.Bounds, label.Box)) > Far) yield return new(FaultKind.Labels, $"page {page.Index}: label '{label.Lines[0]}' of {line.Id} far from its route");
    }

    static double Gap(Box a, Box b)
    {
        var (dx, dy) = (Math.Max(0, Math.Max(a.X - b.Right, b.X - a.Right)), Math.Max(0, Math.Max(a.Y - b.Bottom, b.Y - a.Bottom)));
        return Math.Sqrt(dx * dx + dy * dy);
    }
}
