using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;
using static Ortala.Web.Platform.Notifications.NotificationText;

namespace Ortala.Web.Platform.Notifications;

/// <summary>What one was told (<i>pemberitahuan</i>).</summary>
[SignedIn("what oneself was told")]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer, MarkNotifications mark) : ListPage<Notification>(dbs, language)
{
    /// <inheritdoc/>
    public override string HelpKey => "tugas";

    /// <inheritdoc/>
    protected override ListDefinition<Notification> Define() => new NotificationList();

    /// <inheritdoc/>
    protected override IQueryable<Notification> Visible(OrtalaDb db) => db.Notifications.VisibleTo(viewer);

    /// <summary>Marks one.</summary>
    public Task<IActionResult> OnPostBacaAsync(Guid id, CancellationToken cancel) => Mark(told => told.Where(n => n.Id == id), cancel);

    /// <summary>Marks all.</summary>
    public Task<IActionResult> OnPostSemuaAsync(CancellationToken cancel) => Mark(told => told, cancel);

    /// <summary>Marks those that were chosen, or all that match the filters.</summary>
    public Task<IActionResult> OnPostTerpilihAsync(Guid[] pilih, string? semua, string? saring, CancellationToken cancel)
    {
        if (semua != "1") return Mark(told => told.Where(n => pilih.Contains(n.Id)), cancel);
        var list = new NotificationList();
        var asked = new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(saring));
        return Mark(told => list.Matching(told, ListQuery.Of(asked, list.Filters.SelectMany(f => f.Parameters))), cancel);
    }

    /// <summary>Takes a marking back.</summary>
    public async Task<IActionResult> OnPostBelumAsync(long pada, CancellationToken cancel)
    {
        await mark.Unread(pada, cancel);
        new Notice(Unmarked, "").Leave(TempData);
        return Redirect("/pemberitahuan");
    }

    async Task<IActionResult> Mark(Func<IQueryable<Notification>, IQueryable<Notification>> which, CancellationToken cancel)
    {
        var (count, moment) = await mark.Read(which, cancel);
        if (count > 0) new Notice(count == 1 ? MarkedOne : MarkedMany, count.ToString(System.Globalization.CultureInfo.CurrentCulture), $"/pemberitahuan?handler=Belum&pada={moment}").Leave(TempData);
        return Redirect("/pemberitahuan");
    }
}
