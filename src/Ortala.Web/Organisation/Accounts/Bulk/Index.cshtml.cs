using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
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
public sealed class IndexModel(OrtalaDb db, Viewer viewer, FindAccount find, ActOnAccount act, GrantRole grant, MakeSlips slips, Shelf<BulkUndo> undos, Language language, TimeProvider clock) : FramedPage
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

    public async Task<IActionResult> OnPostAsync(string tindakan, Guid[]? pilih, string? semua, string? saring, string? yakin, string? peran, Guid? lingkup, string? mulai, string? sampai, CancellationToken cancel)
    {
        ModelState.Clear();
        Action = tindakan;
        if (Action == "peran" && !viewer.May(Right.GrantRoles)) return StatusCode(StatusCodes.Status403Forbidden);
        var ids = semua == "1" && yakin != "1" ? await All(saring ?? "", cancel) : [.. (pilih ?? []).Distinct()];
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
                    return Leave(BulkText.Given, given.Grants.Count, new([.. given.Grants.Select(g => (g.AccountId, g.Id))]), "/akun");
                case GrantRole.Outcome.Refused refused:
                    (refusedRole, Refused) = (refused, refused.Reason);
                    return null;
            }
        switch (await act.Run(AccountAction.AnyLink, Fitting, "", cancel, "massal"))
        {
            case ActOnAccount.Outcome.Done { Slips: var made }:
                return Leave(BulkText.Linked, made.Count, null, slips.Keep(made));
            case ActOnAccount.Outcome.Refused refused:
                (Refused, RefusedAbout) = (refused.Reason, refused.About);
                break;
        }
        return null;
    }

    RedirectResult Leave(Bilingual text, int count, BulkUndo? undo, string address)
    {
        new Notice(text, language.Number(count), undo is null ? "" : "/akun/massal/urungkan/" + undos.Put(viewer.AccountId!.Value, undo)).Leave(TempData);
        return Redirect(address);
    }

    /// <summary>All accounts that the list showed, on all its pages; one more than can be done when there are too many.</summary>
    async Task<Guid[]> All(string asked, CancellationToken cancel)
    {
        var list = new AccountList(clock.GetUtcNow(), mayManage: true);
        var query = await ListQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(asked)), list.Filters.SelectMany(f => f.Parameters)).Named(list, db, viewer, cancel);
        return await list.Matching(db.Accounts.VisibleTo(viewer), query).Select(a => a.Id).Take(most + 1).ToArrayAsync(cancel);
    }
}
