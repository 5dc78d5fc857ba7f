using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts.Bulk;

/// <summary>What takes back roles that were given to many.</summary>
public sealed record BulkUndo(ImmutableArray<(Guid Account, Guid Grant)> Given);

/// <summary>Takes back what one has just done to many accounts.</summary>
[Needs(Right.ManageAccounts, "takes back what one has just done to many accounts"), ResponseCache(NoStore = true)]
public sealed class UndoModel(Viewer viewer, FindAccount find, RevokeRole revoke, Shelf<BulkUndo> undos, Language language) : FramedPage
{
    public IActionResult OnGet() => Redirect("/akun");

    public async Task<IActionResult> OnPostAsync(string kunci, CancellationToken cancel)
    {
        if (undos.Find(kunci, viewer.AccountId) is not { } found || !undos.Take(kunci, viewer.AccountId)) return NotFound();
        var (undo, done) = (found.Thing, 0);
        var holders = (await find.Run([.. undo.Given.Select(g => g.Account).Distinct()], cancel)).ToDictionary(f => f.Account.Id);
        foreach (var (account, grant) in undo.Given)
            if (holders.TryGetValue(account, out var holder) && holder.MayManage && await revoke.Run(holder, grant, "", cancel) == RevokeRole.Outcome.Revoked) done++;
        new Notice(BulkText.Undone, language.Number(done)).Leave(TempData);
        return Redirect("/akun");
    }
}
