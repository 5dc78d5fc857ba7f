using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Roles;

/// <summary>Asks before a role is taken away, and takes it.</summary>
[Needs(Right.GrantRoles, "takes a role that one may give from an account below"), ResponseCache(NoStore = true)]
public sealed class TakeModel(Viewer viewer, FindAccount find, RevokeRole revoke, Language language, TimeProvider clock) : FramedPage
{
    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun"), new(new(Found.Account.FullName, Found.Account.FullName), AccountWriting.Address(Found.Account.Id))];

    public override string? HelpKey => "admin-lokal";

    /// <summary>The account.</summary>
    public FoundAccount Found { get; private set; } = null!;

    /// <summary>The role.</summary>
    public Grant Grant { get; private set; } = null!;

    /// <summary>Why it was not taken.</summary>
    public Bilingual? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid grant, CancellationToken cancel) => await Find(id, grant, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid grant, string? alasan, CancellationToken cancel)
    {
        if (await Find(id, grant, cancel) is { } no) return no;
        var outcome = await revoke.Run(Found, grant, alasan is { Length: > 400 } ? alasan[..400] : alasan ?? "", cancel);
        if (outcome == RevokeRole.Outcome.Unknown) return NotFound();
        if (outcome == RevokeRole.Outcome.Revoked)
        {
            new Notice(RoleGrantText.Revoked, language[Grant.Role.Name()]).Leave(TempData);
            return Redirect(AccountWriting.Address(id));
        }
        (Refused, Response.StatusCode) = (outcome.Words(), StatusCodes.Status400BadRequest);
        return Page();
    }

    async Task<IActionResult?> Find(Guid id, Guid grantId, CancellationToken cancel)
    {
        if (await find.Run(id, cancel) is not { } found || found.OpenGrants(clock.GetUtcNow()).SingleOrDefault(g => g.Id == grantId) is not { } grant) return NotFound();
        (Found, Grant) = (found, grant);
        return found.MayManage && RevokeRole.IsYours(viewer, grant) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
