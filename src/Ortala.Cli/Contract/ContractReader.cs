using System.Collections.Immutable;
using System.Text.Json;
using Ortala.Procedures.Model;

namespace Ortala.Cli.Contract;

/// <summary>Reads one SOP in the JSON of the drawing contract. Unlike in YAML, an absent target means that nothing flows out.</summary>
static class ContractReader
{
    /// <exception cref="JsonException">The text is not JSON, or a part that the contract asks for is missing.</exception>
    internal static Procedure Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        try
        {
            return new Procedure
            {
                Id = Text(root, "id"),
                Paper = Text(root, "page"),
                Identity = new Identity { Title = Text(root, "title") },
                Flowcharts = [Chart(root)],
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    static Flowchart Chart(JsonElement root)
    {
        var steps = root.GetProperty("steps").EnumerateArray().Select(Row).ToImmutableArray();
        var symbols = steps.SelectMany(s => s.Symbols).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var first = steps.Where(s => s.Symbols.Length > 0).ToDictionary(s => s.Id, s => s.Symbols[0].Id, StringComparer.Ordinal);
        // a target names a symbol, else a step, which means its first symbol
        Exit Resolved(Exit exit) => symbols.Contains(exit.Target) || !first.TryGetValue(exit.Target, out var id) ? exit : exit with { Target = id };
        Symbol Bound(Symbol symbol) => symbol with { Exits = [.. symbol.Exits.Select(Resolved)] };
        return new Flowchart
        {
            Executors = [.. root.GetProperty("actors").EnumerateArray().Select(a => new Executor(Text(a, "id"), Text(a, "name")))],
            Steps = [.. steps.Select(s => s with { Symbols = [.. s.Symbols.Select(Bound)] })],
        };
    }

    static Step Row(JsonElement row) => new()
    {
        Id = Text(row, "id"),
        Activity = Text(row, "activity"),
        Requirements = Texts(row, "requirements"),
        Duration = new Duration(Text(row, "duration")),
        Outputs = Texts(row, "output"),
        Note = Text(row, "note"),
        Symbols = row.TryGetProperty("symbols", out var symbols) ? [.. symbols.EnumerateArray().Select(LongForm)] : ShortForm(row),
    };

    static ImmutableArray<Symbol> ShortForm(JsonElement row)
    {
        var main = SymbolOf(row, Text(row, "id"));
        return [main, .. Texts(row, "with").Select(actor => new Symbol { Id = $"{main.Id}+{actor}", ExecutorId = actor, Kind = main.Kind, JointWith = [main.Id] })];
    }

    static Symbol LongForm(JsonElement symbol) => SymbolOf(symbol, Text(symbol, "id")) with { JointWith = Texts(symbol, "joint") };

    static Symbol SymbolOf(JsonElement from, string id) => new()
    {
        Id = id,
        ExecutorId = Text(from, "actor"),
        Kind = Text(from, "kind") switch
        {
            "start" => SymbolKind.Start,
            "decision" => SymbolKind.Decision,
            "end" => SymbolKind.End,
            _ => SymbolKind.Process,
        },
        Exits = [.. Texts(from, "next").Select(t => new Exit(ExitKind.Next, t)), .. Texts(from, "yes").Select(t => new Exit(ExitKind.Yes, t)),
            .. Texts(from, "no").Select(t => new Exit(ExitKind.No, t)), .. Branches(from)],
    };

    static IEnumerable<Exit> Branches(JsonElement from) =>
        from.TryGetProperty("branches", out var list) ? list.EnumerateArray().Select(b => new Exit(ExitKind.Branch, Text(b, "to"), Text(b, "label"))) : [];

    static string Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? Plain(value) : "";

    static ImmutableArray<string> Texts(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Plain)] : [Plain(value)];

    static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText();
}
