using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Reading;

/// <summary>A finding with what the page needs to show its place.</summary>
/// <param name="Number">Place in the list, from 1.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Chart">Number of the flowchart, from 1; 0: none.</param>
/// <param name="Row">Printed number of the row, from 1; 0: none.</param>
/// <param name="Excerpt">The line of the source and its neighbours.</param>
public sealed record FindingView(int Number, Finding Finding, int Chart, int Row, ImmutableArray<SourceLine> Excerpt)
{
    /// <summary>Anchor of its row on the sheet.</summary>
    public string RowAnchor => $"baris-{Chart}-{Row}";

    /// <summary>The rule that struck; null for what the reader says about the text.</summary>
    public Rule? Rule => RuleBook.All.FirstOrDefault(r => r.Code == Finding.Code);

    /// <summary>The message as a sentence of its own.</summary>
    public string Sentence(Language language)
    {
        var text = language[Finding.Message];
        return text.Length == 0 ? text : char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..] + (text[^1] is '.' or '?' or '!' ? "" : ".");
    }

    /// <summary>All findings of a document, the gravest first.</summary>
    public static ImmutableArray<FindingView> Of(ProcedureDocument document)
    {
        var lines = document.Source.Split('\n');
        var rows = Rows(document.Procedure);
        return [.. document.Findings.OrderBy(f => f.Severity).Select((f, i) => new FindingView(i + 1, f, ChartOf(f, document.Procedure), RowOf(f, rows), SourceLine.Around(lines, f.Line)))];
    }

    static Dictionary<(int, string), int> Rows(Procedure? procedure)
    {
        var rows = new Dictionary<(int, string), int>();
        for (var c = 0; c < procedure?.Flowcharts.Length; c++)
            for (var r = 0; r < procedure.Flowcharts[c].Steps.Length; r++) rows.TryAdd((c, procedure.Flowcharts[c].Steps[r].Id), r + 1);
        return rows;
    }

    static int ChartOf(Finding finding, Procedure? procedure) => finding.Place.Flowchart is { } c && c < procedure?.Flowcharts.Length ? c + 1 : 0;

    static int RowOf(Finding finding, Dictionary<(int, string), int> rows) =>
        finding.Place is { StepId: { } step } place ? rows.GetValueOrDefault((place.Flowchart ?? 0, step)) : 0;
}

/// <summary>A line of the source in an excerpt.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">The line, shortened when it is very long.</param>
/// <param name="Marked">True for the line the finding is about.</param>
public sealed record SourceLine(int Number, string Text, bool Marked)
{
    const int MaxLength = 160;

    /// <summary>The line and one neighbour on each side; empty when the line is unknown.</summary>
    public static ImmutableArray<SourceLine> Around(string[] lines, int line)
    {
        if (line < 1 || line > lines.Length) return [];
        var (first, last) = (Math.Max(1, line - 1), Math.Min(lines.Length, line + 1));
        return [.. Enumerable.Range(first, last - first + 1).Select(n => new SourceLine(n, Short(lines[n - 1]), n == line))];
    }

    static string Short(string line)
    {
        line = line.TrimEnd('\r');
        return line.Length <= MaxLength ? line : line[..MaxLength] + " …";
    }
}
