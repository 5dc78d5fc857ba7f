using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Roles;

/// <summary>Gives a role to one account or to many, for a period. Whoever calls it has asked <see cref="FoundAccount.MayManage"/>; whether the role is the viewer's to give is asked here.</summary>
public sealed class GrantRole(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>What is asked.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Node">Where it shall hold; null: in each account's own unit.</param>
    /// <param name="First">First day, as a form sends it; empty: at once.</param>
    /// <param name="Last">Last day; empty: no end.</param>
    public sealed record Command(Role? Role, Guid? Node, string First, string Last);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>Given: the new grants. Accounts that held it already have none.</summary>
        public sealed record Given(IReadOnlyList<Grant> Grants) : Outcome;

        /// <summary>Nothing is given: field and reason.</summary>
        public sealed record Refused(string Field, Bilingual Reason) : Outcome;
    }

    /// <summary>Gives it to all or to none.</summary>
    public async Task<Outcome> Run(Command command, IReadOnlyList<FoundAccount> accounts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (command.Role is not { } role) return new Outcome.Refused("peran", RoleGrantText.RoleMissing);
        if (Day(command.First) is not { } first) return new Outcome.Refused("mulai", RoleGrantText.DateWrong);
        if (Day(command.Last) is not { } last) return new Outcome.Refused("sampai", RoleGrantText.DateWrong);
        var from = first.At is { } f && f > now ? f : now;
        var until = last.At?.AddDays(1); // the last day is within
        if (until <= from) return new Outcome.Refused("sampai", RoleGrantText.LastBeforeFirst);
        var node = command.Node is { } id ? await UnitChoices.Of(db, viewer, Right.GrantRoles).SingleOrDefaultAsync(n => n.Id == id, cancel) : null;
        if (command.Node is not null && node is null) return new Outcome.Refused("lingkup", FieldText.UnitOutside);
        if (accounts.Any(a => !viewer.MayGrant(role, role == Role.SystemAdmin ? "" : (node ?? a.Node).Path))) return new Outcome.Refused("peran", FieldText.RoleNotYours);
        var given = new List<Grant>();
        foreach (var found in accounts)
            if (!Holds(found, role, (node ?? found.Node).Path, now)) given.Add(db.AddGrant(now, viewer, found.Account, found.Node.Path, new RoleWish(role, node ?? found.Node, until), from: from));
        if (given.Count == 0) return new Outcome.Refused("peran", RoleGrantText.AlreadyHeld);
        await db.SaveChangesAsync(cancel);
        return new Outcome.Given(given);
    }

    static bool Holds(FoundAccount found, Role role, string path, DateTimeOffset now) =>
        found.Account.Grants.Any(g => g.Role == role && g.IsOpen(now) && g.Until is null && (role == Role.SystemAdmin || (g.Node is { } node && path.StartsWith(node.Path, StringComparison.Ordinal))));

    /// <summary>Midnight of a day in the viewer's time zone; a day that is empty has none, one that cannot be read gives null.</summary>
    (DateTimeOffset? At, bool Read)? Day(string text) => text.Trim() is not { Length: > 0 } day ? (null, true)
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 2000 and < 2200
            ? (new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours((int)viewer.Zone)).ToUniversalTime(), true) : null;
}
