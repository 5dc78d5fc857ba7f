using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Catalogue;

/// <summary>What is asked of the list; every part stands in the address. Unknown values mean the default.</summary>
/// <param name="Search">Words that must all occur.</param>
/// <param name="Sort"><c>judul, unit, terbaru</c> or <c>langkah</c>.</param>
/// <param name="State"><c>ada</c>: with findings, <c>bersih</c>: without.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record CatalogueQuery(string Search, string Sort, string State, int Page)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 10;

    const CompareOptions looseMatch = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>True when something narrows the list.</summary>
    public bool IsNarrowed => Search.Length > 0 || State.Length > 0;

    /// <summary>Everything that matches, in order.</summary>
    public ImmutableArray<ProcedureDocument> Matches(IEnumerable<ProcedureDocument> documents)
    {
        var words = Search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. Ordered(documents.Where(d => words.All(w => Holds(d, w)) && StateFits(d)))];
    }

    IEnumerable<ProcedureDocument> Ordered(IEnumerable<ProcedureDocument> found)
    {
        var byTitle = found.OrderBy(d => d.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(d => d.Id, StringComparer.Ordinal);
        return Sort switch
        {
            "unit" => byTitle.OrderBy(d => d.Procedure?.Identity.Unit ?? "", StringComparer.CurrentCultureIgnoreCase),
            "terbaru" => byTitle.OrderByDescending(d => d.Procedure?.Identity.Effective.Day ?? DateOnly.MinValue),
            "langkah" => byTitle.OrderByDescending(d => d.StepCount),
            _ => byTitle,
        };
    }

    bool StateFits(ProcedureDocument document) => State switch
    {
        "ada" => document.Count(Severity.Error) + document.Count(Severity.Warning) > 0,
        "bersih" => document.Count(Severity.Error) + document.Count(Severity.Warning) == 0,
        _ => true,
    };

    static bool Holds(ProcedureDocument document, string word) =>
        Texts(document).Any(t => CultureInfo.InvariantCulture.CompareInfo.IndexOf(t, word, looseMatch) >= 0);

    static IEnumerable<string> Texts(ProcedureDocument document)
    {
        yield return document.Title;
        if (document.Procedure is not { } procedure) yield break;
        yield return procedure.Identity.Number;
        yield return procedure.Identity.Unit;
        foreach (var line in procedure.Identity.AgencyLines) yield return line;
        foreach (var chart in procedure.Flowcharts)
        {
            foreach (var executor in chart.Executors) yield return executor.Name;
            foreach (var step in chart.Steps) yield return step.Activity;
        }
    }
}
