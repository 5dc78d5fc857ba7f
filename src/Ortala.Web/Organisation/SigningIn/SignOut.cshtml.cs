using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>The way out. Looking at it asks, sending it signs out.</summary>
[OpenToAll("whoever has signed in; nothing happens to others"), ResponseCache(NoStore = true)]
public sealed class SignOutModel(OrtalaSignIn signIn) : FramedPage
{
    /// <summary>Asks.</summary>
    public void OnGet() { }

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        new Notice(SignInText.SignedOut, "").Leave(TempData);
        return LocalRedirect(DenyByDefault.SignIn);
    }
}
