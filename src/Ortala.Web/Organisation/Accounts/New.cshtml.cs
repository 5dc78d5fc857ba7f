using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Roles;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Makes one account.</summary>
[Needs(Right.ManageAccounts, "makes an account in a unit below"), ResponseCache(NoStore = true)]
public sealed class NewModel(OrtalaDb db, Viewer viewer, CreateAccount create, MakeSlips slips) : FramedPage
{
    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun")];

    public override string? HelpKey => "admin-lokal";

    /// <summary>What was typed.</summary>
    public AccountFields Fields { get; private set; } = AccountFields.Blank;

    /// <summary>What cannot be taken.</summary>
    public IReadOnlyList<(string Field, Bilingual Reason)> Mistakes { get; private set; } = [];

    /// <summary>Units to choose from.</summary>
    public UnitChoices Units { get; private set; } = null!;

    /// <summary>Units in which the roles may hold.</summary>
    public UnitChoices Scopes { get; private set; } = null!;

    /// <summary>Roles to choose from.</summary>
    public ImmutableArray<Role> Roles => viewer.GrantableAnywhere();

    /// <summary>Roles that are chosen.</summary>
    public ImmutableArray<Role> Chosen { get; private set; } = [];

    public Task OnGetAsync(Guid? unit, CancellationToken cancel) => Prepare(unit, null, cancel);

    public async Task<IActionResult> OnPostAsync(Guid? unit, Guid? lingkup, string[]? peran, string? nama, string? pengguna, string? jabatan, string? nip, string? pangkat, string? surel, string? tindakan, CancellationToken cancel)
    {
        ModelState.Clear(); // a key that is none counts as not chosen
        Fields = AccountFields.Of(nama, pengguna, jabatan, nip, pangkat, surel);
        Chosen = [.. (peran ?? []).Select(p => Enum.TryParse<Role>(p, out var role) && Enum.IsDefined(role) ? role : (Role?)null).OfType<Role>().Distinct()];
        if (tindakan != "cari")
        {
            switch (await create.Run(new(Fields, unit, Chosen, lingkup), cancel))
            {
                case CreateAccount.Outcome.Created created:
                    new Notice(NewText.Created, created.Account.FullName).Leave(TempData);
                    return Redirect(slips.Keep([created.Slip]));
                case CreateAccount.Outcome.Refused refused:
                    (Mistakes, Response.StatusCode) = (refused.Mistakes, StatusCodes.Status400BadRequest);
                    break;
            }
        }
        await Prepare(unit, lingkup, cancel);
        return Page();
    }

    async Task Prepare(Guid? unit, Guid? scope, CancellationToken cancel)
    {
        string? Sent(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;
        Units = await UnitChoices.Read(db, viewer, Sent("unit-cari"), unit, cancel);
        Scopes = await UnitChoices.Read(db, viewer, Sent("lingkup-cari"), scope, cancel, Right.GrantRoles) with { Chosen = scope };
    }
}
