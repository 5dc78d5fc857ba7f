using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Roles;

/// <summary>Fields of a role that is to be given, as <c>_RoleFields.cshtml</c> shows them.</summary>
public sealed record RoleFields(GrantRole.Command Asked, ImmutableArray<Role> Roles, UnitChoices Scopes, GrantRole.Outcome.Refused? Refused)
{
    /// <summary>What a form sends.</summary>
    public static GrantRole.Command Sent(string? role, Guid? node, string? first, string? last) =>
        new(Enum.TryParse<Role>(role, out var parsed) && Enum.IsDefined(parsed) ? parsed : null, node, first ?? "", last ?? "");
}

/// <summary>Gives an account a role.</summary>
[Needs(Right.GrantRoles, "gives an account below a role that one may give"), ResponseCache(NoStore = true)]
public sealed class GiveModel(OrtalaDb db, Viewer viewer, FindAccount find, GrantRole grant, Language language) : FramedPage
{
    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun"), new(new(Found.Account.FullName, Found.Account.FullName), AccountWriting.Address(Found.Account.Id))];

    public override string? HelpKey => "admin-lokal";

    /// <summary>The account.</summary>
    public FoundAccount Found { get; private set; } = null!;

    /// <summary>The fields.</summary>
    public RoleFields Fields { get; private set; } = null!;

    /// <summary>Why nothing was given.</summary>
    public GrantRole.Outcome.Refused? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Find(id, cancel) ?? await Show(new(null, null, "", ""), cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, string? peran, Guid? lingkup, string? mulai, string? sampai, string? tindakan, CancellationToken cancel)
    {
        if (await Find(id, cancel) is { } no) return no;
        ModelState.Clear();
        var asked = RoleFields.Sent(peran, lingkup, mulai, sampai);
        switch (tindakan == "cari" ? null : await grant.Run(asked, [Found], cancel))
        {
            case GrantRole.Outcome.Given given:
                new Notice(RoleGrantText.Given, language[given.Grants[0].Role.Name()]).Leave(TempData);
                return Redirect(AccountWriting.Address(id));
            case GrantRole.Outcome.Refused refused:
                (Refused, Response.StatusCode) = (refused, StatusCodes.Status400BadRequest);
                break;
        }
        return await Show(asked, cancel);
    }

    async Task<IActionResult> Show(GrantRole.Command asked, CancellationToken cancel)
    {
        var scopes = await UnitChoices.Read(db, viewer, Request.HasFormContentType ? Request.Form["lingkup-cari"].ToString() : null, asked.Node, cancel, Right.GrantRoles);
        Fields = new(asked, viewer.GrantableAnywhere(), scopes with { Chosen = asked.Node }, Refused);
        return Page();
    }

    async Task<IActionResult?> Find(Guid id, CancellationToken cancel)
    {
        if (await find.Run(id, cancel) is not { } found) return NotFound();
        Found = found;
        return found.MayManage && found.Account.ClosedAt is null ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
