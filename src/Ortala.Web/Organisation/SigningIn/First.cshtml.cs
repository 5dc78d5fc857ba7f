using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Where the first system administrator is made; there only while there is no account, and only for who read the secret on the console.</summary>
[OpenToAll("whoever has the secret that the server printed, while there is no account"), ResponseCache(NoStore = true), EnableRateLimiting(Limits.SignIns)]
public sealed class FirstModel(FirstStart start, MakeFirstAdmin make) : FramedPage
{
    /// <summary>The secret.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>What is typed.</summary>
    public FirstAdmin Wish { get; private set; } = new("", "", "", NodeKind.Province);

    /// <summary>True when the agency is asked for too.</summary>
    public bool AsksAgency { get; private set; }

    /// <summary>What could not be taken.</summary>
    public IReadOnlyDictionary<string, Bilingual> Mistakes => make.Mistakes;

    /// <inheritdoc/>
    public override string? HelpKey => "admin";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        if (!await start.Opens(secret, cancel)) return NotFound();
        (Secret, AsksAgency) = (secret, await make.Root(cancel) is null);
        return Page();
    }

    /// <summary>Makes the administrator.</summary>
    public async Task<IActionResult> OnPostAsync(string secret, string? nama, string? pengguna, string? instansi, NodeKind? jenis, string? sandi, string? ulang, CancellationToken cancel)
    {
        if (!await start.Opens(secret, cancel)) return NotFound();
        (Secret, AsksAgency) = (secret, await make.Root(cancel) is null);
        Wish = new((nama ?? "").Trim(), (pengguna ?? "").Trim().ToLowerInvariant(), (instansi ?? "").Trim(), jenis ?? NodeKind.Province);
        if (await make.Run(Wish, sandi ?? "", ulang ?? "", cancel)) return LocalRedirect("/");
        if (Mistakes.Count == 0) return NotFound();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
