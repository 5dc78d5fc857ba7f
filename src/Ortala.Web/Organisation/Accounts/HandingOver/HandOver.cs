using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts.HandingOver;

/// <summary>
/// Hands an account's work to another: open tasks go, roles and delegations go or end, the old account is closed or moves to another unit. Planned first and shown,
/// then done in one transaction. Whoever calls it has asked <see cref="FoundAccount.MayManage"/> of the old account; the receiver is asked here.
/// </summary>
public sealed class HandOver(OrtalaDb db, Viewer viewer, FindAccount find, MakeSlips slips, TimeProvider clock)
{
    /// <summary>What is asked.</summary>
    /// <param name="ToNew">True: the receiver is made, of <paramref name="Fields"/>.</param>
    /// <param name="To">User name of the receiver that is there.</param>
    /// <param name="Fields">Fields of the receiver that is made.</param>
    /// <param name="Roles">Grants that go along; the others end.</param>
    /// <param name="Delegations">Delegations that go along; the others end.</param>
    /// <param name="Moves">True: the old account moves to <paramref name="Unit"/>; false: it is closed; null: not chosen.</param>
    /// <param name="Unit">Where it moves.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Command(bool ToNew, string To, AccountFields Fields, ImmutableArray<Guid> Roles, ImmutableArray<Guid> Delegations, bool? Moves, Guid? Unit, string Why);

    /// <summary>What will be done.</summary>
    public sealed record Plan(FoundAccount From, FoundAccount? To, AccountFields Fields, ImmutableArray<Grant> Passed, ImmutableArray<Grant> Ended, ImmutableArray<Delegation> PassedDelegations, ImmutableArray<Delegation> EndedDelegations, int Tasks, Node? Unit)
    {
        /// <summary>Name of the receiver.</summary>
        public string ToName => To?.Account.FullName ?? Fields.FullName;
    }

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>This will be done.</summary>
        public sealed record Planned(Plan Plan) : Outcome;

        /// <summary>It is done.</summary>
        public sealed record Done(Slip? Slip, Guid Receiver) : Outcome;

        /// <summary>Something cannot be taken.</summary>
        public sealed record Refused(ImmutableArray<(string Field, Bilingual Reason)> Mistakes) : Outcome;
    }

    /// <summary>Plans it, and with <paramref name="forReal"/> does it.</summary>
    public async Task<Outcome> Run(FoundAccount from, Command command, bool forReal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var mistakes = new List<(string, Bilingual)>();
        var plan = await Look(from, command, now, mistakes, cancel);
        if (await db.IsLastSystemAdmin([from.Account.Id], now, cancel) && !(plan?.To is { Account.IsOpen: true } && plan.Passed.Any(g => g.Role == Role.SystemAdmin))) mistakes.Add(("", ActionText.LastAdmin));
        if (mistakes.Count > 0 || plan is null) return new Outcome.Refused([.. mistakes]);
        if (!forReal) return new Outcome.Planned(plan);
        var done = await Do(plan, command, now, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return done;
    }

    async Task<Plan?> Look(FoundAccount from, Command command, DateTimeOffset now, List<(string, Bilingual)> mistakes, CancellationToken cancel)
    {
        var to = command.ToNew ? null : await Receiver(from, command.To, mistakes, cancel);
        var fields = command.Fields;
        if (command.ToNew)
        {
            mistakes.AddRange(fields.Mistakes());
            if (fields.UserName.Length == 0) fields = fields with { UserName = await UserNames.Propose(db, from.Node, cancel) };
            else if (await UserNames.IsTaken(db, fields.UserName, null, cancel)) mistakes.Add(("pengguna", FieldText.UserNameTaken));
        }
        var unit = command.Moves == true ? await UnitChoices.Of(db, viewer).SingleOrDefaultAsync(n => n.Id == command.Unit, cancel) : null;
        if (command.Moves is null) mistakes.Add(("sesudah", HandOverText.NoChoice));
        if (command.Moves == true && unit is null) mistakes.Add(("unit", command.Unit is null ? FieldText.UnitMissing : FieldText.UnitOutside));
        if (command.Why.Length == 0) mistakes.Add(("alasan", ActionText.WhyMissing));
        if (command.Why.Length > 400) mistakes.Add(("alasan", FieldText.TooLong(400)));
        var open = from.OpenGrants(now);
        var delegations = await db.OpenDelegations(from.Account.Id, now, cancel);
        var tasks = await Tasks(from.Account.Id).CountAsync(cancel);
        bool Goes(Grant g) => command.Roles.Contains(g.Id) && RevokeRole.IsYours(viewer, g);
        return new Plan(from, to, fields, [.. open.Where(Goes)], [.. open.Where(g => !Goes(g))],
            [.. delegations.Where(d => command.Delegations.Contains(d.Id))], [.. delegations.Where(d => !command.Delegations.Contains(d.Id))], tasks, unit);
    }

    async Task<FoundAccount?> Receiver(FoundAccount from, string name, List<(string, Bilingual)> mistakes, CancellationToken cancel)
    {
        var normalized = UserNames.Normalized(name.Trim());
        var id = await db.Accounts.VisibleTo(viewer).Where(a => a.NormalizedUserName == normalized && a.ClosedAt == null && a.SuspendedAt == null).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancel);
        if (id == from.Account.Id) mistakes.Add(("kepada", HandOverText.SameAccount));
        else if (id is { } there && await find.Run(there, cancel) is { MayManage: true } found) return found;
        else mistakes.Add(("kepada", HandOverText.ReceiverUnknown));
        return null;
    }

    IQueryable<InboxTask> Tasks(Guid account) => db.Tasks.Unfiltered("of an account that one hands over").Where(t => t.AccountId == account && t.DoneAt == null && t.DroppedAt == null);

    async Task<Outcome.Done> Do(Plan plan, Command command, DateTimeOffset now, CancellationToken cancel)
    {
        var (from, why) = (plan.From, command.Why);
        var to = plan.To?.Account ?? await db.AddAccount(now, viewer, plan.Fields, from.Node, [], cancel);
        var slip = plan.To is null ? slips.Make(to, from.Node.Name, now) : null;
        foreach (var task in await Tasks(from.Account.Id).ToListAsync(cancel)) task.AccountId = to.Id;
        foreach (var grant in plan.Passed.Where(g => !to.Grants.Any(h => h.Role == g.Role && h.NodeId == g.NodeId && h.IsOpen(now) && h.Until == g.Until)))
            db.AddGrant(now, viewer, to, (plan.To ?? from).Node.Path, new RoleWish(grant.Role, grant.Node!, grant.Until), from: grant.From > now ? grant.From : now);
        foreach (var delegation in plan.PassedDelegations) Pass(delegation, from.Account.Id, to.Id, now);
        db.Record(now, new Happening(AccountProcesses.HandedOver, viewer, from.Account.Id, from.Node.Path)
        {
            About = AccountWriting.Called(from.Account), Why = why, Changes = new Dictionary<string, (string, string)> { ["pemegang"] = (AccountWriting.Called(from.Account), AccountWriting.Called(to)) },
            Facts = AccountWriting.Facts(("receiver", to.Id.ToString()), ("tasks", $"{plan.Tasks}"), ("roles", $"{plan.Passed.Length}"), ("delegations", $"{plan.PassedDelegations.Length}")),
        });
        db.Tell(now, AccountNotices.TasksReceived, to.Id, from.Account.FullName, "/tugas");
        if (plan.Unit is null) await db.CloseAccount(from, viewer, why, now, cancel);
        else await Move(plan, why, now, cancel);
        return new Outcome.Done(slip, to.Id);
    }

    async Task Move(Plan plan, string why, DateTimeOffset now, CancellationToken cancel)
    {
        var account = plan.From.Account;
        foreach (var grant in plan.Passed.Concat(plan.Ended)) db.TakeGrant(now, viewer, account, grant, why, tell: false);
        foreach (var delegation in plan.EndedDelegations) delegation.RevokedAt = now;
        var fields = AccountFields.Of(account);
        await EditAccount.Write(db, now, viewer, account, fields, plan.Unit!, AccountWriting.Changes(fields, plan.From.Node.Name, fields, plan.Unit!.Name), "", cancel);
        await db.EndSessions(account, now, cancel);
    }

    void Pass(Delegation delegation, Guid from, Guid to, DateTimeOffset now)
    {
        delegation.RevokedAt = now;
        var (by, actor) = (delegation.FromAccountId == from ? to : delegation.FromAccountId, delegation.ToAccountId == from ? to : delegation.ToAccountId);
        if (by == actor) return; // whoever stood in now holds the office
        db.Add(new Delegation
        {
            Id = Guid.CreateVersion7(now), FromAccountId = by, ToAccountId = actor, Kind = delegation.Kind, LetterNumber = delegation.LetterNumber, LetterDate = delegation.LetterDate,
            From = delegation.From > now ? delegation.From : now, Until = delegation.Until, CreatedAt = now, CreatedById = viewer.AccountId!.Value,
        });
    }
}
