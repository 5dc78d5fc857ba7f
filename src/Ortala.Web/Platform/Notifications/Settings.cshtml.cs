using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;
using static Ortala.Web.Platform.Notifications.NotificationText;

namespace Ortala.Web.Platform.Notifications;

/// <summary>How one wants to be told, kind by kind.</summary>
[SignedIn("the own settings"), ResponseCache(NoStore = true)]
public sealed class SettingsModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, SaveChoices save) : FramedPage
{
    /// <summary>Name of a kind's field.</summary>
    public static string FieldOf(NotificationKind kind) => "pilih-" + kind.Name;

    /// <inheritdoc/>
    public override Section Section => Section.Profile;

    /// <inheritdoc/>
    public override string HelpKey => "tugas";

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Trail => [new(Profile, "/profil")];

    /// <summary>What is in force, kind by kind.</summary>
    public Dictionary<string, MailChoice> Choices { get; private set; } = [];

    /// <summary>Where e-mails go; empty: nowhere.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The kind whose choice is not known; null: none.</summary>
    public Bilingual? Unknown { get; private set; }

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>Shows the choices.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Read(cancel);
        Notice = Notice.Take(TempData);
    }

    /// <summary>Stores them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var asked = new Dictionary<string, MailChoice>();
        foreach (var kind in NotificationKind.All.Values.Where(k => !k.CannotBeSilenced && Request.Form.ContainsKey(FieldOf(k))))
        {
            if (ChoiceOf(Request.Form[FieldOf(kind)].ToString()) is { } choice) asked[kind.Name] = choice;
            else Unknown = kind.Title;
        }
        if (Unknown is null)
        {
            await save.Run(asked, cancel);
            return Done(Kept);
        }
        await Read(cancel);
        foreach (var (kind, choice) in asked) Choices[kind] = choice;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Back to the usual.</summary>
    public async Task<IActionResult> OnPostBawaanAsync(CancellationToken cancel)
    {
        await save.Run(new Dictionary<string, MailChoice>(), cancel);
        return Done(WasReset);
    }

    static MailChoice? ChoiceOf(string text) => text switch { "AtOnce" => MailChoice.AtOnce, "Daily" => MailChoice.Daily, "Never" => MailChoice.Never, _ => null };

    RedirectResult Done(Bilingual said)
    {
        new Notice(said, "").Leave(TempData);
        return Redirect("/profil/pemberitahuan");
    }

    async Task Read(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var stored = await db.NotificationChoices.VisibleTo(viewer).AsNoTracking().ToDictionaryAsync(c => c.Kind, c => c.Choice, cancel);
        Choices = NotificationKind.All.Values.ToDictionary(k => k.Name, k => k.CannotBeSilenced ? MailChoice.AtOnce : stored.GetValueOrDefault(k.Name, k.Usual));
        Email = await db.Accounts.Unfiltered("the own account").Where(a => a.Id == viewer.AccountId).Select(a => a.Email).SingleOrDefaultAsync(cancel) ?? "";
    }
}
