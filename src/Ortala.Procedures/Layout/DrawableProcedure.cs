using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout;

/// <summary>
/// What of an unfinished procedure can be drawn: symbols that stand under one of the executors, each once, flows and joint lines that lead to such
/// symbols. Where there is no executor yet, a nameless one keeps the place of the first. A sound procedure comes back as it is.
/// </summary>
static class DrawableProcedure
{
    /// <summary>Id of the executor that stands for none.</summary>
    internal const string Nobody = "";

    static readonly Executor nobody = new(Nobody, "");

    internal static Procedure Of(Procedure procedure) =>
        procedure.Flowcharts.All(IsDrawable) ? procedure : procedure with { Flowcharts = [.. procedure.Flowcharts.Select(c => IsDrawable(c) ? c : Drawable(c))] };

    static bool IsDrawable(Flowchart chart)
    {
        var executors = chart.Executors.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        if (executors.Count == 0 || executors.Count < chart.Executors.Length) return false;
        var symbols = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in chart.Steps)
            foreach (var symbol in step.Symbols)
                if (!executors.Contains(symbol.ExecutorId) || !symbols.Add(symbol.Id)) return false;
        foreach (var step in chart.Steps)
            foreach (var symbol in step.Symbols)
            {
                foreach (var exit in symbol.Exits) if (!symbols.Contains(exit.Target)) return false;
                foreach (var partner in symbol.JointWith) if (!IsPartner(step, symbol, partner)) return false;
            }
        return true;
    }

    static bool IsPartner(Step step, Symbol symbol, string partner)
    {
        if (partner == symbol.Id) return false;
        foreach (var other in step.Symbols) if (other.Id == partner) return true;
        return false;
    }

    static Flowchart Drawable(Flowchart chart)
    {
        ImmutableArray<Executor> executors = [.. chart.Executors.DistinctBy(e => e.Id, StringComparer.Ordinal)];
        var (known, placed) = (executors.Select(e => e.Id).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        ImmutableArray<Step> steps = [.. chart.Steps.Select(step => step with { Symbols = [.. step.Symbols.Where(s => known.Contains(s.ExecutorId) && placed.Add(s.Id))] })];
        return chart with
        {
            Executors = executors.IsEmpty ? [nobody] : executors,
            Steps = [.. steps.Select(step => step with { Symbols = [.. step.Symbols.Select(s => s with
            {
                Exits = [.. s.Exits.Where(e => placed.Contains(e.Target))], JointWith = [.. s.JointWith.Where(p => IsPartner(step, s, p))],
            })] })],
        };
    }
}
