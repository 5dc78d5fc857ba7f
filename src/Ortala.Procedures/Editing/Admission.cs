using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>
/// Keeps a draft sound: ids are single, each symbol stands under an executor of its flowchart, flows lead to symbols of the same
/// flowchart, joint lines to other symbols of the same row. What comes in from outside is taken as far as it is so.
/// </summary>
static class Admission
{
    /// <summary>A row without the symbols that cannot be taken, and without their flows and joint lines.</summary>
    public static DraftRow Row(Draft draft, int chart, DraftRow row)
    {
        var symbols = Symbols(row.Symbols, draft.Charts[chart].Executors, id => draft.FindSymbol(id) is not null);
        var targets = draft.Charts[chart].SymbolIds();
        targets.UnionWith(symbols.Select(s => s.Id));
        return row with { Symbols = symbols.Map(s => Linked(s, targets, symbols)) };
    }

    /// <summary>A symbol for a row, with the flows and joint lines that can be.</summary>
    public static DraftSymbol Symbol(Draft draft, RowAt at, DraftSymbol symbol)
    {
        var targets = draft.Charts[at.Chart].SymbolIds();
        targets.Add(symbol.Id);
        return Linked(symbol, targets, draft.Row(at).Symbols);
    }

    /// <summary>A flowchart for a draft, as far as it can be taken.</summary>
    public static DraftChart Chart(Draft draft, DraftChart chart)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var executors = chart.Executors.RemoveAll(e => !seen.Add(e.Id) || draft.FindExecutor(e.Id) is not null);
        seen.Clear();
        var rows = chart.Rows.RemoveAll(r => !seen.Add(r.Id) || draft.FindRow(r.Id) is not null);
        seen.Clear();
        var others = draft.Charts.SelectMany(c => c.Rows).SelectMany(r => r.Symbols).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        rows = rows.Map(r => r.Symbols.IsEmpty ? r : r with { Symbols = Symbols(r.Symbols, executors, id => !others.Add(id)) });
        var taken = chart with { Executors = executors, Rows = rows };
        var targets = taken.SymbolIds();
        return taken.MapRows(r => r.Symbols.Map(s => Linked(s, targets, r.Symbols)) is var symbols && symbols == r.Symbols ? r : r with { Symbols = symbols });
    }

    /// <summary>The whole draft, as far as it is sound; one that came about by edits is so.</summary>
    public static Draft Whole(Draft draft)
    {
        var sound = draft with { Charts = [] };
        foreach (var chart in draft.Charts)
            if (!sound.Charts.Has(chart.Id)) sound = sound with { Charts = sound.Charts.Add(Chart(sound, chart)) };
        return sound;
    }

    /// <summary>A flow whose label is empty unless it is a branch.</summary>
    public static DraftExit Exit(DraftExit exit) => exit.Kind == "branch" || exit.Label.Length == 0 ? exit : exit with { Label = "" };

    public static HashSet<string> SymbolIds(this DraftChart chart) => chart.Rows.SelectMany(r => r.Symbols).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The chart without flows and joint lines to symbols that were taken out.</summary>
    public static DraftChart Without(this DraftChart chart, IReadOnlySet<string> gone) => gone.Count == 0 ? chart : chart.MapRows(row =>
        row.Symbols.Map(s => Without(s, gone)) is var symbols && symbols == row.Symbols ? row : row with { Symbols = symbols });

    static DraftSymbol Without(DraftSymbol symbol, IReadOnlySet<string> gone)
    {
        var exits = symbol.Exits.RemoveAll(e => gone.Contains(e.Target));
        var joint = symbol.Joint.RemoveAll(gone.Contains);
        return exits.Length == symbol.Exits.Length && joint.Length == symbol.Joint.Length ? symbol : symbol with { Exits = exits, Joint = joint };
    }

    static ImmutableArray<DraftSymbol> Symbols(ImmutableArray<DraftSymbol> symbols, ImmutableArray<DraftExecutor> executors, Func<string, bool> isTaken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return symbols.RemoveAll(s => !executors.Has(s.Executor) || !seen.Add(s.Id) || isTaken(s.Id));
    }

    static DraftSymbol Linked(DraftSymbol symbol, HashSet<string> targets, ImmutableArray<DraftSymbol> row)
    {
        ImmutableArray<DraftExit> exits = [.. symbol.Exits.Where(e => targets.Contains(e.Target)).Select(Exit).Distinct()];
        ImmutableArray<string> joint = [.. symbol.Joint.Where(id => id != symbol.Id && row.Has(id)).Distinct()];
        return exits.SequenceEqual(symbol.Exits) && joint.SequenceEqual(symbol.Joint) ? symbol : symbol with { Exits = exits, Joint = joint };
    }
}
