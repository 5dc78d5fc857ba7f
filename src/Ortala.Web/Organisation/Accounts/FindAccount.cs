using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>An account that the viewer sees, with its unit and its grants that are not taken away.</summary>
/// <param name="Account">The account.</param>
/// <param name="WhyNot">Why the viewer may not act on it; null: he or she may.</param>
public sealed record FoundAccount(Account Account, Bilingual? WhyNot)
{
    /// <summary>True when the viewer may act on it.</summary>
    public bool MayManage => WhyNot is null;

    /// <summary>The unit.</summary>
    public Node Node => Account.Node!;

    /// <summary>Grants that hold at the moment or will.</summary>
    public ImmutableArray<Grant> OpenGrants(DateTimeOffset now) => [.. Account.Grants.Where(g => g.IsOpen(now)).OrderBy(g => g.Role).ThenBy(g => g.Node?.Path, StringComparer.Ordinal)];
}

/// <summary>Finds accounts for who looks at them or acts on them.</summary>
public sealed class FindAccount(OrtalaDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>Why one does not act on oneself here.</summary>
    public static readonly Bilingual Self = new("Ini akun Anda sendiri. Data dan keamanannya Anda atur di halaman profil; perannya diatur oleh admin lain.",
        "This is your own account. Change its data and security on your profile page; its roles are another admin's business.");

    /// <summary>Why one does not act on somebody who may do more.</summary>
    public static readonly Bilingual AboveYou = new("Akun ini memegang wewenang yang lebih tinggi atau lebih luas daripada wewenang Anda, maka hanya dapat diubah oleh admin di atasnya.",
        "This account may do more, or in a wider scope, than you may. Only an admin above it can change it.");

    /// <summary>The account; null: there is none that the viewer sees. Tracked, so that it can be changed.</summary>
    public async Task<FoundAccount?> Run(Guid id, CancellationToken cancel) => (await Run([id], cancel)).FirstOrDefault();

    /// <summary>Those of the accounts that the viewer sees, by name.</summary>
    public async Task<ImmutableArray<FoundAccount>> Run(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var accounts = await db.Accounts.VisibleTo(viewer).Where(a => ids.Contains(a.Id)).Include(a => a.Node).Include(a => a.Grants.Where(g => g.RevokedAt == null)).ThenInclude(g => g.Node)
            .OrderBy(a => a.FullName).ThenBy(a => a.Id).ToListAsync(cancel);
        return [.. (await Judged(accounts, cancel)).Select(j => new FoundAccount(j.Account, j.WhyNot))];
    }

    /// <summary>Which of the accounts (with unit and grants) the viewer may act on: also those who may act in another's place count with what that other may.</summary>
    public async Task<IReadOnlyList<(Account Account, Bilingual? WhyNot)>> Judged(IReadOnlyCollection<Account> accounts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ids = accounts.Select(a => a.Id).ToArray();
        var borrowed = await db.Delegations.Unfiltered("how powerful an account is, nothing of it is shown").Where(d => ids.Contains(d.ToAccountId) && d.RevokedAt == null && d.Until > now)
            .Join(db.Grants.Unfiltered("how powerful an account is, nothing of it is shown"), d => d.FromAccountId, g => g.AccountId, (d, g) => new { d.ToAccountId, Grant = g, Path = g.Node!.Path })
            .Where(x => x.Grant.RevokedAt == null).AsNoTracking().ToListAsync(cancel);
        var power = borrowed.Where(b => b.Grant.IsOpen(now)).ToLookup(b => b.ToAccountId, b => (b.Grant.Role, b.Path ?? ""));
        return [.. accounts.Select(a => (a, WhyNot(a, [.. a.Grants.Where(g => g.IsOpen(now)).Select(g => (g.Role, g.Node?.Path ?? a.Node!.Path)), .. power[a.Id]])))];
    }

    Bilingual? WhyNot(Account account, IReadOnlyCollection<(Role Role, string Path)> power)
    {
        if (account.Id == viewer.AccountId || account.Id == viewer.EffectiveAccountId) return Self;
        return viewer.May(Right.ManageAccounts, account.Node!.Path) && power.All(p => viewer.StandsAbove(p.Role, p.Path)) ? null : AboveYou;
    }
}
