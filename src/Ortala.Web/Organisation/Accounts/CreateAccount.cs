using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Makes one account, with roles in its unit or elsewhere below the admin, and its one-time link.</summary>
public sealed class CreateAccount(OrtalaDb db, Viewer viewer, MakeSlips slips, TimeProvider clock)
{
    /// <summary>What is asked.</summary>
    /// <param name="Fields">The fields; an empty user name is proposed.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Roles">Roles to give.</param>
    /// <param name="Scope">Where they hold; null: in the unit.</param>
    public sealed record Command(AccountFields Fields, Guid? Unit, ImmutableArray<Role> Roles, Guid? Scope);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>The account is there.</summary>
        public sealed record Created(Account Account, Slip Slip) : Outcome;

        /// <summary>Something cannot be taken: field and reason, in the order of the form.</summary>
        public sealed record Refused(ImmutableArray<(string Field, Bilingual Reason)> Mistakes) : Outcome;
    }

    /// <summary>Makes it, or says what is wrong; then nothing is stored.</summary>
    public async Task<Outcome> Run(Command command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mistakes = command.Fields.Mistakes().ToList();
        var unit = await Unit(command.Unit, "unit", mistakes, cancel);
        var scope = command.Scope is null || command.Roles.IsEmpty ? unit : await Unit(command.Scope, "lingkup", mistakes, cancel);
        if (scope is not null && command.Roles.Any(r => !viewer.MayGrant(r, scope.Path))) mistakes.Add(("peran", FieldText.RoleNotYours));
        if (command.Fields.UserName.Length > 0 && await UserNames.IsTaken(db, command.Fields.UserName, null, cancel)) mistakes.Add(("pengguna", FieldText.UserNameTaken));
        if (mistakes.Count > 0) return new Outcome.Refused([.. mistakes]);
        var fields = command.Fields.UserName.Length > 0 ? command.Fields : command.Fields with { UserName = await UserNames.Propose(db, unit!, cancel) };
        var account = await db.AddAccount(now, viewer, fields, unit!, command.Roles.Distinct().Select(r => new RoleWish(r, scope!)), cancel);
        var slip = slips.Make(account, unit!.Name, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (!await UserNames.IsTaken(db, fields.UserName, account.Id, cancel)) throw;
            return new Outcome.Refused([("pengguna", FieldText.UserNameTaken)]); // another admin was faster
        }
        return new Outcome.Created(account, slip);
    }

    async Task<Node?> Unit(Guid? id, string field, List<(string, Bilingual)> mistakes, CancellationToken cancel)
    {
        if (id is null) mistakes.Add((field, FieldText.UnitMissing));
        else if (await UnitChoices.Of(db, viewer).SingleOrDefaultAsync(n => n.Id == id, cancel) is { } unit) return unit;
        else mistakes.Add((field, FieldText.UnitOutside));
        return null;
    }
}
