using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading;

/// <summary>A target as written, not yet looked up.</summary>
sealed record RawExit(ExitKind Kind, string Key, string Target, string Label, Node At);

/// <summary>
/// A symbol as written: its exits in the order next, yes, no, branches, the exit keys that were there (if only as an empty list),
/// and the joint partners it names.
/// </summary>
sealed record RawSymbol(Symbol Symbol, Fields Fields, List<RawExit> Exits, HashSet<string> Given, List<(string Id, Node At)> Joint);

/// <summary>A step as written: everything is read but the flows.</summary>
sealed record RawStep(Step Step, List<RawSymbol> Symbols);

/// <summary>Reads a step in the short form (one symbol, and one for each executor in <c>with</c>) or the long form (<c>symbols</c>).</summary>
static class StepReader
{
    public static RawStep Read(Mapping map, int chart, HashSet<string>? executors, IdRegister ids, Reading reading)
    {
        var id = map.Find("id") is Scalar s ? CleanText.Of(s.Text) : "";
        var place = new Place(chart, id);
        reading.Sources.Add(place, map.At.Line, map.At.Column);
        var fields = new Fields(map, KeySet.Step, reading, place);
        ids.AddStep(fields.Id(), fields.Find("id") ?? map, fields);
        var step = new Step
        {
            Id = id,
            Activity = fields.Text("activity"),
            Requirements = fields.Texts("requirements"),
            Duration = DurationParser.Parse(fields.Text("duration")),
            Outputs = fields.Texts("output"),
            Note = fields.Text("note"),
        };
        var length = Length(step);
        if (length > Limits.RowLength) fields.Complain(fields.Map, Wording.TooLong(id, length, Limits.RowLength));
        var symbols = fields.Has("symbols") ? Long(fields, id, place, executors, ids, reading) : Short(fields, id, executors, ids);
        return new RawStep(step, symbols);
    }

    /// <summary>A row is never split, so its texts must fit a page.</summary>
    static int Length(Step step) => step.Activity.Length + step.Duration.Text.Length + step.Note.Length
        + step.Requirements.Concat(step.Outputs).Sum(item => Math.Max(Limits.ItemWeight, item.Length));

    static List<RawSymbol> Short(Fields fields, string stepId, HashSet<string>? executors, IdRegister ids)
    {
        var first = ReadSymbol(fields, stepId, executors);
        ids.AddSymbol(stepId, fields.Find("id") ?? fields.Map, fields);
        var symbols = new List<RawSymbol> { first };
        var cells = new HashSet<string>(StringComparer.Ordinal) { first.Symbol.ExecutorId };
        foreach (var scalar in fields.Scalars("with"))
        {
            var executor = ReadExecutor(fields, scalar, "with", executors);
            if (!cells.Add(executor)) { fields.Complain(scalar, Wording.BadPartner(executor)); continue; }
            var id = $"{stepId}+{executor}";
            ids.AddSymbol(id, scalar, fields);
            first.Joint.Add((id, scalar));
            symbols.Add(new RawSymbol(new Symbol { Id = id, ExecutorId = executor, Kind = first.Symbol.Kind }, fields, [], [], []));
        }
        return symbols;
    }

    static List<RawSymbol> Long(Fields fields, string stepId, Place place, HashSet<string>? executors, IdRegister ids, Reading reading)
    {
        foreach (var key in KeySet.ShortForm)
            if (fields.Find(key) is { } node) fields.Complain(node, Wording.Excludes(key, "symbols", "tulis pada simbolnya", "write it at the symbol"));
        var symbols = new List<RawSymbol>();
        foreach (var map in fields.Mappings("symbols", Limits.Items, "simbol pada satu baris", "symbols in a row"))
        {
            var id = map.Find("id") is Scalar s ? CleanText.Of(s.Text) : "";
            var at = place with { SymbolId = id };
            reading.Sources.Add(at, map.At.Line, map.At.Column);
            var f = new Fields(map, KeySet.Symbol, reading, at);
            ids.AddSymbol(f.Id(), f.Find("id") ?? map, f);
            var symbol = ReadSymbol(f, id, executors);
            foreach (var scalar in f.Scalars("joint")) symbol.Joint.Add((f.TextOf(scalar, "joint", int.MaxValue), scalar));
            symbols.Add(symbol);
        }
        if (symbols.Count == 0) fields.Complain(fields.Find("symbols")!, Wording.MissingKey(KeySet.Step, "symbols", "paling sedikit satu simbol", "at least one symbol"));
        return symbols;
    }

    static RawSymbol ReadSymbol(Fields fields, string id, HashSet<string>? executors)
    {
        var executor = fields.Find("actor") is { } node ? ReadExecutor(fields, node, "actor", executors)
            : fields.Required("actor", expectedId: "id pelaksana dari “actors”", expectedEn: "id of an executor in “actors”");
        var symbol = new Symbol { Id = id, ExecutorId = executor, Kind = ReadKind(fields), Text = fields.Text("text", Limits.NameLength) };
        var given = new HashSet<string>(new[] { "next", "yes", "no", "branches" }.Where(fields.Has), StringComparer.Ordinal);
        return new RawSymbol(symbol, fields, ReadExits(fields), given, []);
    }

    static string ReadExecutor(Fields fields, Node node, string key, HashSet<string>? executors)
    {
        var id = fields.TextOf(node, key, int.MaxValue);
        if (node is Scalar && executors is not null && !executors.Contains(id)) fields.Complain(node, Wording.UnknownActor(id, executors.Take(20), KeySet.Nearest(id, executors)));
        return id;
    }

    static SymbolKind ReadKind(Fields fields)
    {
        var kind = fields.Required("kind", expectedId: "start, process, decision atau end", expectedEn: "start, process, decision or end");
        switch (kind)
        {
            case "start": return SymbolKind.Start;
            case "decision": return SymbolKind.Decision;
            case "end": return SymbolKind.End;
            case not ("process" or ""): fields.Complain(fields.Find("kind")!, Wording.UnknownKind(kind, KeySet.Nearest(kind, ["start", "process", "decision", "end"]))); break;
        }
        return SymbolKind.Process;
    }

    static List<RawExit> ReadExits(Fields fields)
    {
        var exits = new List<RawExit>();
        foreach (var (key, kind) in new[] { ("next", ExitKind.Next), ("yes", ExitKind.Yes), ("no", ExitKind.No) })
            foreach (var scalar in fields.Scalars(key))
                exits.Add(new RawExit(kind, key, fields.TextOf(scalar, key, int.MaxValue), "", scalar));
        foreach (var branch in fields.Mappings("branches", Limits.Items, "cabang", "branches"))
        {
            var f = fields.Inner(branch, KeySet.Branch);
            var target = f.Required("to", int.MaxValue, "id langkah atau simbol tujuan", "id of the step or symbol it leads to");
            exits.Add(new RawExit(ExitKind.Branch, "to", target, f.Text("label", Limits.NameLength), f.Find("to") ?? branch));
        }
        return exits;
    }
}
