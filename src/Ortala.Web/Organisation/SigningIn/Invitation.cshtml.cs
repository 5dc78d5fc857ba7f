using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Profile;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>The page behind a one-time link. To look at it does not use it up; sending it does.</summary>
[OpenToAll("whoever has the secret of the link"), ResponseCache(NoStore = true), EnableRateLimiting(Limits.SignIns)]
public sealed class InvitationModel(AcceptInvitation accept) : FramedPage
{
    /// <summary>The link; null: there is none of that secret.</summary>
    public FoundInvitation? Found { get; private set; }

    /// <summary>The secret.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>What is typed, or stored.</summary>
    public ProfileFields Fields { get; private set; } = ProfileFields.Of("", "", "", "", "", "id");

    /// <summary>What could not be taken.</summary>
    public IReadOnlyDictionary<string, Bilingual> Mistakes => accept.Mistakes;

    /// <summary>True for a first sign-in.</summary>
    public bool IsFirst => Found is { Invitation.Purpose: InvitationPurpose.FirstSignIn };

    /// <inheritdoc/>
    public override string? HelpKey => "akun-saya";

    /// <summary>Shows the form, or whom to ask for another link.</summary>
    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        (Secret, Found) = (secret, await accept.Find(secret, cancel));
        if (Found is not { Works: true }) return Gone();
        Fields = ProfileFields.Of(Found.Account);
        return Page();
    }

    /// <summary>Uses the link.</summary>
    public async Task<IActionResult> OnPostAsync(string secret, string? nama, string? nip, string? pangkat, string? jabatan, string? surel, string? bahasa, string? sandi, string? ulang, CancellationToken cancel)
    {
        (Secret, Found) = (secret, await accept.Find(secret, cancel));
        if (Found is null) return Gone();
        Fields = ProfileFields.Of(nama, nip, pangkat, jabatan, surel, bahasa);
        switch (await accept.Run(Found, IsFirst ? Fields : null, sandi ?? "", ulang ?? "", cancel))
        {
            case AcceptOutcome.Mistakes:
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            case AcceptOutcome.Gone: return Gone();
            case AcceptOutcome.NeedsCode: return LocalRedirect("/masuk/kode");
            default:
                if (IsFirst) new Notice(InvitationText.Entered, "").Leave(TempData);
                return LocalRedirect(IsFirst ? "/profil/keamanan" : "/");
        }
    }

    Microsoft.AspNetCore.Mvc.RazorPages.PageResult Gone()
    {
        Response.StatusCode = Found is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        if (Found is { Works: true }) Found = Found with { Works = false };
        return Page();
    }
}
