using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Profile;

/// <summary>One's own sessions.</summary>
[SignedIn("one's own sessions")]
public sealed class SessionListModel(OrtalaDb db, Viewer viewer, EndSessions end, TimeProvider clock) : OwnPage
{
    /// <summary>Those that go on, this one first.</summary>
    public IReadOnlyList<Session> Open { get; private set; } = [];

    /// <summary>Key of this one.</summary>
    public Guid? This => viewer.SessionId;

    /// <summary>Shows them. What nobody looked into for longer than the cookie lives is not shown.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        var alive = clock.GetUtcNow() - TimeSpan.FromDays(15);
        Open = [.. (await db.Sessions.VisibleTo(viewer).AsNoTracking().Where(s => s.AccountId == viewer.AccountId && s.EndedAt == null && s.SeenAt > alive)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id).Take(200).ToListAsync(cancel)).OrderByDescending(s => s.Id == This)];
    }

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid sesi, CancellationToken cancel)
    {
        if (!await end.One(sesi, cancel)) return NotFound();
        new Notice(SecurityText.Ended, "").Leave(TempData);
        return LocalRedirect("/profil/sesi");
    }

    /// <summary>Ends all but this one.</summary>
    public async Task<IActionResult> OnPostLainAsync(CancellationToken cancel)
    {
        var ended = await end.Others(cancel);
        new Notice(ended == 0 ? SecurityText.NoOthers : SecurityText.OthersEnded, ended.ToString(System.Globalization.CultureInfo.InvariantCulture)).Leave(TempData);
        return LocalRedirect("/profil/sesi");
    }
}
