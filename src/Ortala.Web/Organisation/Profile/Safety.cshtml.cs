using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Profile;

/// <summary>One's password and second factor.</summary>
[SignedIn("one's own password and second factor"), EnableRateLimiting(Limits.SignIns)]
public sealed class SafetyModel(OwnAccount own, ChangePassword change, SecondFactor factor) : OwnPage
{
    readonly Dictionary<string, Bilingual> mistakes = [];

    /// <summary>True when a second factor is in force.</summary>
    public bool HasFactor { get; private set; }

    /// <summary>Recovery codes that were not used yet.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>New recovery codes, shown once; empty: none were made.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    /// <summary>User name, for password stores of browsers.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>What could not be taken.</summary>
    public IReadOnlyDictionary<string, Bilingual> Mistakes => mistakes;

    /// <summary>Shows both.</summary>
    public Task OnGetAsync(CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        return Show(cancel);
    }

    /// <summary>Changes the password.</summary>
    public async Task<IActionResult> OnPostSandiAsync(string? lama, string? sandi, string? ulang, CancellationToken cancel)
    {
        if (!await change.Run(lama ?? "", sandi ?? "", ulang ?? "", cancel)) return await Refuse(change.Mistakes, cancel);
        new Notice(SecurityText.Changed, "").Leave(TempData);
        return LocalRedirect("/profil/keamanan");
    }

    /// <summary>Begins to set a factor up.</summary>
    public async Task<IActionResult> OnPostPasangAsync(CancellationToken cancel)
    {
        await factor.Begin(cancel);
        return LocalRedirect("/profil/keamanan/faktor-kedua");
    }

    /// <summary>Makes new recovery codes.</summary>
    public async Task<IActionResult> OnPostKodeAsync(string? sandi, CancellationToken cancel)
    {
        if (await own.Ask(sandi ?? "", cancel) is { } refused) return await Refuse(new() { ["faktor"] = refused }, cancel);
        NewCodes = await factor.Renew(cancel);
        await Show(cancel);
        return Page();
    }

    /// <summary>Turns the factor off.</summary>
    public async Task<IActionResult> OnPostMatikanAsync(string? sandi, CancellationToken cancel)
    {
        if (await own.Ask(sandi ?? "", cancel) is { } refused) return await Refuse(new() { ["faktor"] = refused }, cancel);
        await factor.Remove(cancel);
        new Notice(SecurityText.TurnedOff, "").Leave(TempData);
        return LocalRedirect("/profil/keamanan");
    }

    async Task<IActionResult> Refuse(Dictionary<string, Bilingual> why, CancellationToken cancel)
    {
        foreach (var (field, reason) in why) mistakes[field] = reason;
        await Show(cancel);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        (UserName, HasFactor) = (account.UserName!, account.TwoFactorEnabled);
        CodesLeft = HasFactor ? await factor.Left(cancel) : 0;
    }
}
