using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>One account.</summary>
[Needs(Right.ReadAccounts, "shows an account of a unit below"), ResponseCache(NoStore = true)]
public sealed class ShowModel(OrtalaDb db, Viewer viewer, FindAccount find, TimeProvider clock) : FramedPage
{
    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun")];

    public override string? HelpKey => "admin-lokal";

    /// <summary>The account.</summary>
    public FoundAccount Found { get; private set; } = null!;

    /// <summary>How it stands with it.</summary>
    public AccountState State { get; private set; }

    /// <summary>Its roles that hold or will.</summary>
    public ImmutableArray<Grant> Grants { get; private set; } = [];

    /// <summary>Sign-ins that go on.</summary>
    public int Sessions { get; private set; }

    /// <summary>The link that is not used yet.</summary>
    public Invitation? Link { get; private set; }

    /// <summary>Name of who made it.</summary>
    public string? Maker { get; private set; }

    /// <summary>What happened to it.</summary>
    public ThingHistory History { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>True for the viewer's own account.</summary>
    public bool IsSelf => Found.Account.Id == viewer.AccountId;

    /// <summary>True when it is still open to changes, and the viewer may make them.</summary>
    public bool MayAct => Found.MayManage && State != AccountState.Closed;

    /// <summary>True when the viewer may give it a role.</summary>
    public bool MayGive => MayAct && !viewer.GrantableAnywhere().IsEmpty;

    /// <summary>What can be done with it as it stands.</summary>
    public IEnumerable<AccountAction> Actions => AccountAction.All.Where(a => a.Fits(Found.Account, State));

    /// <summary>True when the viewer may take the role away.</summary>
    public bool MayRevoke(Grant grant) => MayAct && grant.Scope == ScopeKind.Node && viewer.MayGrant(grant.Role, grant.Role == Role.SystemAdmin ? "" : grant.Node!.Path);

    public async Task<IActionResult> OnGetAsync(Guid id, string? riwayat, CancellationToken cancel)
    {
        if (await find.Run(id, cancel) is not { } found) return NotFound();
        var now = clock.GetUtcNow();
        (Found, State, Grants, Notice) = (found, found.Account.State(now), found.OpenGrants(now), Notice.Take(TempData));
        Sessions = await db.Sessions.Unfiltered("of the account that was found visible").CountAsync(s => s.AccountId == id && s.EndedAt == null, cancel);
        Link = await db.Invitations.Unfiltered("of the account that was found visible").AsNoTracking().Where(i => i.AccountId == id && i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now).OrderByDescending(i => i.CreatedAt).FirstOrDefaultAsync(cancel);
        Maker = found.Account.CreatedById is { } maker ? await db.Accounts.VisibleTo(viewer).Where(a => a.Id == maker).Select(a => a.FullName).SingleOrDefaultAsync(cancel) : null;
        History = await HistoryReader.Of(db, viewer, AccountProcesses.Created.SubjectKind, id, riwayat, cancel);
        return Page();
    }
}
