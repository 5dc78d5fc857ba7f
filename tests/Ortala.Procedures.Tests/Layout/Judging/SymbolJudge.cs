using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Every symbol stands once, in the middle of the cell of its row and executor; several in a cell share its middle.</summary>
static class SymbolJudge
{
    const double LeastWidth = 20, LeastHeight = 12;

    public static IEnumerable<Fault> Faults(SheetFacts facts)
    {
        foreach (var drawn in facts.Sheet.Pages.SelectMany(p => p.Symbols).GroupBy(s => s.Id))
            if (!facts.Symbols.ContainsKey(drawn.Key) || drawn.Count() > 1) yield return new(FaultKind.Symbols, $"{drawn.Key} drawn {drawn.Count()} times");
        foreach (var (id, (c, row, symbol)) in facts.Symbols)
        {
            var step = facts.Sheet.Procedure.Flowcharts[c].Steps[row];
            if (!facts.Placed.TryGetValue(id, out var placed)) yield return new(FaultKind.Symbols, $"{id} not drawn");
            else if (placed.Symbol.Kind != symbol.Kind || placed.Symbol.StepId != step.Id) yield return new(FaultKind.Symbols, $"{id} as {placed.Symbol.Kind} of {placed.Symbol.StepId}");
            else if (facts.CellOf(id) is not { } cell || !facts.Rows.TryGetValue(step.Id, out var r) || r.Page != placed.Page) yield return new(FaultKind.Place, $"{id} not on the page of its row");
            else foreach (var fault in InCell(id, placed.Symbol.Box, cell)) yield return fault;
        }
        foreach (var stack in facts.Symbols.GroupBy(s => (s.Value.Chart, s.Value.Row, s.Value.Symbol.ExecutorId)))
        {
            var boxes = stack.Where(s => facts.Placed.ContainsKey(s.Key)).Select(s => facts.Placed[s.Key].Symbol.Box).ToArray();
            if (boxes.Length == 0 || facts.CellOf(stack.First().Key) is not { } cell) continue;
            if (Math.Abs(boxes.Average(b => b.CenterY) - cell.CenterY) > 0.5) yield return new(FaultKind.Place, $"{stack.First().Key} not in the middle of its row");
        }
    }

    static IEnumerable<Fault> InCell(string id, Box box, Box cell)
    {
        if (box.W < LeastWidth - 0.01 || box.H < LeastHeight) yield return new(FaultKind.Place, $"{id} only {box.W:0.0}x{box.H:0.0}");
        if (!Shapes.Within(box, cell)) yield return new(FaultKind.Place, $"{id} out of its cell");
        if (Math.Abs(box.CenterX - cell.CenterX) > 0.5) yield return new(FaultKind.Place, $"{id} not in the middle of its column");
    }
}
