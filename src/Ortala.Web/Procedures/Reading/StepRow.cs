using Ortala.Procedures.Model;

namespace Ortala.Web.Procedures.Reading;

/// <summary>A row of a flowchart told in words, for small screens and for readers who do not see the drawing.</summary>
/// <param name="Number">Printed number.</param>
/// <param name="Step">The row.</param>
/// <param name="Executors">Names in the order of the symbols.</param>
/// <param name="Flows">Label of the exit and number of the row it leads to; flows inside the row left out.</param>
public sealed record StepRow(int Number, Step Step, IReadOnlyList<string> Executors, IReadOnlyList<(string Label, int Target)> Flows)
{
    /// <summary>True when the procedure can begin here.</summary>
    public bool IsStart => Step.Symbols.Any(s => s.Kind == SymbolKind.Start);

    /// <summary>True when it branches here.</summary>
    public bool IsDecision => Step.Symbols.Any(s => s.Kind == SymbolKind.Decision);

    /// <summary>True when it can end here.</summary>
    public bool IsEnd => Step.Symbols.Any(s => s.Kind == SymbolKind.End);

    /// <summary>The rows of a flowchart.</summary>
    public static IReadOnlyList<StepRow> Of(Flowchart chart)
    {
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < chart.Steps.Length; i++)
            foreach (var symbol in chart.Steps[i].Symbols) rowOf.TryAdd(symbol.Id, i + 1);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var executor in chart.Executors) names.TryAdd(executor.Id, executor.Name);
        return [.. chart.Steps.Select((step, i) => new StepRow(i + 1, step, ExecutorsOf(step, names), FlowsOf(step, i + 1, rowOf)))];
    }

    static IReadOnlyList<string> ExecutorsOf(Step step, Dictionary<string, string> names) =>
        [.. step.Symbols.Select(s => names.GetValueOrDefault(s.ExecutorId, s.ExecutorId)).Distinct(StringComparer.Ordinal)];

    static IReadOnlyList<(string, int)> FlowsOf(Step step, int row, Dictionary<string, int> rowOf) =>
        [.. step.Symbols.SelectMany(s => s.Exits).Select(e => (e.DrawnLabel, rowOf.GetValueOrDefault(e.Target))).Where(f => f.Item2 > 0 && f.Item2 != row).Distinct()];
}
