using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts.Bulk;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>The list of accounts. Rows come with their unit and their grants that were not taken away.</summary>
/// <param name="now">The moment for which states and roles are told.</param>
/// <param name="mayManage">True when the viewer may act on accounts.</param>
public sealed class AccountList(DateTimeOffset now, bool mayManage = false) : ListDefinition<Account>
{
    const int namedRoles = 2; // in a cell; the others are counted

    /// <inheritdoc/>
    public override string Address => "/akun";

    /// <inheritdoc/>
    public override Bilingual Title => AccountText.Heading;

    /// <inheritdoc/>
    public override string FileName => "akun";

    /// <inheritdoc/>
    public override ImmutableArray<Column<Account>> Columns =>
    [
        new("nama", FieldText.Name, (a, _) => a.FullName) { Sort = a => a.FullName, Link = a => AccountWriting.Address(a.Id) },
        new("pengguna", FieldText.UserName, (a, _) => a.UserName) { Sort = a => a.NormalizedUserName },
        new("unit", FieldText.Unit, (a, _) => a.Node!.Name) { Sort = a => a.Node!.Name },
        new("peran", FieldText.Roles, (a, t) => RolesOf(a, t)),
        new("keadaan", AccountText.State, (a, _) => a.State(now).Name()) { Tone = a => a.State(now).Style()["tag-".Length..] },
        new("terakhir", AccountText.LastSignIn, (a, _) => a.LastSignInAt) { Sort = a => a.LastSignInAt },
        new("jabatan", FieldText.Position, (a, _) => a.Position) { Extra = true },
        new("nip", FieldText.Nip, (a, _) => a.Nip) { Extra = true },
        new("surel", FieldText.Email, (a, _) => a.Email) { Extra = true },
        new("dibuat", AccountText.CreatedAt, (a, _) => a.CreatedAt) { Extra = true },
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<Account>> Filters =>
    [
        new("keadaan", AccountText.State, [.. Enum.GetValues<AccountState>().Select(s => (Value(s), s.Name()))],
            (accounts, chosen) => accounts.Where(AccountStates.Is(Enum.GetValues<AccountState>().First(s => Value(s) == chosen), now))),
        new("peran", AccountText.Role, [.. Enum.GetValues<Role>().Select(r => (r.ToString(), r.Name()))], (accounts, chosen) =>
        {
            var role = Enum.Parse<Role>(chosen);
            return accounts.Where(a => a.Grants.Any(g => g.Role == role && g.RevokedAt == null && (g.Until == null || g.Until > now)));
        }),
        Filter<Account>.UnitAndBelow("unit", FieldText.Unit, a => a.Node!.Path),
        new("jenis", AccountText.UnitKind, [.. Enum.GetValues<NodeKind>().Select(k => (k.ToString(), AccountText.Kind(k)))], (accounts, chosen) =>
        {
            var kind = Enum.Parse<NodeKind>(chosen);
            return accounts.Where(a => a.Node!.Kind == kind);
        }),
    ];

    /// <inheritdoc/>
    public override System.Linq.Expressions.Expression<Func<Account, Guid>>? Id => a => a.Id;

    /// <inheritdoc/>
    public override string? SearchKind => AccountWriting.SearchKind;

    /// <inheritdoc/>
    public override ImmutableArray<BulkAction> Actions => mayManage
        ? [new("/akun/massal/tautan", BulkText.Links, "arrow"), new("/akun/tangguhkan", AccountAction.Suspend.Label, AccountAction.Suspend.Icon), new("/akun/massal/peran", BulkText.GiveRole, "people")]
        : [];

    /// <inheritdoc/>
    public override string KeyOf(Account row) => row.Id.ToString();

    /// <inheritdoc/>
    public override IQueryable<Account> Search(IQueryable<Account> rows, string word) => rows.Where(a => a.SearchText.Contains(word) || a.Node!.SearchText.Contains(word));

    /// <inheritdoc/>
    public override IOrderedQueryable<Account> Order(IQueryable<Account> rows) => rows.OrderBy(a => a.FullName).ThenBy(a => a.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<Account> Settle(IOrderedQueryable<Account> rows) => rows.ThenBy(a => a.FullName).ThenBy(a => a.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => (AccountText.NoneYet, AccountText.NoneYetNext);

    static string Value(AccountState state) => state switch
    {
        AccountState.NotYet => "belum-masuk",
        AccountState.Active => "aktif",
        AccountState.Locked => "terkunci",
        AccountState.Suspended => "ditangguhkan",
        _ => "ditutup",
    };

    string RolesOf(Account account, Platform.Languages.Language language)
    {
        var roles = account.Grants.Where(g => g.IsOpen(now)).Select(g => g.Role).Distinct().Order().ToArray();
        var text = string.Join(", ", roles.Take(namedRoles).Select(r => language[r.Name()]));
        return roles.Length > namedRoles ? $"{text} +{roles.Length - namedRoles}" : text;
    }
}
