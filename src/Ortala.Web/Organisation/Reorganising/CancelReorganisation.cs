using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Takes a planned reorganisation back before its day, and plans it again.</summary>
public sealed class CancelReorganisation(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>What became of it.</summary>
    public enum Outcome
    {
        /// <summary>Done.</summary>
        Done,

        /// <summary>Its day has come, or it stands so already.</summary>
        TooLate,

        /// <summary>The viewer may not.</summary>
        Forbidden,
    }

    /// <summary>Takes it back, or with <paramref name="again"/> plans it again.</summary>
    public async Task<Outcome> Run(Guid id, bool again, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await db.Reorganisations.Unfiltered("the page has asked who sees it").SingleAsync(r => r.Id == id, cancel);
        var agency = await db.Nodes.Unfiltered("where the event belongs").AsNoTracking().SingleAsync(n => n.Id == found.AgencyId, cancel);
        var plan = TreePlan.Read(found.Plan);
        if (!await EnterReorganisation.MayChange(db, plan, viewer, cancel)) return Outcome.Forbidden;
        var (now, today) = (clock.GetUtcNow(), clock.TodayIn(viewer.Zone));
        if (found.AppliedAt is not null || again == found.CancelledAt is null) return Outcome.TooLate;
        if (again && (found.EffectiveOn <= today || !(await TreeReading.AsOf(db, found.EffectiveOn, today, cancel)).Apply(plan).Problems.IsEmpty)) return Outcome.TooLate;
        (found.CancelledAt, found.Stamp) = (again ? null : now, Guid.CreateVersion7(now));
        if (!again) await db.CloseTasks(now, OrganisationTasks.MendReorganisation, id, viewer.AccountId, cancel);
        db.Record(now, new Happening(again ? OrganisationProcesses.ReorganisationResumed : OrganisationProcesses.ReorganisationCancelled, viewer, id, agency.Path)
        {
            About = found.About, Facts = new Dictionary<string, string> { ["day"] = found.EffectiveOn.ToString("O", CultureInfo.InvariantCulture) },
        });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Outcome.Done;
    }
}
