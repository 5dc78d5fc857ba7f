using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.PlainForm;

/// <summary>
/// Lays what was sent over the draft that the form was made of. Names of fields go by places in that draft, which cannot change, so nothing that is
/// sent is taken for an id; a field that is missing, since a form arrived cut off, keeps what stood there.
/// </summary>
public sealed class FormReader(Draft draft, IReadOnlyDictionary<string, string> sent, Func<string, string> newId)
{
    readonly Dictionary<string, FieldMistake> mistakes = new(StringComparer.Ordinal);

    /// <summary>What is the matter, by the names of the fields.</summary>
    public IReadOnlyDictionary<string, FieldMistake> Mistakes => mistakes;

    /// <summary>Texts of the identity block that the form has; the emblem is a picture and not typed.</summary>
    public static ImmutableArray<string> Fields { get; } = [.. DraftFields.Texts.Where(f => f != "emblem"), .. DraftFields.Lists];

    /// <summary>The draft as sent.</summary>
    public Draft Read()
    {
        var identity = draft.Identity;
        foreach (var field in Fields)
        {
            var was = identity.GetValueOrDefault(field, "");
            var now = Text("f." + field, was);
            if (now != was) identity = now.Length == 0 ? identity.Remove(field) : identity.SetItem(field, now);
        }
        return new Draft(identity, [.. draft.Charts.Select(Chart)]);
    }

    DraftChart Chart(DraftChart chart, int c)
    {
        var executors = chart.Executors.Select((e, i) => e with { Name = Text($"c{c}.e{i}.name", e.Name), Group = Text($"c{c}.e{i}.group", e.Group) });
        ImmutableArray<DraftRow> rows = [.. chart.Rows.Select((r, i) => Row(chart, r, $"c{c}.r{i}"))];
        var read = chart with { Title = Text($"c{c}.title", chart.Title), Executors = [.. executors], Rows = rows };
        return read with { Rows = [.. rows.Select((r, i) => r with { Symbols = Tied(chart, read, i, $"c{c}.r{i}") })] };
    }

    /// <summary>A row with its symbols, not yet their flows: these may lead to symbols that are read later.</summary>
    DraftRow Row(DraftChart chart, DraftRow row, string name) => row with
    {
        Activity = Text(name + ".activity", row.Activity),
        Requirements = Text(name + ".requirements", row.Requirements),
        Duration = Text(name + ".duration", row.Duration),
        Output = Text(name + ".output", row.Output),
        Note = Text(name + ".note", row.Note),
        Symbols = [.. row.Symbols.Select((s, i) => Symbol(chart, s, $"{name}.s{i}")).OfType<DraftSymbol>(), .. New(chart, name + ".new")],
    };

    DraftSymbol? Symbol(DraftChart chart, DraftSymbol symbol, string name) => Executor(chart, name + ".executor", symbol.Executor) is { } executor
        ? symbol with { Executor = executor, Kind = Kind(name + ".kind", symbol.Kind), Text = Text(name + ".text", symbol.Text) } : null;

    IEnumerable<DraftSymbol> New(DraftChart chart, string name) => Executor(chart, name + ".executor", null) is { } executor
        ? [new(newId("s"), executor, Kind(name + ".kind", "process"), "", [], [])] : [];

    /// <summary>The executor whose place was chosen; null: none was, which takes the symbol out.</summary>
    string? Executor(DraftChart chart, string name, string? was) =>
        !sent.TryGetValue(name, out var place) ? was : int.TryParse(place, out var n) && n >= 0 && n < chart.Executors.Length ? chart.Executors[n].Id : null;

    string Kind(string name, string was) => sent.TryGetValue(name, out var kind) && kind is "start" or "process" or "decision" or "end" ? kind! : was;

    ImmutableArray<DraftSymbol> Tied(DraftChart was, DraftChart now, int row, string name)
    {
        var (before, after) = (was.Rows[row].Symbols, now.Rows[row].Symbols);
        var there = now.Rows.SelectMany(r => r.Symbols).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var symbols = after.Select(s =>
        {
            var place = before.IndexOf(before.FirstOrDefault(b => b.Id == s.Id)!);
            return s with { Exits = Exits(was, now, place < 0 ? name + ".new.exits" : $"{name}.s{place}.exits", s.Exits, there), Joint = [.. s.Joint.Where(there.Contains)] };
        });
        return Joined([.. symbols], before, name);
    }

    /// <summary>What was not touched stays as it is, even where the form cannot say it.</summary>
    ImmutableArray<DraftExit> Exits(DraftChart was, DraftChart now, string name, ImmutableArray<DraftExit> exits, HashSet<string> there)
    {
        var typed = Text(name, "");
        if (!sent.ContainsKey(name) || typed == FlowWriting.Write(exits, was.Rows)) return [.. exits.Where(e => there.Contains(e.Target))];
        var (read, mistake) = FlowWriting.Read(typed, now.Rows);
        if (mistake is null) return read;
        mistakes[name] = mistake;
        return exits;
    }

    /// <summary>Symbols that are ticked work together, each with the next; where the ticks are as they were, so are the ties.</summary>
    ImmutableArray<DraftSymbol> Joined(ImmutableArray<DraftSymbol> symbols, ImmutableArray<DraftSymbol> before, string name)
    {
        if (!sent.ContainsKey(name + ".joints")) return symbols;
        var was = Together(before);
        var now = before.Where((_, i) => sent.ContainsKey($"{name}.s{i}.joint")).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        if (sent.ContainsKey(name + ".new.joint")) now.UnionWith(symbols.Where(s => before.All(b => b.Id != s.Id)).Select(s => s.Id));
        if (now.SetEquals(was)) return symbols;
        var row = symbols.Where(s => now.Contains(s.Id)).Select(s => s.Id).ToArray();
        return [.. symbols.Select(s => s with { Joint = Array.IndexOf(row, s.Id) is >= 0 and var at && at + 1 < row.Length ? [row[at + 1]] : [] })];
    }

    /// <summary>Symbols of a row that work with another.</summary>
    public static HashSet<string> Together(ImmutableArray<DraftSymbol> symbols) =>
        [.. symbols.Where(s => !s.Joint.IsEmpty).SelectMany(s => s.Joint.Append(s.Id))];

    string Text(string name, string was)
    {
        if (!sent.TryGetValue(name, out var text)) return was;
        text = text.ReplaceLineEndings("\n");
        return text == was.ReplaceLineEndings("\n") ? was : string.Join('\n', text.Split('\n').Select(l => l.TrimEnd())).Trim();
    }
}
