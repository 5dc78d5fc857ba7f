using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Suspends many accounts at once, e.g. those of a unit that closes.</summary>
[Needs(Right.ManageAccounts, "acts on accounts of units below that may not do more than oneself")]
public sealed class SuspendManyModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, OfferUndo undo, FindAccount find, ActOnAccount act, TimeProvider clock) : BulkPage<Account>(dbs, viewer, undo)
{
    static readonly Bilingual question = new("Tangguhkan {0} akun?", "Suspend {0} accounts?"), done = new("{0} akun ditangguhkan.", "{0} accounts are suspended.");
    readonly Viewer viewer = viewer;

    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun")];

    public override string? HelpKey => "admin-lokal";

    protected override BulkWords Words => new(question, AccountAction.Suspend.Follows, AccountAction.Suspend.Label, AccountAction.Suspend.Icon, done, AsksWhy: true);

    protected override string? UndoKind => ReactivateSuspended.UndoKind;

    protected override ListDefinition<Account> Define() => new AccountList(clock.GetUtcNow());

    protected override IQueryable<Account> Visible(OrtalaDb db) => db.Accounts.VisibleTo(viewer).Include(a => a.Node).Include(a => a.Grants.Where(g => g.RevokedAt == null)).ThenInclude(g => g.Node);

    protected override async Task<IReadOnlyList<(Guid Key, string Name, Bilingual? WhyNot)>> Judge(IReadOnlyList<Account> rows, CancellationToken cancel) =>
        [.. (await find.Judged(rows, cancel)).Select(j => (j.Account.Id, j.Account.FullName, j.WhyNot ?? (AccountAction.Suspend.Fits(j.Account, j.Account.State(clock.GetUtcNow())) ? null : ActionText.NotNow)))];

    protected override async Task<(Bilingual Reason, string About)?> Do(IReadOnlyList<Guid> keys, string why, CancellationToken cancel) =>
        await act.Run(AccountAction.Suspend, await find.Run(keys, cancel), why, cancel, batch: Guid.CreateVersion7().ToString()) is ActOnAccount.Outcome.Refused refused ? (refused.Reason, refused.About) : null;
}

/// <summary>Takes a suspension of many back.</summary>
public sealed class ReactivateSuspended(FindAccount find, ActOnAccount act, TimeProvider clock) : IUndoable
{
    /// <summary>Kind of the step.</summary>
    public const string UndoKind = "accounts.suspended";

    /// <inheritdoc/>
    public string Kind => UndoKind;

    /// <inheritdoc/>
    public Bilingual Undone { get; } = new("{0} akun aktif kembali.", "{0} accounts are active again.");

    /// <inheritdoc/>
    public async Task<int> Undo(IReadOnlyCollection<Guid> keys, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        FoundAccount[] suspended = [.. (await find.Run(keys, cancel)).Where(f => f.MayManage && AccountAction.Reactivate.Fits(f.Account, f.Account.State(now)))];
        return suspended.Length > 0 && await act.Run(AccountAction.Reactivate, suspended, "", cancel) is ActOnAccount.Outcome.Done ? suspended.Length : 0;
    }
}
