using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using static Ortala.Web.Organisation.Reorganising.ReorganisingText;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>What became of a place.</summary>
/// <param name="Before">Before; null: it was not there.</param>
/// <param name="After">After.</param>
public sealed record UnitChange(Unit? Before, Unit After);

/// <summary>What a plan makes of a tree.</summary>
/// <param name="Tree">The tree after it; that before it when something is wrong.</param>
/// <param name="Changes">Places that differ, in the order of the plan.</param>
/// <param name="Problems">Why it cannot be done; empty: it can.</param>
public sealed record Reorganised(OrganisationTree Tree, ImmutableArray<UnitChange> Changes, ImmutableArray<Bilingual> Problems);

/// <summary>Works plans out on trees. Pure.</summary>
public static class TreeReorganising
{
    /// <summary>The tree after the plan, or why there is none: nothing is done by halves.</summary>
    public static Reorganised Apply(this OrganisationTree tree, TreePlan plan)
    {
        var problems = new List<Bilingual>();
        var units = tree.Units.ToBuilder();
        foreach (var unit in plan.New)
            if (!units.TryAdd(unit.Id, new Unit(unit.Id, unit.ParentId, unit.Kind, unit.Code, unit.Name, unit.ShortName, Closed: false))) problems.Add(Gone(unit.Name));
        foreach (var change in plan.Changes)
        {
            if (units.GetValueOrDefault(change.Id) is not { Closed: false } unit) problems.Add(Gone(units.GetValueOrDefault(change.Id)?.Name ?? "?"));
            else units[change.Id] = Changed(unit, change);
        }
        foreach (var change in plan.Changes.Where(c => c.Closes)) HandOver(units, change, problems);
        var after = new OrganisationTree(units.ToImmutable());
        var changes = after.Units.Values.Where(u => tree.Find(u.Id) != u).Select(u => new UnitChange(tree.Find(u.Id), u)).ToList();
        if (problems.Count == 0) Check(after, plan, changes, problems);
        var order = plan.New.Select(n => n.Id).Concat(plan.Changes.Select(c => c.Id)).Select((id, i) => (id, i)).GroupBy(p => p.id).ToDictionary(g => g.Key, g => g.First().i);
        return problems.Count > 0 ? new(tree, [], [.. problems.Distinct()])
            : new(after, [.. changes.OrderBy(c => order.GetValueOrDefault(c.After.Id, int.MaxValue)).ThenBy(c => c.After.Name, StringComparer.Ordinal).ThenBy(c => c.After.Id)], []);
    }

    static Unit Changed(Unit unit, UnitPlan plan) => unit with
    {
        Name = plan.Name ?? unit.Name, ShortName = plan.ShortName ?? unit.ShortName, Code = plan.Code ?? unit.Code,
        Kind = plan.Kind ?? unit.Kind, ParentId = plan.ParentId ?? unit.ParentId, Closed = plan.Closes,
    };

    /// <summary>What stands below a place that closes goes to whoever takes it over; what the plan itself moves is away already.</summary>
    static void HandOver(ImmutableDictionary<Guid, Unit>.Builder units, UnitPlan closing, List<Bilingual> problems)
    {
        foreach (var below in units.Values.Where(u => u.ParentId == closing.Id && !u.Closed).ToList())
        {
            if (closing.UnitsTo is { } heir) units[below.Id] = below with { ParentId = heir };
            else problems.Add(StillBelow(units[closing.Id].Name, below.Name));
        }
    }

    static void Check(OrganisationTree after, TreePlan plan, List<UnitChange> changes, List<Bilingual> problems)
    {
        foreach (var unit in changes.Select(c => c.After).Where(u => !u.Closed))
        {
            if (unit.Name.Trim().Length == 0) problems.Add(NameMissing);
            if (after.Upwards(unit.Id).Last().ParentId is not null) problems.Add(BelowItself(unit.Name)); // the way up ends in a circle, not at the top
            var parent = after.Find(unit.ParentId);
            if (parent is { Closed: true }) problems.Add(ParentClosed(unit.Name, parent.Name));
            else if (!unit.Kind.MayStandBelow(parent?.Kind)) problems.Add(DoesNotFit(unit, parent));
            foreach (var below in after.ActiveBelow(unit.Id))
                if (!below.Kind.MayStandBelow(unit.Kind)) problems.Add(DoesNotFit(below, unit));
            if (after.Units.Values.FirstOrDefault(u => u.Id != unit.Id && u.ParentId == unit.ParentId && !u.Closed && string.Equals(u.Name, unit.Name, StringComparison.OrdinalIgnoreCase)) is not null) problems.Add(NameTaken(unit.Name));
        }
        Guid?[] heirs = [.. plan.Successions.Select(s => (Guid?)s.ToId), .. plan.Changes.Select(c => c.UnitsTo), .. plan.Changes.Select(c => c.WorkTo)];
        foreach (var heir in heirs.Where(h => h is not null).Distinct())
            if (after.Find(heir) is not { Closed: false }) problems.Add(HeirClosed(after.Find(heir)?.Name ?? "?"));
    }
}
