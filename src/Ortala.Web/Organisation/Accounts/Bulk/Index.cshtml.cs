using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts.Bulk;

/// <summary>Lists what will happen to the chosen accounts, asks, and does it to all or to none.</summary>
[Needs(Right.ManageAccounts, "acts on many accounts of the units below, none that may do more than oneself"), RequestFormLimits(ValueCountLimit = 5000), ResponseCache(NoStore = true)]
public sealed class IndexModel(OrtalaDb db, Viewer viewer, FindAccount find, ActOnAccount act, GrantRole grant, MakeSlips slips, OfferUndo undo, Language language, TimeProvider clock) : FramedPage
{
    /// <summary>Most accounts that are named.</summary>
    public const int Named = 100;

    const int most = 1000;

    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun")];

    public override string? HelpKey => "admin-lokal";

    /// <summary>What is done.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Accounts that it is done to.</summary>
    public ImmutableArray<FoundAccount> Fitting { get; private set; } = [];

    /// <summary>Chosen accounts that it is not done to.</summary>
    public ImmutableArray<FoundAccount> LeftOut { get; private set; } = [];

    /// <summary>The role that is given.</summary>
    public RoleFields? RoleFields { get; private set; }

    /// <summary>Why nothing was done.</summary>
    public Bilingual? Refused { get; private set; }

    /// <summary>The account it hangs on.</summary>
    public string RefusedAbout { get; private set; } = "";

    /// <summary>What is done, in words.</summary>
    public Bilingual Heading => Action == "tautan" ? BulkText.Links : BulkText.GiveRole;

    /// <summary>What follows, with a place for the number.</summary>
    public Bilingual Follows => Action == "tautan" ? BulkText.LinksFollow : BulkText.RoleFollows;

    public IActionResult OnGet() => Redirect("/akun");

    public async Task<IActionResult> OnPostAsync(string tindakan, string? yakin, string? peran, Guid? lingkup, string? mulai, string? sampai, CancellationToken cancel)
    {
        ModelState.Clear();
        Action = tindakan;
        if (Action == "peran" && !viewer.May(Right.GrantRoles)) return StatusCode(StatusCodes.Status403Forbidden);
        var ids = await Chosen(RowChoice.Of(Request.Form), yakin == "1", cancel);
        if (ids.Length > most) (Refused, ids) = (BulkText.TooMany, []);
        var now = clock.GetUtcNow();
        var chosen = await find.Run(ids, cancel);
        bool Fits(FoundAccount f) => f.MayManage && (Action == "tautan" ? AccountAction.AnyLink.Fits(f.Account, f.Account.State(now)) : f.Account.ClosedAt is null);
        (Fitting, LeftOut) = ([.. chosen.Where(Fits)], [.. chosen.Where(f => !Fits(f))]);
        var asked = RoleFields.Sent(peran, lingkup, mulai, sampai);
        if (yakin == "1" && Fitting.Length > 0 && Request.Form["tindakan"] != "cari" && await Do(asked, cancel) is { } done) return done;
        if (Action == "peran") RoleFields = new(asked, viewer.GrantableAnywhere(), await UnitChoices.Read(db, viewer, Request.Form["lingkup-cari"], lingkup, cancel, Right.GrantRoles) with { Chosen = lingkup }, refusedRole);
        if (Refused is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    GrantRole.Outcome.Refused? refusedRole;

    async Task<IActionResult?> Do(GrantRole.Command asked, CancellationToken cancel)
    {
        if (Action == "peran")
            switch (await grant.Run(asked, Fitting, cancel))
            {
                case GrantRole.Outcome.Given given:
                    return Leave(BulkText.Given, given.Grants.Count, "/akun", await undo.Run(RevokeGiven.UndoKind, given.Grants.Select(g => g.Id), "/akun", cancel));
                case GrantRole.Outcome.Refused refused:
                    (refusedRole, Refused) = (refused, refused.Reason);
                    return null;
            }
        switch (await act.Run(AccountAction.AnyLink, Fitting, "", cancel, "massal"))
        {
            case ActOnAccount.Outcome.Done { Slips: var made }:
                return Leave(BulkText.Linked, made.Count, slips.Keep(made));
            case ActOnAccount.Outcome.Refused refused:
                (Refused, RefusedAbout) = (refused.Reason, refused.About);
                break;
        }
        return null;
    }

    RedirectResult Leave(Bilingual text, int count, string address, string undoAddress = "")
    {
        new Notice(text, language.Number(count), undoAddress).Leave(TempData);
        return Redirect(address);
    }

    /// <summary>Keys of the chosen accounts; one more than can be done when there are too many. What was confirmed is what was named, not what the list would show now.</summary>
    async Task<Guid[]> Chosen(RowChoice choice, bool confirmed, CancellationToken cancel) =>
        await (await (choice with { All = choice.All && !confirmed }).In(new AccountList(clock.GetUtcNow(), mayManage: true), db, db.Accounts.VisibleTo(viewer), viewer, cancel))
            .Select(a => a.Id).Take(most + 1).ToArrayAsync(cancel);
}
