using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Where one signs in.</summary>
[OpenToAll("the door"), ResponseCache(NoStore = true)]
public sealed class SignInModel(OrtalaSignIn signIn) : FramedPage
{
    /// <summary>Name as typed.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>Address to go on to; one of ours.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Why one is not let in.</summary>
    public Bilingual? Refused { get; private set; }

    public void OnGet(string? kembali) => Back = Ours(kembali);

    public async Task<IActionResult> OnPostAsync(string? nama, string? sandi, string? kembali)
    {
        (UserName, Back) = ((nama ?? "").Trim().ToLowerInvariant(), Ours(kembali));
        var result = await signIn.PasswordSignInAsync(UserName, sandi ?? "", isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Back);
        Refused = result.IsLockedOut ? SignInText.LockedOut : SignInText.Wrong;
        return Page();
    }

    string Ours(string? address) => Url.IsLocalUrl(address) ? address! : "/";
}

/// <summary>Words of the sign-in.</summary>
public static class SignInText
{
    public static readonly Bilingual
        Heading = new("Masuk", "Sign in"),
        UserName = new("Nama pengguna", "User name"),
        Password = new("Kata sandi", "Password"),
        Wrong = new("Nama pengguna atau kata sandi tidak cocok.", "The user name or the password does not match."),
        LockedOut = new("Akun terkunci sementara karena terlalu banyak percobaan.", "The account is locked for a while after too many tries.");
}
