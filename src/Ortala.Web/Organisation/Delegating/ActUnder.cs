using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Takes up a delegation in this session, or lays it down. Other sessions of the same officer are not touched.</summary>
public sealed class ActUnder(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>Takes it up; what was acted under before is laid down.</summary>
    public async Task<DelegationOutcome> Run(Guid delegation, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (viewer.MayActFor.FirstOrDefault(a => a.DelegationId == delegation) is not { } acting || acting.Until <= now) return DelegationOutcome.NotFound;
        if (viewer.Acting?.DelegationId == delegation) return DelegationOutcome.Done;
        if (viewer.Acting is { } before) await Note(DelegationProcesses.LaidDown, before, now, cancel);
        await Note(DelegationProcesses.TakenUp, acting, now, cancel);
        await Set(delegation, cancel);
        return DelegationOutcome.Done;
    }

    /// <summary>Back to oneself.</summary>
    public async Task LayDown(CancellationToken cancel)
    {
        if (viewer.Acting is { } before) await Note(DelegationProcesses.LaidDown, before, clock.GetUtcNow(), cancel);
        await Set(null, cancel);
    }

    async Task Set(Guid? delegation, CancellationToken cancel)
    {
        var session = await db.Sessions.Unfiltered("the session of the request").SingleAsync(s => s.Id == viewer.SessionId, cancel);
        session.DelegationId = delegation;
        await db.SaveChangesAsync(cancel);
    }

    async Task Note(ProcessKind kind, ActingFor acting, DateTimeOffset now, CancellationToken cancel)
    {
        var path = await db.Accounts.Unfiltered("the officer in whose place one acts").Where(a => a.Id == acting.AccountId).Select(a => a.Node!.Path).SingleAsync(cancel);
        db.Record(now, new Happening(kind, new Actor(viewer.AccountId, acting.AccountId), acting.DelegationId, path)
        {
            About = $"{acting.Kind.Mark()} {acting.Name}", Facts = new Dictionary<string, string> { ["from"] = acting.AccountId.ToString() },
        });
    }
}
