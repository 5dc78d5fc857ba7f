using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Mends the record of a unit: what is changed was always so. What changes from a day on is a reorganisation.</summary>
public sealed class CorrectNode(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>What became of it.</summary>
    public abstract record Outcome
    {
        /// <summary>Stored; or there was nothing to change.</summary>
        public sealed record Corrected : Outcome;

        /// <summary>Not stored, and why, by field.</summary>
        public sealed record Refused(ImmutableArray<(string Field, Bilingual Reason)> Mistakes) : Outcome;

        /// <summary>Somebody else changed it since it was shown: as it stands now.</summary>
        public sealed record Overtaken(Node Stored) : Outcome;

        /// <summary>The viewer may not.</summary>
        public sealed record Forbidden : Outcome;
    }

    /// <summary>Stores it, when the unit still has the stamp that was shown.</summary>
    public async Task<Outcome> Run(Guid id, Guid seen, NodeFields fields, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var node = await db.Nodes.VisibleTo(viewer).Include(n => n.Parent).SingleOrDefaultAsync(n => n.Id == id, cancel);
        if (node is null || !viewer.May(Right.ManageOrganisation, node.Path)) return new Outcome.Forbidden();
        if (node.Stamp != seen) return new Outcome.Overtaken(node);
        if (await Mistakes(db, node, fields, clock.TodayIn(viewer.Zone), cancel) is { Length: > 0 } mistakes) return new Outcome.Refused(mistakes);
        var changes = Changes(NodeFields.Of(node), fields);
        if (changes.Count == 0) return new Outcome.Corrected();
        var now = clock.GetUtcNow();
        var before = node.Name;
        (node.Name, node.ShortName, node.Code, node.Kind, node.Address, node.Zone, node.Since, node.Remark) = (fields.Name, fields.ShortName, fields.Code, fields.Kind, fields.Address, fields.Zone, fields.SinceDay, fields.Remark);
        (node.SearchText, node.Stamp) = (Node.SearchTextOf(node.Name, node.ShortName, node.Code), Guid.CreateVersion7(now));
        var version = await db.NodeVersions.Unfiltered("of the unit that is changed").Where(v => v.NodeId == id).OrderByDescending(v => v.From).FirstAsync(cancel);
        (version.Name, version.ShortName, version.Code, version.Kind) = (node.Name, node.ShortName, node.Code, node.Kind);
        if (before != node.Name) await PassWork.Rename(db, id, before, node.Name, cancel);
        db.Record(now, new Happening(OrganisationProcesses.Corrected, viewer, id, node.Path) { About = node.Name, Changes = changes });
        await NodeSearch.Index(db, node, now, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Corrected();
    }

    static async Task<ImmutableArray<(string, Bilingual)>> Mistakes(OrtalaDb db, Node node, NodeFields fields, DateOnly today, CancellationToken cancel)
    {
        var mistakes = fields.Mistakes(node.Parent?.Kind, today);
        var lower = fields.Name.ToLowerInvariant();
        if (node.ClosedOn is null && await db.Nodes.Unfiltered("siblings of what one may change").AnyAsync(n => n.Id != node.Id && n.ParentId == node.ParentId && n.ClosedOn == null && n.Name.ToLower() == lower, cancel))
            mistakes = mistakes.Add(("nama", ReorganisingText.NameTaken(fields.Name)));
        var below = await db.Nodes.Unfiltered("kinds below what one may change").Where(n => n.ParentId == node.Id && n.ClosedOn == null).Select(n => n.Kind).Distinct().ToListAsync(cancel);
        if (below.Any(k => !k.MayStandBelow(fields.Kind))) mistakes = mistakes.Add(("jenis", StructureText.KindDoesNotFitBelow));
        return mistakes;
    }

    static Dictionary<string, (string, string)> Changes(NodeFields before, NodeFields after)
    {
        var fields = new (string Name, Func<NodeFields, string> Value)[]
        {
            ("name", f => f.Name), ("shortName", f => f.ShortName), ("code", f => f.Code), ("kind", f => f.Kind.Word()), ("address", f => f.Address), ("zone", f => f.Zone?.Label() ?? ""), ("since", f => f.Since), ("remark", f => f.Remark),
        };
        return fields.Where(f => f.Value(before) != f.Value(after)).ToDictionary(f => f.Name, f => (f.Value(before), f.Value(after)));
    }
}
