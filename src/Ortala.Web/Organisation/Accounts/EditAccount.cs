using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Changes the data of an account. Whoever calls it has asked <see cref="FoundAccount.MayManage"/>.</summary>
public sealed class EditAccount(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>It is as asked.</summary>
        public sealed record Changed : Outcome;

        /// <summary>Something cannot be taken.</summary>
        public sealed record Refused(ImmutableArray<(string Field, Bilingual Reason)> Mistakes) : Outcome;

        /// <summary>Another has changed it meanwhile: as it is now.</summary>
        public sealed record Overtaken(AccountFields Now) : Outcome;
    }

    /// <summary>Changes it, when it still is as it was seen.</summary>
    /// <param name="found">The account.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="stamp">The stamp that was seen.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Outcome> Run(FoundAccount found, AccountFields fields, Guid? unitId, string? stamp, CancellationToken cancel)
    {
        var (now, account) = (clock.GetUtcNow(), found.Account);
        if (stamp != account.ConcurrencyStamp) return new Outcome.Overtaken(AccountFields.Of(account));
        var mistakes = fields.Mistakes().ToList();
        if (fields.UserName.Length == 0) mistakes.Add(("pengguna", FieldText.UserNameWrong));
        else if (await UserNames.IsTaken(db, fields.UserName, account.Id, cancel)) mistakes.Add(("pengguna", FieldText.UserNameTaken));
        var unit = unitId == account.NodeId ? found.Node : await UnitChoices.Of(db, viewer).SingleOrDefaultAsync(n => n.Id == unitId, cancel);
        if (unit is null) mistakes.Add(("unit", FieldText.UnitOutside));
        if (mistakes.Count > 0) return new Outcome.Refused([.. mistakes]);
        var changes = AccountWriting.Changes(AccountFields.Of(account), found.Node.Name, fields, unit!.Name);
        if (changes.Count == 0) return new Outcome.Changed();
        await Write(db, now, viewer, account, fields, unit, changes, "", cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new Outcome.Changed();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Outcome.Overtaken(AccountFields.Of(await db.Accounts.VisibleTo(viewer).AsNoTracking().SingleAsync(a => a.Id == account.Id, cancel)));
        }
    }

    /// <summary>Writes the fields, the event and the search entry into what is saved next.</summary>
    public static async Task Write(OrtalaDb db, DateTimeOffset now, Viewer by, Account account, AccountFields fields, Node unit, IReadOnlyDictionary<string, (string, string)> changes, string batch, CancellationToken cancel)
    {
        AccountWriting.Take(account, fields, unit);
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        db.Record(now, new Happening(AccountProcesses.Changed, by, account.Id, unit.Path)
        {
            About = AccountWriting.Called(account), Changes = changes, Facts = AccountWriting.Facts(("node", unit.Id.ToString()), ("batch", batch)),
        });
        await db.Index(now, AccountWriting.SearchKind, account.Id, account.FullName, AccountWriting.SearchBody(account, unit), AccountWriting.Address(account.Id), cancel);
    }
}
