using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Spreadsheets;

namespace Ortala.Web.Organisation.Accounts.Importing;

/// <summary>Works out what an import would do, with a few queries for all rows; stores nothing.</summary>
public sealed class PlanImport(OrtalaDb db, Viewer viewer, FindAccount find, TimeProvider clock)
{
    /// <summary>The plan. Accounts in it are tracked, so that they can be changed.</summary>
    public async Task<ImportPlan> Run(SheetTable table, CancellationToken cancel)
    {
        var units = new UnitsByName(await UnitChoices.Of(db, viewer).ToListAsync(cancel));
        var rows = table.Rows.Select(r => Read(r, units)).ToList();
        MarkDoubled(rows, r => r.Fields.UserName, "pengguna");
        MarkDoubled(rows, r => r.Fields.Nip, "nip");
        MarkDoubled(rows, r => r.Fields.UserName.Length + r.Fields.Nip.Length > 0 || r.Unit is null ? "" : $"{r.Unit.Id} {r.Fields.FullName.ToLowerInvariant()}", "nama");
        var taken = (await db.Accounts.Unfiltered("user names are unique in the whole installation").Select(a => a.NormalizedUserName!).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var known = await Known(rows, cancel);
        foreach (var name in rows.Where(r => r.Fields.UserName.Length > 0)) taken.Add(UserNames.Normalized(name.Fields.UserName));
        var wasTaken = known.AllNames;
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Outcome != RowOutcome.Wrong) rows[i] = Decide(rows[i], known, wasTaken, taken);
        return new ImportPlan([.. rows]);
    }

    PlannedRow Read(SheetRow row, UnitsByName units)
    {
        var planned = new PlannedRow(row, AccountFields.Of(row["nama"], row["pengguna"], row["jabatan"], row["nip"].TrimStart('\''), "", row["surel"]));
        foreach (var (field, reason) in planned.Fields.Mistakes()) planned = planned.With(new(field, reason));
        foreach (var column in ImportColumns.All.Where(c => row[c.Key] is { Length: > 0 } text && "=+@".Contains(text[0]))) planned = planned.With(new(column.Key, ImportText.Formula));
        if (planned.Fields.Nip is { Length: 18 } nip && nip.EndsWith("000", StringComparison.Ordinal)) planned = planned.With(new("nip", ImportText.NipRounded)); // the running number of a NIP begins with 001
        var found = row["unit"].Length == 0 ? [] : units.Find(row["unit"]);
        planned = found.Length == 1 ? planned with { Unit = found[0] } : planned.With(new("unit", row["unit"].Length == 0 ? FieldText.UnitMissing : found.Length == 0 ? ImportText.UnitUnknown : ImportText.UnitAmbiguous));
        foreach (var text in row["peran"].Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (RoleOf(text) is not { } role) planned = planned.With(new("peran", ImportText.RoleUnknown, text));
            else if (planned.Unit is { } unit && !viewer.MayGrant(role, role == Role.SystemAdmin ? "" : unit.Path)) planned = planned.With(new("peran", FieldText.RoleNotYours));
            else planned = planned with { Roles = planned.Roles.Contains(role) ? planned.Roles : planned.Roles.Add(role) };
        return planned;
    }

    static Role? RoleOf(string text) => Enum.GetValues<Role>().Where(r => new[] { r.Name().Id, r.Name().En, r.ToString() }.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(r => (Role?)r).FirstOrDefault();

    static void MarkDoubled(List<PlannedRow> rows, Func<PlannedRow, string> of, string column)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
            if (of(rows[i]) is { Length: > 0 } text && !first.TryAdd(text, rows[i].Row.Number)) rows[i] = rows[i].With(new(column, ImportText.Doubled, first[text]));
    }

    /// <summary>Accounts that the rows may mean.</summary>
    sealed record Existing(ILookup<string, Account> ByName, ILookup<string, Account> ByNip, ILookup<(Guid, string), Account> ByUnitAndName, HashSet<string> AllNames, Dictionary<Guid, Ortala.Procedures.Checking.Bilingual?> WhyNot);

    async Task<Existing> Known(List<PlannedRow> rows, CancellationToken cancel)
    {
        var names = rows.Select(r => UserNames.Normalized(r.Fields.UserName)).Where(n => n.Length > 0).Distinct().ToArray();
        var nips = rows.Select(r => r.Fields.Nip).Where(n => n.Length > 0).Distinct().ToArray();
        var people = rows.Where(r => r.Fields.UserName.Length == 0).Select(r => r.Fields.FullName).Distinct().ToArray();
        var accounts = await db.Accounts.VisibleTo(viewer).Where(a => names.Contains(a.NormalizedUserName!) || nips.Contains(a.Nip) || people.Contains(a.FullName))
            .Include(a => a.Node).Include(a => a.Grants.Where(g => g.RevokedAt == null)).ThenInclude(g => g.Node).ToListAsync(cancel);
        var elsewhere = await db.Accounts.Unfiltered("user names are unique in the whole installation").Where(a => names.Contains(a.NormalizedUserName!)).Select(a => a.NormalizedUserName!).ToListAsync(cancel);
        var whyNot = (await find.Judged(accounts, cancel)).ToDictionary(j => j.Account.Id, j => j.WhyNot);
        return new(accounts.ToLookup(a => a.NormalizedUserName!), accounts.Where(a => a.Nip.Length > 0).ToLookup(a => a.Nip), accounts.ToLookup(a => (a.NodeId, a.FullName)), [.. elsewhere], whyNot);
    }

    PlannedRow Decide(PlannedRow row, Existing known, HashSet<string> wasTaken, HashSet<string> taken)
    {
        var named = row.Fields.UserName.Length > 0;
        var account = named ? known.ByName[UserNames.Normalized(row.Fields.UserName)].FirstOrDefault()
            : row.Fields.Nip.Length > 0 ? known.ByNip[row.Fields.Nip].FirstOrDefault() : known.ByUnitAndName[(row.Unit!.Id, row.Fields.FullName)].FirstOrDefault(a => a.ClosedAt is null);
        if (named && account is null && wasTaken.Contains(UserNames.Normalized(row.Fields.UserName))) return row.With(new("pengguna", ImportText.Elsewhere));
        if (row.Fields.Nip.Length > 0 && known.ByNip[row.Fields.Nip].FirstOrDefault(a => a.ClosedAt is null) is { } owner && owner.Id != account?.Id) return row.With(new("nip", ImportText.OtherPerson, owner.UserName));
        return account is null ? Fresh(row, named, taken) : Again(row, account, known);
    }

    static PlannedRow Fresh(PlannedRow row, bool named, HashSet<string> taken)
    {
        if (named) return row;
        var name = UserNames.Free(UserNames.BaseFor(row.Unit!), taken.Contains);
        taken.Add(UserNames.Normalized(name));
        return row with { Fields = row.Fields with { UserName = name }, IsProposed = true };
    }

    PlannedRow Again(PlannedRow row, Account account, Existing known)
    {
        if (account.ClosedAt is not null) return row.With(new("pengguna", ImportText.Closed));
        var was = AccountFields.Of(account);
        var fields = row.Fields with
        {
            UserName = was.UserName, Rank = was.Rank, // a cell that is empty, or a column that is missing, leaves what is there
            Position = row.Fields.Position.Length > 0 ? row.Fields.Position : was.Position, Nip = row.Fields.Nip.Length > 0 ? row.Fields.Nip : was.Nip, Email = row.Fields.Email.Length > 0 ? row.Fields.Email : was.Email,
        };
        var now = clock.GetUtcNow();
        var changes = AccountWriting.Changes(was, account.Node!.Name, fields, row.Unit!.Name);
        var missing = row.Roles.Where(r => !account.Grants.Any(g => g.Role == r && g.IsOpen(now) && (r == Role.SystemAdmin || (g.Node is { } node && row.Unit.Path.StartsWith(node.Path, StringComparison.Ordinal))))).ToImmutableArray();
        var planned = row with { Fields = fields, Account = account, Changes = changes, Roles = missing, Outcome = changes.Count == 0 && account.NodeId == row.Unit.Id && missing.IsEmpty ? RowOutcome.Same : RowOutcome.Changed };
        return planned.Outcome == RowOutcome.Changed && known.WhyNot[account.Id] is { } why ? planned.With(new("pengguna", why)) : planned;
    }

    /// <summary>Units by code, short name and full name.</summary>
    sealed class UnitsByName(List<Node> units)
    {
        readonly ILookup<string, Node> byAny = units.SelectMany(u => new[] { u.Code, u.ShortName, u.Name }.Where(t => t.Length > 0).Select(Plain).Distinct().Select(t => (Text: t, Unit: u))).ToLookup(p => p.Text, p => p.Unit);

        public Node[] Find(string text) => [.. byAny[Plain(text)]];

        static string Plain(string text) => AccountFields.Clean(text).ToLowerInvariant();
    }
}
