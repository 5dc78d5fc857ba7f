using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Profile;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Where a delegation is entered.</summary>
[SignedIn("everyone may delegate the own office; others' with the right to manage delegations")]
public sealed class NewModel(OrtalaDb db, Viewer viewer, EnterDelegation enter, TimeProvider clock) : OwnPage
{
    const int mostChoices = 300;

    /// <summary>What is typed.</summary>
    public DelegationWish Wish { get; private set; } = new(DelegationKind.Plh, "", "", null, null, "", null);

    /// <summary>Colleagues to choose from.</summary>
    public IReadOnlyList<(string UserName, string Words)> Colleagues { get; private set; } = [];

    /// <summary>Who looks.</summary>
    public Viewer Viewer => viewer;

    /// <summary>What could not be taken.</summary>
    public IReadOnlyDictionary<string, Bilingual> Mistakes => enter.Mistakes;

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Trail => [new(DelegationText.Heading, "/delegasi")];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(string? dari, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours((int)viewer.Zone)).Date);
        Wish = Wish with { First = today, From = dari ?? "" };
        await Show(cancel);
    }

    /// <summary>Enters it.</summary>
    public async Task<IActionResult> OnPostAsync(DelegationKind? jenis, string? dari, string? kepada, string? mulai, string? sampai, string? nomor, string? tanggal, IFormFile? surat, CancellationToken cancel)
    {
        Wish = new(jenis == DelegationKind.Plt ? DelegationKind.Plt : DelegationKind.Plh, Clean(dari).ToLowerInvariant(), Clean(kepada).ToLowerInvariant(), Day(mulai), Day(sampai), Clean(nomor), Day(tanggal));
        if (viewer.Acting is null && await enter.Run(Wish, surat, cancel) is { } entered)
        {
            new Notice(enter.Overlaps ? DelegationText.EnteredOverlapping : DelegationText.Entered, EnterDelegation.InWords(entered)).Leave(TempData);
            return LocalRedirect(entered.FromAccountId == viewer.AccountId ? "/delegasi" : "/delegasi/semua");
        }
        await Show(cancel);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    async Task Show(CancellationToken cancel) =>
        Colleagues = [.. (await (await EnterDelegation.Colleagues(db, viewer.NodePath, cancel)).OrderBy(a => a.FullName).ThenBy(a => a.Id).Take(mostChoices)
            .Select(a => new { a.UserName, a.FullName, a.Position, Unit = a.Node!.Name }).ToListAsync(cancel)).Select(a => (a.UserName!, $"{a.FullName}, {a.Position}, {a.Unit}"))];

    static string Clean(string? typed) => (typed ?? "").Trim();

    static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
