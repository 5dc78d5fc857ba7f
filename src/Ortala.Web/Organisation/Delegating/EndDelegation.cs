using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>What came of ending a delegation, or of acting under one.</summary>
public enum DelegationOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>The viewer does not see it.</summary>
    NotFound,

    /// <summary>The viewer sees it and may not do it.</summary>
    Forbidden,

    /// <summary>It is over already.</summary>
    Over,
}

/// <summary>Ends a delegation before its time: the giver, or who manages those of the unit.</summary>
public sealed class EndDelegation(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>The delegation as the viewer sees it, with both accounts; null: none.</summary>
    public Task<Delegation?> Find(Guid id, CancellationToken cancel) =>
        db.Delegations.VisibleTo(viewer).Include(d => d.FromAccount!.Node).Include(d => d.ToAccount).SingleOrDefaultAsync(d => d.Id == id, cancel);

    /// <summary>True when the viewer may end it: giver, receiver, or manager.</summary>
    public static bool MayEnd(Delegation d, Viewer viewer) =>
        viewer.Acting is null && (d.FromAccountId == viewer.AccountId || d.ToAccountId == viewer.AccountId) || viewer.May(Right.ManageDelegations, d.FromAccount!.Node!.Path);

    /// <summary>Ends it.</summary>
    public async Task<DelegationOutcome> Run(Guid id, string why, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { } d) return DelegationOutcome.NotFound;
        if (!MayEnd(d, viewer)) return DelegationOutcome.Forbidden;
        var now = clock.GetUtcNow();
        if (d.RevokedAt is not null || d.Until <= now) return DelegationOutcome.Over;
        d.RevokedAt = now;
        var words = EnterDelegation.InWords(d);
        db.Record(now, new Happening(DelegationProcesses.Ended, viewer, d.Id, d.FromAccount!.Node!.Path)
        {
            About = words, Why = why, Facts = new Dictionary<string, string> { ["from"] = d.FromAccountId.ToString(), ["to"] = d.ToAccountId.ToString() },
        });
        foreach (var told in new[] { d.FromAccountId, d.ToAccountId }.Where(a => a != viewer.AccountId)) db.Tell(now, DelegationNotices.Ended, told, words, "/delegasi");
        await db.SaveChangesAsync(cancel);
        return DelegationOutcome.Done;
    }
}
