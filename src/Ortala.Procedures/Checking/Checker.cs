using System.Collections.Immutable;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Checking;

/// <summary>Runs every rule over a procedure.</summary>
public static class Checker
{
    /// <summary>All findings in order of flowchart, row and code; those about the whole procedure come first.</summary>
    /// <param name="procedure">What to check.</param>
    /// <param name="sources">Where its parts stand in the source; null: findings carry no line.</param>
    public static ImmutableArray<Finding> Check(Procedure procedure, SourceMap? sources = null)
    {
        var context = new CheckContext(procedure);
        var rows = new Dictionary<(int, string), int>();
        foreach (var row in context.Charts.SelectMany(c => c.Rows)) rows.TryAdd((row.Chart.Index, row.Step.Id), row.Number);
        int RowOf(Place p) => p is { Flowchart: { } chart, StepId: { } step } ? rows.GetValueOrDefault((chart, step)) : 0;
        return [.. RuleBook.All
            .SelectMany(rule => rule.Check(context).Select(remark => Finding(rule, remark, sources)))
            .OrderBy(f => f.Place.Flowchart ?? -1).ThenBy(f => RowOf(f.Place)).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }

    static Finding Finding(Rule rule, Remark remark, SourceMap? sources)
    {
        var (line, column) = sources?.Find(remark.Place) ?? (0, 0);
        return new Finding(rule.Code, rule.Severity, remark.Message, remark.Place, line, column);
    }
}
