using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Organisation.Profile;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Takes a delegation up in this session, or lays it down. Looking at it leads to the list.</summary>
[SignedIn("delegations to oneself that are in force")]
public sealed class ActModel(ActUnder act, Viewer viewer) : OwnPage
{
    /// <summary>Nothing is to be seen here.</summary>
    public IActionResult OnGet() => LocalRedirect("/delegasi");

    /// <summary>Takes up the delegation with that key; without a key, back to oneself.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? delegasi, CancellationToken cancel)
    {
        if (delegasi is not { } id)
        {
            await act.LayDown(cancel);
            new Notice(DelegationText.NowSelf, "").Leave(TempData);
            return LocalRedirect("/delegasi");
        }
        if (await act.Run(id, cancel) != DelegationOutcome.Done) return NotFound();
        var acting = viewer.MayActFor.First(a => a.DelegationId == id);
        new Notice(DelegationText.NowActing, $"{acting.Kind.Mark()} {acting.Name}").Leave(TempData);
        return LocalRedirect("/delegasi");
    }
}
