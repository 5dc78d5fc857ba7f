using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Asks before an action on an account, and does it.</summary>
[Needs(Right.ManageAccounts, "acts on an account of a unit below that may not do more than oneself"), ResponseCache(NoStore = true)]
public sealed class ActionModel(FindAccount find, ActOnAccount act, MakeSlips slips) : FramedPage
{
    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun"), new(new(Found.Account.FullName, Found.Account.FullName), AccountWriting.Address(Found.Account.Id))];

    public override string? HelpKey => "admin-lokal";

    /// <summary>What is to be done.</summary>
    public AccountAction Action { get; private set; } = null!;

    /// <summary>To which account.</summary>
    public FoundAccount Found { get; private set; } = null!;

    /// <summary>Why, as typed.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Why it was not done.</summary>
    public Bilingual? Refused { get; private set; }

    /// <summary>The account it hangs on.</summary>
    public string RefusedAbout { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string tindakan, CancellationToken cancel) => await Find(id, tindakan, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, string tindakan, string? alasan, CancellationToken cancel)
    {
        if (await Find(id, tindakan, cancel) is { } no) return no;
        Why = alasan ?? "";
        switch (await act.Run(Action, [Found], Why, cancel))
        {
            case ActOnAccount.Outcome.Done done:
                new Notice(Action.Done, Found.Account.FullName, Action == AccountAction.Suspend ? $"/akun/{id}/{AccountAction.Reactivate.Key}" : "").Leave(TempData);
                return Redirect(done.Slips.Count > 0 ? slips.Keep(done.Slips) : AccountWriting.Address(id));
            case ActOnAccount.Outcome.Refused refused:
                (Refused, RefusedAbout, Response.StatusCode) = (refused.Reason, refused.About, StatusCodes.Status400BadRequest);
                break;
        }
        return Page();
    }

    async Task<IActionResult?> Find(Guid id, string key, CancellationToken cancel)
    {
        if (await find.Run(id, cancel) is not { } found) return NotFound();
        (Found, Action) = (found, AccountAction.All.First(a => a.Key == key));
        return found.MayManage ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
