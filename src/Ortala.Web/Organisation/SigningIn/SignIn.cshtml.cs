using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Where one signs in.</summary>
[OpenToAll("the door"), ResponseCache(NoStore = true), EnableRateLimiting(Limits.SignIns)]
public sealed class SignInModel(TrySignIn trySignIn, Viewer viewer) : DoorPage
{
    /// <summary>Name as typed.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>Shows the form; who is signed in goes on.</summary>
    public IActionResult OnGet(string? kembali)
    {
        Back = Ours(kembali);
        Notice = Notice.Take(TempData);
        return viewer.IsSignedIn && kembali is not null ? LocalRedirect(Back) : Page();
    }

    /// <summary>Tries.</summary>
    public async Task<IActionResult> OnPostAsync(string? nama, string? sandi, string? kembali, CancellationToken cancel)
    {
        (UserName, Back) = (Shortened((nama ?? "").Trim().ToLowerInvariant()), Ours(kembali));
        return After(await trySignIn.Run(UserName, Shortened(sandi ?? ""), cancel), SignInText.Wrong);
    }
}

/// <summary>A page at the door: it goes on to where one was going.</summary>
public abstract class DoorPage : FramedPage
{
    /// <summary>Address to go on to; one of ours.</summary>
    public string Back { get; protected set; } = "/";

    /// <summary>Why one is not let in.</summary>
    public Bilingual? Refused { get; protected set; }

    /// <inheritdoc/>
    public override string? HelpKey => "akun-saya";

    /// <summary>The answer to a try.</summary>
    protected IActionResult After(SignInOutcome outcome, Bilingual wrong)
    {
        if (outcome == SignInOutcome.In) return LocalRedirect(Back);
        if (outcome == SignInOutcome.NeedsCode) return LocalRedirect("/masuk/kode?kembali=" + Uri.EscapeDataString(Back));
        if (outcome == SignInOutcome.Gone) return LocalRedirect("/masuk?kembali=" + Uri.EscapeDataString(Back));
        Refused = outcome switch { SignInOutcome.LockedOut => SignInText.LockedOut, SignInOutcome.Suspended => SignInText.Suspended, _ => wrong };
        return Page();
    }

    /// <summary>The address when it is one of ours, and not the way out; else the front page.</summary>
    protected string Ours(string? address) => Url.IsLocalUrl(address) && !address!.StartsWith("/keluar", StringComparison.Ordinal) ? address : "/";

    /// <summary>What is typed has an end.</summary>
    protected static string Shortened(string typed) => typed.Length > 400 ? typed[..400] : typed;
}
