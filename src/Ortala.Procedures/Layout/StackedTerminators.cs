using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout;

/// <summary>
/// The style in which a capsule of its own stands above the first activity's box, or below the last one's, in the same cell
/// (seen in practice, domain facts R5): beginnings and ends become boxes with a capsule linked to them.
/// </summary>
static class StackedTerminators
{
    const string Mark = "*";

    public static Procedure In(Procedure procedure) => procedure with { Flowcharts = [.. procedure.Flowcharts.Select(In)] };

    static Flowchart In(Flowchart chart) => chart with { Steps = [.. chart.Steps.Select(s => s with { Symbols = [.. s.Symbols.SelectMany(Split)] })] };

    static IEnumerable<Symbol> Split(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Start => (Symbol[])[new Symbol { Id = symbol.Id + Mark, ExecutorId = symbol.ExecutorId, Kind = SymbolKind.Start, Exits = [new Exit(ExitKind.Next, symbol.Id)] }, symbol with { Kind = SymbolKind.Process }],
        SymbolKind.End => [symbol with { Kind = SymbolKind.Process, Exits = [new Exit(ExitKind.Next, symbol.Id + Mark)] }, new Symbol { Id = symbol.Id + Mark, ExecutorId = symbol.ExecutorId, Kind = SymbolKind.End }],
        _ => [symbol],
    };
}
