using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Reading;

/// <summary>
/// Turns targets into symbols. A target names a symbol or a step, whose first symbol is then meant; a symbol's id wins. In YAML an
/// absent exit means the following row, except for an end and for joint partners other than the first listed; in JSON it means none.
/// </summary>
sealed class FlowLinker
{
    readonly List<RawStep> steps;
    readonly Reading reading;
    readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);

    public FlowLinker(List<RawStep> steps, Reading reading)
    {
        (this.steps, this.reading) = (steps, reading);
        foreach (var symbol in steps.SelectMany(s => s.Symbols)) targets.TryAdd(symbol.Symbol.Id, symbol.Symbol.Id);
        foreach (var step in steps) if (step.Symbols.Count > 0) targets.TryAdd(step.Step.Id, step.Symbols[0].Symbol.Id);
    }

    public ImmutableArray<Step> Link() => [.. steps.Select((raw, i) =>
    {
        var following = !reading.IsJson && i + 1 < steps.Count ? steps[i + 1].Step.Id : null;
        var partners = Partners(raw.Symbols);
        return raw.Step with { Symbols = [.. raw.Symbols.Select((s, j) => LinkSymbol(s, raw, following, partners[j]))] };
    })];

    Symbol LinkSymbol(RawSymbol raw, RawStep step, string? following, bool isPartner)
    {
        foreach (var (id, at) in raw.Joint)
            if (id == raw.Symbol.Id || step.Symbols.All(s => s.Symbol.Id != id))
                raw.Fields.Complain(at, Wording.BadJoint(id, KeySet.Nearest(id, step.Symbols.Select(s => s.Symbol.Id).Where(s => s != raw.Symbol.Id))));
        var exits = raw.Exits.Select(e => new Exit(e.Kind, Resolve(e, raw), e.Label)).ToList();
        if (following is not null && targets.TryGetValue(following, out var next)) AddDefaults(exits, raw, next, isPartner);
        return raw.Symbol with
        {
            Exits = [.. exits.Where((e, i) => e.Kind == ExitKind.Branch || exits.IndexOf(e) == i)], // a pair given twice is one flow
            JointWith = [.. raw.Joint.Select(j => j.Id).Distinct()],
        };
    }

    string Resolve(RawExit exit, RawSymbol from)
    {
        if (targets.TryGetValue(exit.Target, out var symbol)) return symbol;
        if (exit.Target.Length > 0)
            from.Fields.Complain(exit.At, () => Wording.UnknownTarget(exit.Key, exit.Target, KeySet.Nearest(exit.Target, targets.Keys)));
        return exit.Target;
    }

    static void AddDefaults(List<Exit> exits, RawSymbol raw, string next, bool isPartner)
    {
        if (raw.Symbol.Kind == SymbolKind.Decision && !isPartner)
        {
            if (raw.Given.Contains("branches")) return;
            var afterYes = exits.FindLastIndex(e => e.Kind != ExitKind.No) + 1;
            if (!raw.Given.Contains("no")) exits.Add(new Exit(ExitKind.No, next));
            if (!raw.Given.Contains("yes")) exits.Insert(afterYes, new Exit(ExitKind.Yes, next));
        }
        else if (raw.Symbol.Kind != SymbolKind.End && !isPartner && raw.Given.Count == 0) exits.Add(new Exit(ExitKind.Next, next));
    }

    static bool[] Partners(List<RawSymbol> symbols) => symbols.TrueForAll(s => s.Joint.Count == 0) ? new bool[symbols.Count]
        : JointGroups.IsPartner([.. symbols.Select(s => (s.Symbol.Id, (IReadOnlyList<string>)[.. s.Joint.Select(j => j.Id)]))]);
}
