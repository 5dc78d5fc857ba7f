using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>All shapes that the symbols of a row and their exits can take.</summary>
static class StepShapes
{
    public static ImmutableArray<Symbol> Symbols(string step, ImmutableArray<Executor> executors, Random random)
    {
        var kind = (SymbolKind)random.Next(4);
        string Executor() => executors[random.Next(executors.Length)].Id;
        var first = new Symbol { Id = step, ExecutorId = Executor(), Kind = kind, Text = random.Next(4) == 0 ? "Valid?" : "" };
        switch (random.Next(4))
        {
            case 0 or 1: return [first];
            case 2:
                var partners = executors.Where(e => e.Id != first.ExecutorId).Take(random.Next(3)).Select(e => new Symbol { Id = $"{step}+{e.Id}", ExecutorId = e.Id, Kind = kind }).ToArray();
                return [first with { JointWith = [.. partners.Select(p => p.Id)] }, .. partners];
            default:
                var ids = Enumerable.Range(0, random.Next(1, 5)).Select(i => random.Next(6) == 0 && i == 0 ? step : $"{step}{(char)('a' + i)}").ToArray();
                return [.. ids.Select(id => new Symbol
                {
                    Id = id, ExecutorId = Executor(), Kind = (SymbolKind)random.Next(4), JointWith = [.. ids.Where(o => o != id && random.Next(3) == 0)],
                })];
        }
    }

    public static ImmutableArray<Exit> Exits(Symbol symbol, string[] targets, Random random)
    {
        if (symbol.Id.Contains('+')) return [];
        Exit[] Some(ExitKind kind, int count) => [.. Enumerable.Range(0, count).Select(_ => new Exit(kind, targets[random.Next(targets.Length)])).Distinct()];
        return random.Next(5) switch
        {
            0 => [],
            1 => [.. Some(ExitKind.Next, random.Next(1, 4))],
            2 => [.. Some(ExitKind.Yes, random.Next(3)), .. Some(ExitKind.No, random.Next(3))],
            3 => [.. Some(ExitKind.Next, random.Next(2)), .. Some(ExitKind.Yes, random.Next(2)), .. Some(ExitKind.Branch, random.Next(1, 3)).Select(e => e with { Label = random.Next(2) == 0 ? "Ya: a" : "" })],
            _ => [.. Some(ExitKind.Next, 1)],
        };
    }
}
