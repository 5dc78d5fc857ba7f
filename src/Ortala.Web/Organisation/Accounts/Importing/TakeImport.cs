using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts.Importing;

/// <summary>Does what a preview said: all of its good rows in one transaction. When things have changed since, nothing.</summary>
public sealed class TakeImport(OrtalaDb db, Viewer viewer, PlanImport plan, MakeSlips slips, TimeProvider clock)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>Stored; the links of the new accounts.</summary>
        public sealed record Taken(ImportPlan Plan, IReadOnlyList<Slip> Slips) : Outcome;

        /// <summary>What would be done now is not what was seen.</summary>
        public sealed record Overtaken(ImportPlan Plan) : Outcome;
    }

    /// <summary>Takes the rows.</summary>
    /// <param name="sent">The file.</param>
    /// <param name="seen">Fingerprint of the plan that was seen.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Outcome> Run(SentAccounts sent, string? seen, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // of two admins who confirm at once, the second sees what the first did
        var now = clock.GetUtcNow();
        var planned = await plan.Run(sent.Table, cancel);
        if (planned.Fingerprint != seen) return new Outcome.Overtaken(planned);
        var (batch, made) = (Guid.CreateVersion7(now).ToString(), new List<Slip>());
        db.ChangeTracker.AutoDetectChangesEnabled = false; // thousands of new rows are not looked through again with each one
        foreach (var row in planned.Rows)
            if (row.Outcome == RowOutcome.New)
                made.Add(slips.Make(await db.AddAccount(now, viewer, row.Fields, row.Unit!, row.Roles.Select(r => new RoleWish(r, row.Unit!)), cancel, batch), row.Unit!.Name, now));
            else if (row.Outcome == RowOutcome.Changed) await Change(row, now, batch, cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Taken(planned, made);
    }

    async Task Change(PlannedRow row, DateTimeOffset now, string batch, CancellationToken cancel)
    {
        if (row.Changes.Count > 0 || row.Account!.NodeId != row.Unit!.Id) await EditAccount.Write(db, now, viewer, row.Account!, row.Fields, row.Unit!, row.Changes, batch, cancel);
        foreach (var role in row.Roles) db.AddGrant(now, viewer, row.Account!, row.Unit!.Path, new RoleWish(role, row.Unit));
    }
}
