using System.Collections.Immutable;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Editing;

/// <summary>From a procedure to the draft. An id that is used a second time gets a number, and what names it within its flowchart names the new one.</summary>
sealed class ModelReading
{
    readonly HashSet<string> rows = new(StringComparer.Ordinal), symbols = new(StringComparer.Ordinal), executors = new(StringComparer.Ordinal);

    public static Draft Draft(Procedure procedure)
    {
        var reading = new ModelReading();
        var charts = procedure.Flowcharts.IsEmpty ? [new Flowchart()] : procedure.Flowcharts;
        return Admission.Whole(new Draft(Identity(procedure), [.. charts.Select(reading.Chart)]));
    }

    static ImmutableSortedDictionary<string, string> Identity(Procedure procedure)
    {
        var i = procedure.Identity;
        var texts = new Dictionary<string, string>
        {
            ["title"] = i.Title,
            ["number"] = i.Number,
            ["unit"] = i.Unit,
            ["agency"] = Lines(i.AgencyLines),
            ["emblem"] = i.Emblem,
            ["made"] = DateReader.Write(i.Made),
            ["revised"] = DateReader.Write(i.Revised),
            ["effective"] = DateReader.Write(i.Effective),
            ["signatory.office"] = i.Signatory.Office,
            ["signatory.name"] = i.Signatory.Name,
            ["signatory.rank"] = i.Signatory.Rank,
            ["signatory.nip"] = i.Signatory.Nip,
            ["legalBasis"] = Lines(i.LegalBasis),
            ["qualifications"] = Lines(i.Qualifications),
            ["relatedSops"] = Lines(i.RelatedSops),
            ["equipment"] = Lines(i.Equipment),
            ["warnings"] = Lines(i.Warnings),
            ["records"] = Lines(i.Records),
            ["profile"] = procedure.Profile,
            ["page"] = procedure.Paper,
        };
        return texts.Where(t => t.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    DraftChart Chart(Flowchart chart, int index)
    {
        var columns = Single(chart.Executors.Select(e => e.Id), executors);
        var names = Single(chart.Steps.SelectMany(s => s.Symbols).Select(s => s.Id), symbols);
        DraftSymbol Symbol(Symbol symbol) => new(
            names[symbol.Id], columns.GetValueOrDefault(symbol.ExecutorId, ""), Kind(symbol.Kind), symbol.Text,
            [.. symbol.Exits.Select(e => new DraftExit(Kind(e.Kind), names.GetValueOrDefault(e.Target, ""), e.Label))],
            [.. symbol.JointWith.Select(id => names.GetValueOrDefault(id, ""))]);
        return new DraftChart(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{index + 1}"), chart.Title,
            [.. chart.Executors.Select(e => new DraftExecutor(columns[e.Id], e.Name, e.Group))],
            [.. chart.Steps.Select(s => new DraftRow(Single(s.Id, rows), s.Activity, Lines(s.Requirements), s.Duration.Text, Lines(s.Outputs), s.Note, [.. s.Symbols.Select(Symbol)]))]);
    }

    static string Lines(ImmutableArray<string> items) => string.Join('\n', items.Select(item => string.Join(' ', item.Split('\n', StringSplitOptions.RemoveEmptyEntries))));

    static Dictionary<string, string> Single(IEnumerable<string> ids, HashSet<string> taken) =>
        ids.Distinct().ToDictionary(id => id, id => Single(id, taken), StringComparer.Ordinal);

    static string Single(string id, HashSet<string> taken)
    {
        var single = id;
        for (var n = 2; !taken.Add(single); n++) single = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{n}");
        return single;
    }

    static string Kind(SymbolKind kind) => kind switch { SymbolKind.Start => "start", SymbolKind.Decision => "decision", SymbolKind.End => "end", _ => "process" };

    static string Kind(ExitKind kind) => kind switch { ExitKind.Yes => "yes", ExitKind.No => "no", ExitKind.Branch => "branch", _ => "next" };
}
