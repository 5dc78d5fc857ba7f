using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Where the second factor is asked for.</summary>
[OpenToAll("whoever has shown the password"), ResponseCache(NoStore = true), EnableRateLimiting(Limits.SignIns)]
public sealed class CodeModel(TryCode tryCode) : DoorPage
{
    /// <summary>True when the browser shall be remembered.</summary>
    public bool Remember { get; private set; }

    /// <summary>Shows the form, once the password was shown.</summary>
    public async Task<IActionResult> OnGetAsync(string? kembali)
    {
        Back = Ours(kembali);
        return await tryCode.IsAsked() ? Page() : After(SignInOutcome.Gone, SignInText.CodeWrong);
    }

    /// <summary>Tries.</summary>
    public async Task<IActionResult> OnPostAsync(string? kode, bool ingat, string? kembali, CancellationToken cancel)
    {
        (Back, Remember) = (Ours(kembali), ingat);
        return After(await tryCode.Run(Shortened(kode ?? ""), ingat, cancel), SignInText.CodeWrong);
    }
}
