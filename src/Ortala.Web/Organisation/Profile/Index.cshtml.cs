using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Profile;

/// <summary>A page of the own account.</summary>
[ResponseCache(NoStore = true)]
public abstract class OwnPage : FramedPage
{
    /// <inheritdoc/>
    public override Section Section => Section.Profile;

    /// <inheritdoc/>
    public override string? HelpKey => "akun-saya";

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; protected set; }
}

/// <summary>One's personal data, unit and roles.</summary>
[SignedIn("one's own data")]
public sealed class IndexModel(OrtalaDb db, Viewer viewer, OwnAccount own, ChangeProfile change) : OwnPage
{
    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>What is typed, or stored.</summary>
    public ProfileFields Fields { get; private set; } = null!;

    /// <summary>What is stored now, where it was changed elsewhere; else null.</summary>
    public ProfileFields? Stored { get; private set; }

    /// <summary>The fields as the form saw them.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>Roles with the names of their units.</summary>
    public ImmutableArray<(Role Role, string Node)> Roles { get; private set; } = [];

    /// <summary>What could not be taken.</summary>
    public IReadOnlyDictionary<string, Bilingual> Mistakes => change.Mistakes;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        await Show(cancel);
        Fields = ProfileFields.Of(Account);
        Stamp = ChangeProfile.StampOf(Fields);
    }

    /// <summary>Changes them.</summary>
    public async Task<IActionResult> OnPostAsync(string? nama, string? nip, string? pangkat, string? jabatan, string? surel, string? bahasa, string? sandi, string? tanda, CancellationToken cancel)
    {
        (Fields, Stamp) = (ProfileFields.Of(nama, nip, pangkat, jabatan, surel, bahasa), tanda ?? "");
        var outcome = await change.Run(Fields, sandi ?? "", Stamp, cancel);
        if (outcome is ChangeOutcome.Done or ChangeOutcome.NothingChanged)
        {
            new Notice(outcome == ChangeOutcome.Done ? ProfileText.Kept : ProfileText.NothingChanged, "").Leave(TempData);
            Languages.Speak(HttpContext, Fields.Language);
            return LocalRedirect("/profil");
        }
        await Show(cancel);
        if (outcome == ChangeOutcome.ChangedMeanwhile) (Stored, Stamp) = (ProfileFields.Of(Account), ChangeProfile.StampOf(ProfileFields.Of(Account)));
        Response.StatusCode = outcome == ChangeOutcome.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        Account = await own.Find(cancel);
        Roles = [.. (await db.Grants.Unfiltered("one's own").Where(g => g.AccountId == viewer.AccountId && g.RevokedAt == null && g.Scope == ScopeKind.Node).OrderBy(g => g.Role)
            .Select(g => new { g.Role, g.Node!.Name }).ToListAsync(cancel)).Select(g => (g.Role, g.Name))];
    }
}
