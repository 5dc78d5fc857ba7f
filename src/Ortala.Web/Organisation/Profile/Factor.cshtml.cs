using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Profile;

/// <summary>Where a second factor is set up: the key as a picture and as a text, and a code of it to confirm.</summary>
[SignedIn("one's own second factor"), EnableRateLimiting(Limits.SignIns)]
public sealed class FactorModel(OwnAccount own, SecondFactor factor, Language language) : OwnPage
{
    /// <summary>The key in groups of four letters.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key as a picture.</summary>
    public IHtmlContent Drawing { get; private set; } = HtmlString.Empty;

    /// <summary>True when the code did not match.</summary>
    public bool Wrong { get; private set; }

    /// <summary>The recovery codes, once the factor is in force.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Shows the key that was begun.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Show(cancel) ? Page() : LocalRedirect("/profil/keamanan");

    /// <summary>Puts it in force.</summary>
    public async Task<IActionResult> OnPostAsync(string? kode, CancellationToken cancel)
    {
        if (!await Show(cancel)) return LocalRedirect("/profil/keamanan");
        if (await factor.Confirm(kode ?? "", cancel) is { } codes)
        {
            Codes = codes;
            return Page();
        }
        (Wrong, Response.StatusCode) = (true, StatusCodes.Status400BadRequest);
        return Page();
    }

    async Task<bool> Show(CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        if (account.TwoFactorEnabled || await factor.Key(cancel) is not { } key) return false;
        Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        Drawing = QrDrawing.Svg($"otpauth://totp/Ortala:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer=Ortala&digits=6", language[SecurityText.Drawing]);
        return true;
    }
}
