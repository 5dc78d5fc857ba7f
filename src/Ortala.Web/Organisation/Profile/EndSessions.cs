using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Profile;

/// <summary>Ends one's own sessions: one, or all but this.</summary>
public sealed class EndSessions(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>Ends one; false when it is not one's own, or ended already.</summary>
    public async Task<bool> One(Guid session, CancellationToken cancel) => await End(s => s.Where(x => x.Id == session), cancel) == 1;

    /// <summary>Ends all but this one.</summary>
    /// <returns>How many.</returns>
    public Task<int> Others(CancellationToken cancel) => End(s => s.Where(x => x.Id != viewer.SessionId), cancel);

    async Task<int> End(Func<IQueryable<Session>, IQueryable<Session>> which, CancellationToken cancel)
    {
        var own = db.Sessions.VisibleTo(viewer).Where(s => s.AccountId == viewer.AccountId && s.EndedAt == null);
        var now = clock.GetUtcNow();
        var ending = await which(own).ToListAsync(cancel);
        if (ending.Count == 0) return 0;
        foreach (var session in ending) session.EndedAt = now;
        db.Record(now, new Happening(SigningInProcesses.SessionsEnded, viewer, viewer.AccountId!.Value, viewer.NodePath)
        {
            About = viewer.Name, Facts = new Dictionary<string, string> { ["sessions"] = ending.Count.ToString(CultureInfo.InvariantCulture) },
        });
        await db.SaveChangesAsync(cancel);
        return ending.Count;
    }
}
