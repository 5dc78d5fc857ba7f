using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Where a link to a new password is asked for.</summary>
[OpenToAll("whoever has forgotten the password cannot sign in"), ResponseCache(NoStore = true), EnableRateLimiting(Limits.SignIns)]
public sealed class ForgotModel(AskNewPassword ask) : DoorPage
{
    /// <summary>True after it was asked for.</summary>
    public bool Sent { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() { }

    /// <summary>Asks for it.</summary>
    public async Task<IActionResult> OnPostAsync(string? nama, CancellationToken cancel)
    {
        var name = Shortened((nama ?? "").Trim().ToLowerInvariant());
        if (name.Length == 0) Refused = InvitationText.NothingTyped;
        else
        {
            await ask.Run(name, cancel);
            Sent = true;
        }
        return Page();
    }
}
