using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>A planned reorganisation that was worked out for a day.</summary>
public sealed record PlannedChange(Reorganisation Reorganisation, TreePlan Plan);

/// <summary>Reads the tree of a day. The whole of it: who sees what is asked by those who show it.</summary>
public static class TreeReading
{
    /// <summary>The tree of today.</summary>
    public static async Task<OrganisationTree> Today(OrtalaDb db, CancellationToken cancel) => OrganisationTree.Of(
        await db.Nodes.Unfiltered("a plan is worked out on the whole tree").AsNoTracking().Select(n => new Unit(n.Id, n.ParentId, n.Kind, n.Code, n.Name, n.ShortName, n.ClosedOn != null)).ToListAsync(cancel));

    /// <summary>The tree of a day: of the past as it was, of the future as planned.</summary>
    public static async Task<OrganisationTree> AsOf(OrtalaDb db, DateOnly day, DateOnly today, CancellationToken cancel)
    {
        if (day < today) return await Past(db, day, cancel);
        var tree = await Today(db, cancel);
        foreach (var planned in await Planned(db, cancel))
            if (planned.Reorganisation.EffectiveOn <= day) tree = tree.Apply(planned.Plan).Tree;
        return tree;
    }

    static async Task<OrganisationTree> Past(OrtalaDb db, DateOnly day, CancellationToken cancel)
    {
        var versions = await db.NodeVersions.Unfiltered("who sees what is asked by those who show it").AsNoTracking().Where(v => v.From <= day).OrderBy(v => v.From).ThenBy(v => v.Id).ToListAsync(cancel);
        return OrganisationTree.Of(versions.GroupBy(v => v.NodeId).Select(g => g.Last()).Select(v => new Unit(v.NodeId, v.ParentId, v.Kind, v.Code, v.Name, v.ShortName, v.Closed)));
    }

    /// <summary>All reorganisations whose day has not come, in the order in which they will be applied.</summary>
    public static async Task<List<PlannedChange>> Planned(OrtalaDb db, CancellationToken cancel) =>
        [.. (await db.Reorganisations.Unfiltered("a plan is worked out with all others").AsNoTracking().Where(r => r.AppliedAt == null && r.CancelledAt == null).ToListAsync(cancel))
            .OrderBy(r => r.EffectiveOn).ThenBy(r => r.EnteredAt).ThenBy(r => r.Id).Select(r => new PlannedChange(r, TreePlan.Read(r.Plan)))];

    /// <summary>Time zone at a place: its own, else that of the nearest place above that has one.</summary>
    public static async Task<Zone> ZoneAt(OrtalaDb db, string path, CancellationToken cancel)
    {
        var above = NodeVisibility.PathsAbove(path);
        return await db.Nodes.Unfiltered("the zone is no secret").Where(n => above.Contains(n.Path) && n.Zone != null).OrderByDescending(n => n.Path).Select(n => n.Zone).FirstOrDefaultAsync(cancel) ?? Zone.Wib;
    }

    /// <summary>Today on the calendar of a zone.</summary>
    public static DateOnly TodayIn(this TimeProvider clock, Zone zone) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours((int)zone)).DateTime);
}
