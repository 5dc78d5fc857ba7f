using System.Collections.Immutable;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading.Writing;

/// <summary>A step as a tree: in the short form where that says everything, else in the long form.</summary>
static class StepTree
{
    public static Mapping Of(Step step, Step? following)
    {
        var next = following?.Symbols is [var target, ..] ? target.Id : null;
        var isShort = IsShort(step);
        var map = new Mapping().Put("id", step.Id, always: true).Put("activity", step.Activity);
        if (isShort)
        {
            var first = step.Symbols[0];
            map.Put("actor", first.ExecutorId, always: true).Put("kind", KindText(first.Kind)).Put("text", first.Text)
                .Put("with", [.. step.Symbols.Skip(1).Select(s => s.ExecutorId)]);
        }
        map.Put("requirements", step.Requirements).Put("duration", step.Duration.Text).Put("output", step.Outputs).Put("note", step.Note);
        if (isShort) return Exits(map, step.Symbols[0], next);
        var partners = Partners(step);
        return map.Put("symbols", step.Symbols.Select((s, i) => (Node)SymbolTree(s, partners[i] ? null : next, partners[i])));
    }

    static Mapping SymbolTree(Symbol s, string? next, bool isPartner)
    {
        var map = new Mapping().Put("id", s.Id, always: true).Put("actor", s.ExecutorId, always: true).Put("kind", KindText(s.Kind)).Put("text", s.Text).Put("joint", s.JointWith);
        return Exits(map, s, isPartner ? null : next);
    }

    /// <summary>
    /// Exits. Following is the symbol that an absent exit would lead to (null: none): a plain flow to it is left out, a decision says
    /// all, and an empty list says that nothing flows out.
    /// </summary>
    static Mapping Exits(Mapping map, Symbol s, string? following)
    {
        var targets = s.Exits.ToLookup(e => e.Kind, e => e.Target);
        var none = new Sequence();
        var isDecision = s.Kind == SymbolKind.Decision;
        var hasBranches = targets.Contains(ExitKind.Branch);
        var isDefault = !isDecision && s.Kind != SymbolKind.End && following is not null;
        if (isDefault && s.Exits.IsEmpty) return map.Put("next", none);
        if (!(isDefault && s.Exits is [{ Kind: ExitKind.Next } only] && only.Target == following)) Put(map, "next", targets[ExitKind.Next]);
        foreach (var (key, kind) in new[] { ("yes", ExitKind.Yes), ("no", ExitKind.No) })
            if (targets.Contains(kind)) Put(map, key, targets[kind]);
            else if (isDecision && !hasBranches && following is not null) map.Put(key, none);
        if (!hasBranches) return map;
        return map.Put("branches", s.Exits.Where(e => e.Kind == ExitKind.Branch).Select(e => (Node)new Mapping().Put("label", e.Label).Put("to", e.Target, always: true)));
    }

    static void Put(Mapping map, string key, IEnumerable<string> targets)
    {
        if (targets.ToArray() is [var one]) map.Put(key, one, always: true);
        else map.Put(key, targets.ToImmutableArray());
    }

    /// <summary>True when the first symbol bears the id of the step and every other one is its joint partner, as <c>with</c> makes them.</summary>
    static bool IsShort(Step step)
    {
        if (step.Symbols is not [var first, .. var others] || first.Id != step.Id || !first.JointWith.SequenceEqual(others.Select(o => o.Id))) return false;
        return others.All(o => o.Id == $"{step.Id}+{o.ExecutorId}" && o.Kind == first.Kind && o.Text.Length == 0 && o.Exits.IsEmpty && o.JointWith.IsEmpty)
            && step.Symbols.Select(s => s.ExecutorId).Distinct().Count() == step.Symbols.Length;
    }

    static bool[] Partners(Step step) => JointGroups.IsPartner([.. step.Symbols.Select(s => (s.Id, (IReadOnlyList<string>)s.JointWith))]);

    static string KindText(SymbolKind kind) => kind switch { SymbolKind.Start => "start", SymbolKind.Decision => "decision", SymbolKind.End => "end", _ => "process" };
}
