using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Where a recovery code takes the place of the phone.</summary>
[OpenToAll("whoever has shown the password"), ResponseCache(NoStore = true), EnableRateLimiting(Limits.SignIns)]
public sealed class RecoveryModel(TryCode tryCode) : DoorPage
{
    /// <summary>Shows the form, once the password was shown.</summary>
    public async Task<IActionResult> OnGetAsync(string? kembali)
    {
        Back = Ours(kembali);
        return await tryCode.IsAsked() ? Page() : After(SignInOutcome.Gone, SignInText.RecoveryWrong);
    }

    /// <summary>Tries.</summary>
    public async Task<IActionResult> OnPostAsync(string? kode, string? kembali, CancellationToken cancel)
    {
        Back = Ours(kembali);
        return After(await tryCode.RunRecovery(Shortened(kode ?? ""), cancel), SignInText.RecoveryWrong);
    }
}
