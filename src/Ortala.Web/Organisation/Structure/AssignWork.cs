using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Assigns what a closed unit still has: each account to a unit of choice, its documents and tasks to one.</summary>
public sealed class AssignWork(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>False when a chosen unit is closed, or the viewer may not change it; then nothing was done.</summary>
    /// <param name="closed">The closed unit; the page has asked whether the viewer may change it.</param>
    /// <param name="accounts">Account → unit. Those that are not named stay to be assigned.</param>
    /// <param name="papersTo">Unit for documents and tasks; null: they stay.</param>
    /// <param name="viewer">Who does it.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<bool> Run(Guid closed, IReadOnlyDictionary<Guid, Guid> accounts, Guid? papersTo, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (from, now) = (await db.Nodes.VisibleTo(viewer).SingleAsync(n => n.Id == closed, cancel), clock.GetUtcNow());
        Guid[] chosen = [.. accounts.Values.Concat(papersTo is { } p ? [p] : Array.Empty<Guid>()).Distinct()];
        var targets = await db.Nodes.VisibleTo(viewer).Where(n => chosen.Contains(n.Id) && n.ClosedOn == null).ToDictionaryAsync(n => n.Id, cancel);
        if (targets.Count != chosen.Length || targets.Values.Any(t => !viewer.May(Right.ManageOrganisation, t.Path))) return false;
        Guid[] keys = [.. accounts.Keys];
        foreach (var group in (await db.Accounts.Unfiltered("those of the unit that is assigned").Where(a => a.NodeId == closed && keys.Contains(a.Id)).ToListAsync(cancel)).GroupBy(a => accounts[a.Id]))
        {
            foreach (var account in group) await PassWork.OfAccount(db, account, from, targets[group.Key], viewer, now, cancel);
            PassWork.Record(db, from, targets[group.Key], new UnitWork(group.Count(), 0, 0, 0), viewer, now);
        }
        if (papersTo is { } to)
        {
            var work = await PassWork.Count(db, closed, cancel);
            await PassWork.PassPapers(db, from, targets[to], cancel);
            PassWork.Record(db, from, targets[to], work with { Accounts = 0, Grants = 0 }, viewer, now);
        }
        await db.SaveChangesAsync(cancel);
        if ((await PassWork.Count(db, closed, cancel)) is { Accounts: 0, Documents: 0 })
        {
            await db.CloseTasks(now, OrganisationTasks.AssignWork, closed, viewer.AccountId, cancel);
            await db.SaveChangesAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        return true;
    }
}
