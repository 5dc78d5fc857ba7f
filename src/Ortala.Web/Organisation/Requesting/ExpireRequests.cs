using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Closes requests that nobody decided on in time.</summary>
public sealed class ExpireRequests(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock) : IScheduledWork
{
    /// <inheritdoc/>
    public string Name => "account-requests.expiring";

    /// <inheritdoc/>
    public Bilingual Title => new("Menutup permintaan akun yang kedaluwarsa", "Closing account requests that have expired");

    /// <inheritdoc/>
    public Cadence When => Cadence.Quarterly;

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancel)
    {
        var (now, closed) = (clock.GetUtcNow(), 0);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var due = await db.AccountRequests.Unfiltered("the program closes all that are due").Where(r => r.State == RequestState.Asked && r.ExpiresAt <= now).Select(r => r.Id).ToListAsync(cancel);
        foreach (var id in due)
            if (await Close(id, now, cancel)) closed++;
        return closed;
    }

    /// <summary>One by one, so that one that is decided at the same moment does not keep the others open.</summary>
    async Task<bool> Close(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var request = await db.AccountRequests.Unfiltered("the program closes it").Include(r => r.Node).SingleAsync(r => r.Id == id, cancel);
        if (RequestLifecycles.Request.Due(request.State, request, now) is not { } next) return false;
        (request.State, request.DecidedAt, request.Stamp) = (next, now, Guid.NewGuid());
        await db.CloseTasks(now, RequestTasks.Decide, request.Id, null, cancel);
        db.Mail(now, request.Email, RequestMails.ExpiredSubject(request), RequestMails.Expired(request));
        db.RecordRequest(now, Actor.Program, request, "");
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // decided at the last moment
        }
    }
}
