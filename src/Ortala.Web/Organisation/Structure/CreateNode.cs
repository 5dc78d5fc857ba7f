using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Makes a unit below another, or an agency at the top.</summary>
public sealed class CreateNode(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>What became of it.</summary>
    public abstract record Outcome
    {
        /// <summary>Made.</summary>
        public sealed record Created(Guid Id) : Outcome;

        /// <summary>Not made, and why, by field.</summary>
        public sealed record Refused(ImmutableArray<(string Field, Bilingual Reason)> Mistakes) : Outcome;

        /// <summary>The viewer may not make units there.</summary>
        public sealed record Forbidden : Outcome;
    }

    /// <summary>Makes it; <paramref name="parentId"/> null: at the top.</summary>
    public async Task<Outcome> Run(Guid? parentId, NodeFields fields, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var parent = parentId is null ? null : await db.Nodes.VisibleTo(viewer).SingleOrDefaultAsync(n => n.Id == parentId, cancel);
        if (parentId is not null && parent is null || !viewer.May(Right.ManageOrganisation, parent?.Path ?? "")) return new Outcome.Forbidden();
        var mistakes = fields.Mistakes(parent?.Kind, clock.TodayIn(viewer.Zone));
        if (parent?.ClosedOn is not null) mistakes = mistakes.Add(("nama", ReorganisingText.ParentClosed(fields.Name, parent.Name)));
        var lower = fields.Name.ToLowerInvariant();
        if (await db.Nodes.Unfiltered("siblings of what one may change").AnyAsync(n => n.ParentId == parentId && n.ClosedOn == null && n.Name.ToLower() == lower, cancel)) mistakes = mistakes.Add(("nama", ReorganisingText.NameTaken(fields.Name)));
        if (mistakes.Length > 0) return new Outcome.Refused(mistakes);
        var now = clock.GetUtcNow();
        var number = await WriteTree.NextNumber(db, cancel);
        var node = new Node
        {
            Id = Guid.CreateVersion7(now), Number = number, ParentId = parentId, Path = Node.PathOf(parent?.Path, number), Kind = fields.Kind, Code = fields.Code, Name = fields.Name, ShortName = fields.ShortName,
            Address = fields.Address, Zone = fields.Zone, Since = fields.SinceDay, Remark = fields.Remark, SearchText = Node.SearchTextOf(fields.Name, fields.ShortName, fields.Code), Stamp = Guid.CreateVersion7(now),
        };
        db.Add(node);
        db.Add(WriteTree.VersionOf(new Unit(node.Id, node.ParentId, node.Kind, node.Code, node.Name, node.ShortName, Closed: false), fields.SinceDay ?? DateOnly.MinValue, null, now));
        db.Record(now, new Happening(OrganisationProcesses.Created, viewer, node.Id, node.Path) { About = node.Name, Facts = new Dictionary<string, string> { ["kind"] = node.Kind.ToString(), ["parent"] = parentId?.ToString() ?? "" } });
        await NodeSearch.Index(db, node, now, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Created(node.Id);
    }
}
