using System.Collections.Immutable;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Editing;

/// <summary>From a sound draft to the procedure: texts are cleaned as a file's are, dates and durations understood.</summary>
static class ModelWriting
{
    public static Procedure Procedure(Draft draft, string id) => new()
    {
        Id = id,
        Identity = Identity(draft),
        Profile = Text(draft["profile"]),
        Paper = Text(draft["page"]) is var paper && Papers.Find(paper) is not null ? paper : "",
        Flowcharts = [.. draft.Charts.Select(Chart)],
    };

    static Identity Identity(Draft draft) => new()
    {
        Title = Text(draft["title"]),
        Number = Text(draft["number"]),
        Unit = Text(draft["unit"]),
        AgencyLines = Items(draft["agency"]),
        Emblem = Text(draft["emblem"]) is var emblem && DocumentReader.IsEmblem(emblem) ? emblem : "",
        Made = DateReader.Parse(Text(draft["made"])),
        Revised = DateReader.Parse(Text(draft["revised"])),
        Effective = DateReader.Parse(Text(draft["effective"])),
        Signatory = new Signatory(Text(draft["signatory.office"]), Text(draft["signatory.name"]), Text(draft["signatory.rank"]), Text(draft["signatory.nip"])),
        LegalBasis = Items(draft["legalBasis"]),
        Qualifications = Items(draft["qualifications"]),
        RelatedSops = Items(draft["relatedSops"]),
        Equipment = Items(draft["equipment"]),
        Warnings = Items(draft["warnings"]),
        Records = Items(draft["records"]),
    };

    static Flowchart Chart(DraftChart chart) => new()
    {
        Title = Text(chart.Title),
        Executors = [.. chart.Executors.Select(e => new Executor(e.Id, Text(e.Name), Text(e.Group)))],
        Steps = [.. chart.Rows.Select(Step)],
    };

    static Step Step(DraftRow row) => new()
    {
        Id = row.Id,
        Activity = Text(row.Activity),
        Requirements = Items(row.Requirements),
        Duration = DurationParser.Parse(Text(row.Duration)),
        Outputs = Items(row.Output),
        Note = Text(row.Note),
        Symbols = [.. row.Symbols.Select(Symbol)],
    };

    static Symbol Symbol(DraftSymbol symbol) => new()
    {
        Id = symbol.Id,
        ExecutorId = symbol.Executor,
        Kind = symbol.Kind switch { "start" => SymbolKind.Start, "decision" => SymbolKind.Decision, "end" => SymbolKind.End, _ => SymbolKind.Process },
        Text = Text(symbol.Text),
        Exits = [.. symbol.Exits.Select(Exit)],
        JointWith = symbol.Joint,
    };

    static Exit Exit(DraftExit exit) => exit.Kind switch
    {
        "yes" => new Exit(ExitKind.Yes, exit.Target),
        "no" => new Exit(ExitKind.No, exit.Target),
        "branch" => new Exit(ExitKind.Branch, exit.Target, Text(exit.Label)),
        _ => new Exit(ExitKind.Next, exit.Target),
    };

    static string Text(string text) => CleanText.Of(text);

    static ImmutableArray<string> Items(string text) => text.Length == 0 ? [] : [.. Text(text).Split('\n').Where(item => item.Length > 0)];
}
