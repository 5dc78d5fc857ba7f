using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Changes the data of one account.</summary>
[Needs(Right.ManageAccounts, "changes an account of a unit below that may not do more than oneself"), ResponseCache(NoStore = true)]
public sealed class EditModel(OrtalaDb db, Viewer viewer, FindAccount find, EditAccount edit) : FramedPage
{
    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun"), new(new(Found.Account.FullName, Found.Account.FullName), AccountWriting.Address(Found.Account.Id))];

    public override string? HelpKey => "admin-lokal";

    /// <summary>The account.</summary>
    public FoundAccount Found { get; private set; } = null!;

    /// <summary>What was typed.</summary>
    public AccountFields Fields { get; private set; } = AccountFields.Blank;

    /// <summary>What cannot be taken.</summary>
    public IReadOnlyList<(string Field, Bilingual Reason)> Mistakes { get; private set; } = [];

    /// <summary>Units to choose from.</summary>
    public UnitChoices Units { get; private set; } = null!;

    /// <summary>The account as it was seen.</summary>
    public string? Stamp { get; private set; }

    /// <summary>The account as another has made it meanwhile.</summary>
    public AccountFields? Now { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is { } no) return no;
        (Fields, Stamp) = (AccountFields.Of(Found.Account), Found.Account.ConcurrencyStamp);
        Units = await UnitChoices.Read(db, viewer, null, Found.Account.NodeId, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? unit, string? nama, string? pengguna, string? jabatan, string? nip, string? pangkat, string? surel, string? cap, string? tindakan, CancellationToken cancel)
    {
        if (await Find(id, cancel) is { } no) return no;
        ModelState.Clear();
        (Fields, Stamp) = (AccountFields.Of(nama, pengguna, jabatan, nip, pangkat, surel), cap);
        switch (tindakan == "cari" ? null : await edit.Run(Found, Fields, unit, cap, cancel))
        {
            case EditAccount.Outcome.Changed:
                new Notice(AccountText.Changed, Fields.FullName).Leave(TempData);
                return Redirect(AccountWriting.Address(id));
            case EditAccount.Outcome.Refused refused:
                (Mistakes, Response.StatusCode) = (refused.Mistakes, StatusCodes.Status400BadRequest);
                break;
            case EditAccount.Outcome.Overtaken overtaken:
                Found = (await find.Run(id, cancel))!;
                (Now, Stamp, Response.StatusCode) = (overtaken.Now, Found.Account.ConcurrencyStamp, StatusCodes.Status409Conflict);
                break;
        }
        Units = await UnitChoices.Read(db, viewer, Request.Form["unit-cari"], unit, cancel);
        return Page();
    }

    async Task<IActionResult?> Find(Guid id, CancellationToken cancel)
    {
        if (await find.Run(id, cancel) is not { } found) return NotFound();
        Found = found;
        return found.MayManage && found.Account.ClosedAt is null ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
