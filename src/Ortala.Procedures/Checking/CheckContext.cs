using System.Collections.Immutable;
using Ortala.Procedures.Checking.Language;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking;

/// <summary>A procedure with all that more than one rule wants to know of it, worked out once.</summary>
sealed class CheckContext
{
    public CheckContext(Procedure procedure) => (Procedure, Charts) = (procedure, [.. procedure.Flowcharts.Select((f, i) => new ChartContext(f, i))]);

    public Procedure Procedure { get; }

    public ImmutableArray<ChartContext> Charts { get; }
}

/// <summary>One flowchart under check.</summary>
sealed class ChartContext
{
    public ChartContext(Flowchart chart, int index)
    {
        (Chart, Index) = (chart, index);
        var names = new ExecutorNames(chart.Executors);
        Rows = [.. chart.Steps.Select((s, i) => new Row(this, s, i + 1, new ActivityText(s.Activity, names)))];
        Flow = new FlowGraph(this);
    }

    public Flowchart Chart { get; }

    /// <summary>Place among the flowcharts, from 0.</summary>
    public int Index { get; }

    public ImmutableArray<Row> Rows { get; }

    public FlowGraph Flow { get; }

    /// <summary>The place of the whole flowchart, or of a field of it.</summary>
    public Place At(string? field = null) => new(Index, Field: field);

    /// <summary>All symbols with their rows, in reading order.</summary>
    public IEnumerable<(Row Row, Symbol Symbol)> Symbols => Rows.SelectMany(r => r.Step.Symbols.Select(s => (r, s)));
}

/// <summary>One row under check.</summary>
/// <param name="Chart">The flowchart it stands in.</param>
/// <param name="Step">The row itself.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Activity">What its activity says.</param>
sealed record Row(ChartContext Chart, Step Step, int Number, ActivityText Activity)
{
    public Place At(string? field = null) => new(Chart.Index, Step.Id, Field: field);

    public Place At(Symbol symbol, string? field = null) => new(Chart.Index, Step.Id, symbol.Id, field);
}
