using System.Collections.Immutable;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>A role that is to be given: where, and until when it holds.</summary>
public sealed record RoleWish(Role Role, Node Node, DateTimeOffset? Until = null);

/// <summary>Writes accounts and grants into what is saved next, with their events, notices and search entries: the rules of Identity for names are kept here too.</summary>
public static class AccountWriting
{
    /// <summary>Kind of the search entries.</summary>
    public const string SearchKind = "account";

    /// <summary>Address of an account's page.</summary>
    public static string Address(Guid id) => $"/akun/{id}";

    /// <summary>Adds an account without a password. Whoever calls it has checked the fields, that the name is free, and the roles.</summary>
    public static async Task<Account> AddAccount(this OrtalaDb db, DateTimeOffset now, Viewer by, AccountFields fields, Node unit, IEnumerable<RoleWish> roles, CancellationToken cancel, string batch = "")
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(now), FullName = fields.FullName, NodeId = unit.Id, CreatedAt = now, CreatedById = by.AccountId, SearchText = "",
            SecurityStamp = Guid.NewGuid().ToString("N"), ConcurrencyStamp = Guid.NewGuid().ToString(), LockoutEnabled = true,
        };
        Take(account, fields, unit);
        db.Add(account);
        db.Record(now, new Happening(AccountProcesses.Created, by, account.Id, unit.Path)
        {
            About = Called(account), Facts = Facts(("node", unit.Id.ToString()), ("batch", batch)), Changes = Changes(AccountFields.Blank, "", fields, unit.Name),
        });
        await db.Index(now, SearchKind, account.Id, account.FullName, SearchBody(account, unit), Address(account.Id), cancel);
        foreach (var role in roles) db.AddGrant(now, by, account, unit.Path, role, tell: false);
        return account;
    }

    /// <summary>Gives a role, from now on.</summary>
    public static Grant AddGrant(this OrtalaDb db, DateTimeOffset now, Viewer by, Account account, string accountPath, RoleWish wish, bool tell = true, DateTimeOffset? from = null)
    {
        var grant = new Grant
        {
            Id = Guid.CreateVersion7(now), AccountId = account.Id, Role = wish.Role, Scope = ScopeKind.Node, NodeId = wish.Node.Id, From = from ?? now, Until = wish.Until, GrantedById = by.AccountId,
        };
        db.Add(grant);
        db.Record(now, new Happening(RoleProcesses.Granted, by, account.Id, accountPath)
        {
            About = Called(account), Facts = Facts(("role", wish.Role.ToString()), ("node", wish.Node.Id.ToString()), ("grant", grant.Id.ToString()), ("until", wish.Until?.ToString("o") ?? "")),
            Changes = new Dictionary<string, (string, string)> { ["peran"] = ("", InWords(wish.Role, wish.Node)) },
        });
        if (tell) db.Tell(now, AccountNotices.RoleGranted, account.Id, InWords(wish.Role, wish.Node), "/profil");
        return grant;
    }

    /// <summary>Takes a role away; the grant's node is loaded.</summary>
    public static void TakeGrant(this OrtalaDb db, DateTimeOffset now, Viewer by, Account account, Grant grant, string why, bool tell = true)
    {
        (grant.RevokedAt, grant.RevokedById) = (now, by.AccountId);
        var words = grant.Node is { } node ? InWords(grant.Role, node) : grant.Role.Name().Id;
        db.Record(now, new Happening(RoleProcesses.Revoked, by, account.Id, account.Node!.Path)
        {
            About = Called(account), Why = why, Facts = Facts(("role", grant.Role.ToString()), ("node", grant.NodeId?.ToString() ?? ""), ("grant", grant.Id.ToString())),
            Changes = new Dictionary<string, (string, string)> { ["peran"] = (words, "") },
        });
        if (tell) db.Tell(now, AccountNotices.RoleRevoked, account.Id, words, "/profil");
    }

    /// <summary>Puts the fields on the account, in the forms that Identity compares.</summary>
    public static void Take(Account account, AccountFields fields, Node unit)
    {
        (account.FullName, account.Position, account.Nip, account.Rank) = (fields.FullName, fields.Position, fields.Nip, fields.Rank);
        (account.UserName, account.NormalizedUserName) = (fields.UserName, UserNames.Normalized(fields.UserName));
        if ((account.Email ?? "") != fields.Email) account.EmailConfirmed = false;
        (account.Email, account.NormalizedEmail) = fields.Email.Length == 0 ? (null, null) : (fields.Email, fields.Email.ToUpperInvariant());
        account.NodeId = unit.Id;
        var text = $"{fields.UserName} {fields.FullName} {fields.Nip} {fields.Position} {fields.Email} {unit.Name} {unit.ShortName}".ToLowerInvariant();
        account.SearchText = text.Length > 600 ? text[..600] : text;
    }

    /// <summary>What else than the name is found by the search box.</summary>
    public static string SearchBody(Account account, Node unit) => $"{account.UserName} {account.Position} {unit.Name} {unit.ShortName}".Trim();

    /// <summary>The account in events: name and user name.</summary>
    public static string Called(Account account) => $"{account.FullName} ({account.UserName})";

    /// <summary>A role with its unit, in Indonesian, as it is kept with events and notices.</summary>
    public static string InWords(Role role, Node node) => $"{role.Name().Id}, {node.Name}";

    /// <summary>Facts of an event, without the empty ones.</summary>
    public static ImmutableDictionary<string, string> Facts(params (string Key, string Value)[] facts) => facts.Where(f => f.Value.Length > 0).ToImmutableDictionary(f => f.Key, f => f.Value);

    /// <summary>What differs, by the Indonesian name of the field.</summary>
    public static IReadOnlyDictionary<string, (string Before, string After)> Changes(AccountFields before, string unitBefore, AccountFields after, string unitAfter)
    {
        var changes = new Dictionary<string, (string, string)>();
        void Note(Ortala.Procedures.Checking.Bilingual field, string was, string now) { if (was != now) changes[field.Id.ToLowerInvariant()] = (was, now); }
        Note(FieldText.Name, before.FullName, after.FullName);
        Note(FieldText.UserName, before.UserName, after.UserName);
        Note(FieldText.Position, before.Position, after.Position);
        Note(FieldText.Nip, before.Nip, after.Nip);
        Note(FieldText.Rank, before.Rank, after.Rank);
        Note(FieldText.Email, before.Email, after.Email);
        Note(FieldText.Unit, unitBefore, unitAfter);
        return changes;
    }
}
