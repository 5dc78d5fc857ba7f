using System.Collections.Immutable;

namespace Ortala.Procedures.Model;

/// <summary>A flow between two symbols, drawn as an arrow.</summary>
/// <param name="Id"><c>from&gt;to:next|yes|no|b1…</c></param>
/// <param name="From">Id of the symbol it leaves.</param>
/// <param name="To">Id of the symbol it enters.</param>
/// <param name="Label">Label at the exit; empty: none.</param>
public sealed record Flow(string Id, string From, string To, string Label);

/// <summary>A line without head between two neighbours of a joint group.</summary>
/// <param name="Id"><c>left~right:joint</c></param>
/// <param name="Left">Symbol in the column further left.</param>
/// <param name="Right">Symbol in the column further right.</param>
public sealed record JointLine(string Id, string Left, string Right);

internal static class FlowDerivation
{
    internal static ImmutableArray<Flow> Flows(Flowchart chart)
    {
        var flows = ImmutableArray.CreateBuilder<Flow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in chart.Steps)
            foreach (var symbol in step.Symbols)
            {
                var branch = 0;
                foreach (var exit in symbol.Exits)
                {
                    var suffix = exit.Kind switch
                    {
                        ExitKind.Yes => "yes",
                        ExitKind.No => "no",
                        ExitKind.Branch => "b" + (++branch).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        _ => "next",
                    };
                    var id = $"{symbol.Id}>{exit.Target}:{suffix}";
                    if (seen.Add(id)) flows.Add(new Flow(id, symbol.Id, exit.Target, exit.DrawnLabel));
                }
            }
        return flows.ToImmutable();
    }

    internal static ImmutableArray<JointLine> JointLines(Flowchart chart)
    {
        var lines = ImmutableArray.CreateBuilder<JointLine>();
        foreach (var step in chart.Steps)
        {
            var n = step.Symbols.Length;
            if (n < 2) continue;
            var group = Groups(step);
            for (var g = 0; g < n; g++)
            {
                var members = Enumerable.Range(0, n).Where(i => group[i] == g)
                    .OrderBy(i => chart.ColumnOf(step.Symbols[i].ExecutorId)).ThenBy(i => i).ToArray();
                for (var i = 1; i < members.Length; i++)
                {
                    var (left, right) = (step.Symbols[members[i - 1]].Id, step.Symbols[members[i]].Id);
                    lines.Add(new JointLine($"{left}~{right}:joint", left, right));
                }
            }
        }
        return lines.ToImmutable();
    }

    /// <summary>For each symbol of the row the least place among the symbols joined to it, directly or by way of others.</summary>
    static int[] Groups(Step step)
    {
        var n = step.Symbols.Length;
        var root = Enumerable.Range(0, n).ToArray();
        int Root(int i) { while (root[i] != i) i = root[i]; return i; }
        for (var i = 0; i < n; i++)
            foreach (var partner in step.Symbols[i].JointWith)
                for (var j = 0; j < n; j++)
                    if (step.Symbols[j].Id == partner)
                    {
                        var (a, b) = (Root(i), Root(j));
                        root[Math.Max(a, b)] = Math.Min(a, b);
                    }
        for (var i = 0; i < n; i++) root[i] = Root(i);
        return root;
    }
}
