using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Profile;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Asks before a delegation is ended early.</summary>
[SignedIn("both sides, and who manages delegations of the unit")]
public sealed class EndModel(EndDelegation end, Viewer viewer) : OwnPage
{
    /// <summary>The delegation.</summary>
    public Delegation Delegation { get; private set; } = null!;

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Trail => [new(DelegationText.Heading, "/delegasi")];

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await end.Find(id, cancel) is not { } d) return NotFound();
        Delegation = d;
        return EndDelegation.MayEnd(d, viewer) ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? alasan, CancellationToken cancel)
    {
        var why = (alasan ?? "").Trim();
        var outcome = await end.Run(id, why.Length > 400 ? why[..400] : why, cancel);
        if (outcome == DelegationOutcome.NotFound) return NotFound();
        if (outcome == DelegationOutcome.Forbidden) return StatusCode(StatusCodes.Status403Forbidden);
        var d = (await end.Find(id, cancel))!;
        new Notice(DelegationText.Ended, EnterDelegation.InWords(d)).Leave(TempData);
        return LocalRedirect(d.FromAccountId == viewer.AccountId || d.ToAccountId == viewer.AccountId ? "/delegasi" : "/delegasi/semua");
    }
}
