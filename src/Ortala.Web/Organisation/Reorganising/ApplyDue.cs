using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Applies the reorganisations whose day has come on the calendar of their agency. Run daily and at the start; running it again does no harm.</summary>
public sealed class ApplyDue(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>How many were applied. One that cannot be is left with the reason, and asked of the bureau.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        List<Guid> waiting;
        await using (var db = await dbs.CreateDbContextAsync(cancel)) waiting = [.. (await TreeReading.Planned(db, cancel)).Select(p => p.Reorganisation.Id)];
        var applied = 0;
        foreach (var id in waiting)
            if (await Apply(id, cancel)) applied++;
        return applied;
    }

    async Task<bool> Apply(Guid id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var due = await db.Reorganisations.Unfiltered("the program itself keeps the day").SingleAsync(r => r.Id == id, cancel);
        var agency = await db.Nodes.Unfiltered("the program itself keeps the day").AsNoTracking().SingleAsync(n => n.Id == due.AgencyId, cancel);
        if (!due.IsPending || due.EffectiveOn > clock.TodayIn(await TreeReading.ZoneAt(db, agency.Path, cancel))) return false;
        var now = clock.GetUtcNow();
        var problems = await WriteTree.Write(db, due, TreePlan.Read(due.Plan), Actor.Program, now, cancel);
        if (problems.Length > 0 && due.Trouble == Text(problems)) return false; // it was told already
        if (problems.Length > 0) Fail(db, due, agency, Text(problems), now);
        else await db.CloseTasks(now, OrganisationTasks.MendReorganisation, due.Id, by: null, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return problems.IsEmpty;
    }

    static void Fail(OrtalaDb db, Reorganisation due, Node agency, string why, DateTimeOffset now)
    {
        (due.Trouble, due.Stamp) = (why, Guid.CreateVersion7(now));
        db.Record(now, new Happening(OrganisationProcesses.ReorganisationFailed, Actor.Program, due.Id, agency.Path)
        {
            About = due.About, Why = why, Facts = new Dictionary<string, string> { ["day"] = due.EffectiveOn.ToString("O", CultureInfo.InvariantCulture) },
        });
        db.AskRole(now, OrganisationTasks.MendReorganisation, Role.OrganisationBureau, agency.Id, due.Id, due.About.Length > 300 ? due.About[..300] : due.About, $"/organisasi/penataan/{due.Id}");
    }

    static string Text(IEnumerable<Ortala.Procedures.Checking.Bilingual> problems)
    {
        var text = string.Join(" ", problems.Select(p => p.Id));
        return text.Length > 600 ? text[..599] + "…" : text;
    }
}

/// <summary>Applies at the start what came due while the program stood still.</summary>
public sealed class ApplyDueAtStart(ApplyDue apply) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => apply.Run(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
