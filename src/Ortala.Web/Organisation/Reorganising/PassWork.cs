using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>What a unit has: counted for a preview.</summary>
public sealed record UnitWork(int Accounts, int Grants, int Documents, int Tasks)
{
    /// <summary>True when there is nothing.</summary>
    public bool IsEmpty => this == new UnitWork(0, 0, 0, 0);
}

/// <summary>Passes accounts, roles, documents and tasks of a unit to another. Roles are taken there and given here, so that it can be seen who had what when.</summary>
public static class PassWork
{
    /// <summary>What a unit has.</summary>
    public static async Task<UnitWork> Count(OrtalaDb db, Guid unit, CancellationToken cancel) => new(
        await db.Accounts.Unfiltered("only a number").CountAsync(a => a.NodeId == unit && a.ClosedAt == null, cancel),
        await db.Grants.Unfiltered("only a number").CountAsync(g => g.NodeId == unit && g.RevokedAt == null, cancel),
        await db.Documents.Unfiltered("only a number").CountAsync(d => d.NodeId == unit, cancel),
        await db.Tasks.Unfiltered("only a number").CountAsync(t => t.NodeId == unit && t.DoneAt == null && t.DroppedAt == null, cancel));

    /// <summary>After a unit closed: all passes to its heir, or a task is opened to assign it.</summary>
    public static async Task OfClosed(OrtalaDb db, Node closed, Node? heir, Guid? heirId, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var work = await Count(db, closed.Id, cancel);
        if (work.IsEmpty) return;
        heir ??= heirId is { } id ? await db.Nodes.Unfiltered("who may do it was asked before").SingleAsync(n => n.Id == id, cancel) : null;
        if (heir is null)
        {
            db.AskRole(now, OrganisationTasks.AssignWork, Role.OrganisationBureau, closed.Id, closed.Id, closed.Name, $"/organisasi/{closed.Id}/penempatan");
            return;
        }
        foreach (var account in await db.Accounts.Unfiltered("all of the unit pass").Where(a => a.NodeId == closed.Id).ToListAsync(cancel)) Pass(db, account, closed, heir, now);
        await PassGrants(db, closed, heir, null, by, now, cancel);
        await PassPapers(db, closed, heir, cancel);
        Record(db, closed, heir, work, by, now);
    }

    /// <summary>Passes one account and its roles in the unit.</summary>
    public static async Task OfAccount(OrtalaDb db, Account account, Node from, Node to, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        Pass(db, account, from, to, now);
        await PassGrants(db, from, to, account.Id, by, now, cancel);
    }

    static void Pass(OrtalaDb db, Account account, Node from, Node to, DateTimeOffset now)
    {
        account.NodeId = to.Id;
        account.SearchText = Shortened(account.SearchText.Replace(from.Name.ToLowerInvariant(), to.Name.ToLowerInvariant(), StringComparison.Ordinal));
        if (account.IsOpen) db.Tell(now, OrganisationNotices.UnitChanged, account.Id, to.Name, $"/organisasi/{to.Id}");
    }

    static async Task PassGrants(OrtalaDb db, Node from, Node to, Guid? account, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var grant in await db.Grants.Unfiltered("all of the unit pass").Where(g => g.NodeId == from.Id && g.RevokedAt == null && (account == null || g.AccountId == account) && (g.Until == null || g.Until > now)).ToListAsync(cancel))
        {
            (grant.RevokedAt, grant.RevokedById) = (now, by.AccountId);
            db.Add(new Grant { Id = Guid.CreateVersion7(now), AccountId = grant.AccountId, Role = grant.Role, Scope = grant.Scope, NodeId = to.Id, From = grant.From > now ? grant.From : now, Until = grant.Until, GrantedById = by.AccountId ?? grant.GrantedById });
        }
    }

    /// <summary>Passes documents, open tasks of roles, files and open requests.</summary>
    public static async Task PassPapers(OrtalaDb db, Node from, Node to, CancellationToken cancel)
    {
        await db.Documents.Unfiltered("all of the unit pass").Where(d => d.NodeId == from.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.NodeId, to.Id), cancel);
        await db.Tasks.Unfiltered("all of the unit pass").Where(t => t.NodeId == from.Id && t.DoneAt == null && t.DroppedAt == null).ExecuteUpdateAsync(s => s.SetProperty(t => t.NodeId, to.Id), cancel);
        await db.FileUses.Unfiltered("all of the unit pass").Where(u => u.NodeId == from.Id && u.OwnerKind != Structure.Emblems.OwnerKind).ExecuteUpdateAsync(s => s.SetProperty(u => u.NodeId, to.Id), cancel);
    }

    /// <summary>Tells of it.</summary>
    public static void Record(OrtalaDb db, Node from, Node to, UnitWork work, Actor by, DateTimeOffset now) =>
        db.Record(now, new Happening(OrganisationProcesses.WorkAssigned, by, from.Id, from.Path)
        {
            About = from.Name,
            Facts = new Dictionary<string, string> { ["to"] = to.Id.ToString(), ["accounts"] = Text(work.Accounts), ["grants"] = Text(work.Grants), ["documents"] = Text(work.Documents), ["tasks"] = Text(work.Tasks) },
        });

    /// <summary>The search of accounts knows the new name of their unit.</summary>
    public static async Task Rename(OrtalaDb db, Guid unit, string before, string after, CancellationToken cancel)
    {
        foreach (var account in await db.Accounts.Unfiltered("all of the unit are found by its new name").Where(a => a.NodeId == unit).ToListAsync(cancel))
            account.SearchText = Shortened(account.SearchText.Replace(before.ToLowerInvariant(), after.ToLowerInvariant(), StringComparison.Ordinal));
    }

    static string Shortened(string text) => text.Length > 600 ? text[..600] : text;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
