using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Writes a reorganisation into the tree of today, in the transaction of its caller: places, their versions, what goes on in what, paths of all below, accounts and papers.</summary>
public static class WriteTree
{
    /// <summary>Adds all of it to what the context saves next.</summary>
    /// <returns>Why it cannot be done; then nothing was added.</returns>
    public static async Task<ImmutableArray<Bilingual>> Write(OrtalaDb db, Reorganisation reorganisation, TreePlan plan, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var before = await TreeReading.Today(db, cancel);
        var result = before.Apply(plan);
        if (result.Problems.Length > 0) return result.Problems;
        if (await LaterVersions(db, result, reorganisation.EffectiveOn, cancel) is { Length: > 0 } later) return later;
        var changed = result.Changes.Where(c => c.Before is not null).Select(c => c.After.Id).ToArray();
        var nodes = await db.Nodes.Unfiltered("who may do it was asked before").Where(n => changed.Contains(n.Id)).ToDictionaryAsync(n => n.Id, cancel);
        await Create(db, result, nodes, reorganisation, cancel);
        foreach (var change in result.Changes)
        {
            Update(db, nodes[change.After.Id], change, reorganisation, by, now);
            db.Add(VersionOf(change.After, reorganisation.EffectiveOn, reorganisation.Id, now));
        }
        await MovePaths(db, result, nodes, cancel);
        foreach (var change in result.Changes) await NodeSearch.Index(db, nodes[change.After.Id], now, cancel);
        foreach (var succession in plan.Successions) db.Add(new Succession { ReorganisationId = reorganisation.Id, FromId = succession.FromId, ToId = succession.ToId });
        foreach (var renamed in result.Changes.Where(c => c.Before is { } b && b.Name != c.After.Name)) await PassWork.Rename(db, renamed.After.Id, renamed.Before!.Name, renamed.After.Name, cancel);
        foreach (var closing in plan.Changes.Where(c => c.Closes)) await PassWork.OfClosed(db, nodes[closing.Id], nodes.GetValueOrDefault(closing.WorkTo ?? Guid.Empty), closing.WorkTo, by, now, cancel);
        reorganisation.AppliedAt = now;
        (reorganisation.Trouble, reorganisation.Stamp) = ("", Guid.CreateVersion7(now));
        db.Record(now, new Happening(OrganisationProcesses.ReorganisationApplied, by, reorganisation.Id, before.Units.Count == 0 ? "" : await PathOf(db, reorganisation.AgencyId, nodes, cancel))
        {
            About = reorganisation.About, Facts = Facts(reorganisation, ("kind", reorganisation.Kind.ToString()), ("units", result.Changes.Length.ToString(CultureInfo.InvariantCulture))),
        });
        return [];
    }

    /// <summary>History is written forwards only: a place that changed on a day does not change before it.</summary>
    public static async Task<ImmutableArray<Bilingual>> LaterVersions(OrtalaDb db, Reorganised result, DateOnly day, CancellationToken cancel)
    {
        var changed = result.Changes.Where(c => c.Before is not null).ToDictionary(c => c.After.Id, c => c.Before!.Name);
        var keys = changed.Keys.ToArray();
        var later = await db.NodeVersions.Unfiltered("only the day is told").Where(v => keys.Contains(v.NodeId) && v.From >= day).GroupBy(v => v.NodeId).Select(g => new { g.Key, Day = g.Max(v => v.From) }).ToListAsync(cancel);
        return [.. later.Select(l => ReorganisingText.HasLaterVersion(changed[l.Key], l.Day))];
    }

    /// <summary>The version of a place from a day on.</summary>
    public static NodeVersion VersionOf(Unit unit, DateOnly from, Guid? reorganisation, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), NodeId = unit.Id, From = from, ParentId = unit.ParentId, Kind = unit.Kind, Code = unit.Code, Name = unit.Name, ShortName = unit.ShortName,
        Closed = unit.Closed, ReorganisationId = reorganisation,
    };

    /// <summary>The number of the next node.</summary>
    public static async Task<int> NextNumber(OrtalaDb db, CancellationToken cancel) => (await db.Nodes.Unfiltered("only the greatest number is asked").MaxAsync(n => (int?)n.Number, cancel) ?? 0) + 1;

    static async Task Create(OrtalaDb db, Reorganised result, Dictionary<Guid, Node> nodes, Reorganisation reorganisation, CancellationToken cancel)
    {
        var number = await NextNumber(db, cancel);
        foreach (var unit in result.Changes.Where(c => c.Before is null).Select(c => c.After))
        {
            var node = new Node
            {
                Id = unit.Id, Number = number, Path = Node.PathOf(null, number++), ParentId = unit.ParentId, Kind = unit.Kind, Code = unit.Code, Name = unit.Name, ShortName = unit.ShortName,
                Since = reorganisation.EffectiveOn, SearchText = "", Stamp = Guid.Empty,
            };
            nodes[unit.Id] = node;
            db.Add(node);
        }
    }

    static void Update(OrtalaDb db, Node node, UnitChange change, Reorganisation reorganisation, Actor by, DateTimeOffset now)
    {
        var (was, unit) = (change.Before, change.After);
        var path = node.Path;
        (node.Kind, node.Code, node.Name, node.ShortName, node.ParentId) = (unit.Kind, unit.Code, unit.Name, unit.ShortName, unit.ParentId);
        (node.SearchText, node.Stamp) = (Node.SearchTextOf(unit.Name, unit.ShortName, unit.Code), Guid.CreateVersion7(now));
        if (unit.Closed) node.ClosedOn = reorganisation.EffectiveOn;
        void Tell(ProcessKind kind, params (string, string)[] facts) => db.Record(now, new Happening(kind, by, node.Id, path)
        {
            About = unit.Name, Why = reorganisation.LegalBasis, Facts = Facts(reorganisation, facts),
            Changes = was is not null && was.Name != unit.Name ? new Dictionary<string, (string, string)> { ["name"] = (was.Name, unit.Name) } : [],
        });
        if (was is null) Tell(OrganisationProcesses.Created, ("parent", unit.ParentId.ToString()!));
        else if (unit.Closed) Tell(OrganisationProcesses.Closed);
        else
        {
            if (was.ParentId != unit.ParentId) Tell(OrganisationProcesses.Moved, ("from", was.ParentId.ToString()!), ("to", unit.ParentId.ToString()!));
            if ((was.Name, was.ShortName, was.Code, was.Kind) != (unit.Name, unit.ShortName, unit.Code, unit.Kind)) Tell(OrganisationProcesses.Renamed);
        }
    }

    /// <summary>Paths of what moved and of all below it; of new places too, which begin at the top.</summary>
    static async Task MovePaths(OrtalaDb db, Reorganised result, Dictionary<Guid, Node> nodes, CancellationToken cancel)
    {
        var moved = result.Changes.Where(c => c.Before?.ParentId != c.After.ParentId || c.Before is null).Select(c => nodes[c.After.Id]).ToList();
        if (moved.Count == 0) return;
        string[] roots = [.. moved.Where(n => db.Entry(n).State != EntityState.Added).Select(n => n.Path)];
        foreach (var below in await db.Nodes.Unfiltered("all below goes along").WhereBelow(n => n.Path, roots).ToListAsync(cancel)) nodes[below.Id] = below;
        foreach (var node in moved.Concat(nodes.Values.Where(n => roots.Any(r => n.Path.StartsWith(r, StringComparison.Ordinal)))).Distinct().ToList())
        {
            var path = "";
            var numbers = new Stack<int>();
            foreach (var unit in result.Tree.Upwards(node.Id))
            {
                if (!nodes.ContainsKey(unit.Id)) nodes[unit.Id] = await db.Nodes.Unfiltered("its number is part of the path").SingleAsync(n => n.Id == unit.Id, cancel);
                numbers.Push(nodes[unit.Id].Number);
            }
            foreach (var number in numbers) path = Node.PathOf(path, number);
            if (node.Path != path) (node.Path, node.Stamp) = (path, Guid.CreateVersion7());
        }
    }

    static async Task<string> PathOf(OrtalaDb db, Guid id, Dictionary<Guid, Node> nodes, CancellationToken cancel) =>
        nodes.TryGetValue(id, out var node) ? node.Path : await db.Nodes.Unfiltered("where the event belongs").Where(n => n.Id == id).Select(n => n.Path).SingleOrDefaultAsync(cancel) ?? "";

    static Dictionary<string, string> Facts(Reorganisation of, params (string Name, string Value)[] more) =>
        more.Append(("reorganisation", of.Id.ToString())).Append(("day", of.EffectiveOn.ToString("O", CultureInfo.InvariantCulture))).ToDictionary(f => f.Item1, f => f.Item2);
}
