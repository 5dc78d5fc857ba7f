using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Follows a notification to its address; it is read then.</summary>
[SignedIn("what oneself was told"), ResponseCache(NoStore = true)]
public sealed class OpenModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, MarkNotifications mark) : FramedPage
{
    /// <summary>Leads on.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Notifications.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } told) return NotFound();
        await mark.Read(mine => mine.Where(n => n.Id == id), cancel);
        return Url.IsLocalUrl(told.Address) ? LocalRedirect(told.Address) : LocalRedirect("/pemberitahuan");
    }
}
