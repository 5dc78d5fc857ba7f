using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Structure;

/// <summary>A version of a unit as it is told.</summary>
public sealed record ToldVersion(NodeVersion Version, string? Above, Reorganisation? By);

/// <summary>Everything about a unit.</summary>
[SignedIn("the structure of one's own agency is open to its members"), ResponseCache(NoStore = true)]
public sealed class ShowModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer) : UnitPage(dbs, viewer)
{
    readonly IDbContextFactory<OrtalaDb> dbs = dbs;
    readonly Viewer viewer = viewer;

    protected override bool AtOwnPage => true;

    protected override bool Changes => false;

    /// <summary>Units right below.</summary>
    public ImmutableArray<Node> UnitsBelow { get; private set; } = [];

    /// <summary>What it goes on in, and what goes on in it.</summary>
    public (ImmutableArray<Node> After, ImmutableArray<Node> Before) Kin { get; private set; } = ([], []);

    /// <summary>How it was, the latest first.</summary>
    public ImmutableArray<ToldVersion> Versions { get; private set; } = [];

    /// <summary>What is planned.</summary>
    public ImmutableArray<Reorganisation> Planned { get; private set; } = [];

    /// <summary>Zone that holds here.</summary>
    public Zone Zone { get; private set; }

    /// <summary>Emblem that holds here, and whose it is.</summary>
    public (Guid Use, Node Of)? Emblem { get; private set; }

    /// <summary>Accounts here and below; null: the viewer may not know.</summary>
    public int? People { get; private set; }

    /// <summary>True when a closed unit still has accounts or papers.</summary>
    public bool ToAssign { get; private set; }

    /// <summary>What happened to it.</summary>
    public ThingHistory History { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        Notice = Notice.Take(TempData);
        UnitsBelow = [.. await db.Nodes.VisibleTo(viewer).AsNoTracking().Where(n => n.ParentId == Node.Id && n.ClosedOn == null).OrderBy(n => n.Kind).ThenBy(n => n.Code).ThenBy(n => n.Name).Take(BranchReading.MostBelow).ToListAsync(cancel)];
        Zone = await TreeReading.ZoneAt(db, Node.Path, cancel);
        Emblem = await Emblems.At(db, viewer, Node.Path, cancel);
        if (viewer.May(Right.ReadAccounts, Node.Path))
            People = await db.Accounts.Unfiltered("a number, for who may read accounts here").WhereBelow(a => a.Node!.Path, [Node.Path]).CountAsync(a => a.ClosedAt == null, cancel);
        if (Node.ClosedOn is not null && MayManage) ToAssign = await PassWork.Count(db, Node.Id, cancel) is not { Accounts: 0, Documents: 0 };
        await ReadHistory(db, cancel);
        History = await HistoryReader.Of(db, viewer, "node", Node.Id, Request.Query[HistoryReader.Key], cancel);
    }

    async Task ReadHistory(OrtalaDb db, CancellationToken cancel)
    {
        var kin = await db.Successions.Unfiltered("of a unit that is visible; the others are asked next").Where(s => s.FromId == Node.Id || s.ToId == Node.Id).ToListAsync(cancel);
        Guid[] keys = [.. kin.Select(s => s.FromId == Node.Id ? s.ToId : s.FromId).Distinct()];
        var nodes = await db.Nodes.VisibleTo(viewer).AsNoTracking().Where(n => keys.Contains(n.Id)).OrderBy(n => n.Name).ToListAsync(cancel);
        Kin = ([.. nodes.Where(n => kin.Any(s => s.ToId == n.Id))], [.. nodes.Where(n => kin.Any(s => s.FromId == n.Id))]);
        var versions = await db.NodeVersions.VisibleTo(db, viewer).AsNoTracking().Where(v => v.NodeId == Node.Id).OrderByDescending(v => v.From).ToListAsync(cancel);
        Guid[] above = [.. versions.Select(v => v.ParentId).OfType<Guid>().Distinct()];
        var names = await db.Nodes.VisibleTo(viewer).Where(n => above.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        Guid[] by = [.. versions.Select(v => v.ReorganisationId).OfType<Guid>().Distinct()];
        var reorganisations = await db.Reorganisations.VisibleTo(db, viewer).AsNoTracking().Where(r => by.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        Versions = [.. versions.Select(v => new ToldVersion(v, v.ParentId is { } p ? names.GetValueOrDefault(p) : null, v.ReorganisationId is { } r ? reorganisations.GetValueOrDefault(r) : null))];
        var pending = await db.Reorganisations.VisibleTo(db, viewer).AsNoTracking().Where(r => r.AppliedAt == null && r.CancelledAt == null && r.Plan.Contains(Node.Id.ToString())).ToListAsync(cancel);
        Planned = [.. pending.OrderBy(r => r.EffectiveOn).ThenBy(r => r.Id)];
    }
}
