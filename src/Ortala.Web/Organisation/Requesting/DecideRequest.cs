using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Lifecycles;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Grants or refuses a request, as its lifecycle allows.</summary>
public sealed class DecideRequest(OrtalaDb db, Viewer viewer, Invitations invitations, TimeProvider clock)
{
    /// <summary>What is wished.</summary>
    /// <param name="Id">The request.</param>
    /// <param name="Action">Action of the lifecycle.</param>
    /// <param name="Stamp">Stamp of the request as it was seen.</param>
    /// <param name="Why">Reason or remark.</param>
    public sealed record Command(Guid Id, string Action, Guid Stamp, string Why);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>Done.</summary>
        public sealed record Done(AccountRequest Request) : Outcome;

        /// <summary>Not done, and why; nothing is stored.</summary>
        public sealed record Refused(Bilingual Reason) : Outcome;

        /// <summary>Another was faster; nothing of this one's is stored.</summary>
        public sealed record Changed : Outcome;

        /// <summary>There is no such request for the viewer.</summary>
        public sealed record Missing : Outcome;

        /// <summary>The viewer sees it, but may not decide.</summary>
        public sealed record Forbidden : Outcome;
    }

    const int mostTries = 5;

    /// <summary>Decides, in one transaction with the account, the task, the mail and the event. When another account takes the proposed user name at that moment, it is tried anew with the next.</summary>
    public async Task<Outcome> Run(Command command, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            if (await Try(command, cancel) is { } outcome) return outcome;
            if (tried == mostTries) return new Outcome.Refused(RequestText.NameJustTaken);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Null: the user name was taken by another at that moment.</summary>
    async Task<Outcome?> Try(Command command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.AccountRequests.VisibleTo(viewer).Include(r => r.Node).SingleOrDefaultAsync(r => r.Id == command.Id, cancel) is not { } request) return new Outcome.Missing();
        if (request.Stamp != command.Stamp) return new Outcome.Changed();
        if (command.Why.Length > 1000) return new Outcome.Refused(FieldText.TooLong(1000));
        switch (RequestLifecycles.Request.Decide(request.State, command.Action, viewer, request.Node!.Path, request, command.Why, now))
        {
            case Decision<RequestState>.Refused { Permission: true }:
                return new Outcome.Forbidden();
            case Decision<RequestState>.Refused refused:
                return new Outcome.Refused(refused.Reason);
            case Decision<RequestState>.Allowed { Next: RequestState.Granted } when !viewer.MayGrant(request.Role, request.Node.Path):
                return new Outcome.Refused(RequestText.RoleNotYours);
            case Decision<RequestState>.Allowed allowed:
                return await Store(request, allowed.Next, command.Why, now, cancel);
            default:
                throw new InvalidOperationException();
        }
    }

    async Task<Outcome?> Store(AccountRequest request, RequestState next, string why, DateTimeOffset now, CancellationToken cancel)
    {
        var account = next == RequestState.Granted ? await Grant(request, why, now, cancel) : null;
        if (account is null) db.Mail(now, request.Email, RequestMails.RefusedSubject(request), RequestMails.Refused(request, why));
        (request.State, request.DecidedAt, request.DecidedById, request.DecidedBecause, request.AccountId, request.Stamp) = (next, now, viewer.AccountId, why, account?.Id, Guid.NewGuid());
        await db.CloseTasks(now, RequestTasks.Decide, request.Id, viewer.AccountId, cancel);
        db.RecordRequest(now, viewer, request, why);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Changed();
        }
        catch (DbUpdateException) when (account is not null && !cancel.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (!await UserNames.IsTaken(db, account.UserName!, account.Id, cancel)) throw;
            return null;
        }
        return new Outcome.Done(request);
    }

    async Task<Account> Grant(AccountRequest request, string remark, DateTimeOffset now, CancellationToken cancel)
    {
        var fields = AccountFields.Of(request.FullName, await UserNames.Propose(db, request.Node!, cancel), request.Position, request.Nip, "", request.Email);
        var account = await db.AddAccount(now, viewer, fields, request.Node!, [new RoleWish(request.Role, request.Node!)], cancel);
        var secret = invitations.Make(db, account, InvitationPurpose.FirstSignIn, viewer, now);
        db.Mail(now, request.Email, RequestMails.GrantedSubject(request), RequestMails.Granted(request, account, invitations.MailedLinkOf(secret), remark));
        return account;
    }
}

/// <summary>Events of decisions on requests.</summary>
static class RequestRecording
{
    /// <summary>Adds the event of the state that the request is in.</summary>
    internal static void RecordRequest(this OrtalaDb db, DateTimeOffset now, Actor by, AccountRequest request, string why)
    {
        var facts = new Dictionary<string, string> { ["node"] = request.NodeId.ToString(), ["role"] = request.Role.ToString(), ["number"] = request.Number };
        if (request.AccountId is { } account) facts["account"] = account.ToString();
        db.Record(now, new Happening(RequestProcesses.LeadingTo(request.State), by, request.Id, request.Node!.Path) { About = request.FullName, Why = why, Facts = facts });
    }
}
