using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit.Telling;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Audit;

/// <summary>A page of what happened to a thing, the latest first; shown by <c>/Platform/Audit/_History.cshtml</c>.</summary>
/// <param name="Events">The events.</param>
/// <param name="Older">What stands for the next page in the address, <c>?riwayat=…</c>; null: there is none.</param>
/// <param name="IsFirst">True on the first page.</param>
/// <param name="InTrail">True when the viewer may open the events in the trail.</param>
public sealed record ThingHistory(ImmutableArray<ToldEvent> Events, string? Older, bool IsFirst, bool InTrail);

/// <summary>
/// Reads what happened to a thing, for the page of that thing:
/// <c>History = await HistoryReader.Of(db, viewer, "account", id, Request.Query[HistoryReader.Key], cancel)</c>, and in the view
/// <c>&lt;partial name="/Platform/Audit/_History.cshtml" model="Model.History" /&gt;</c>.
/// </summary>
public static class HistoryReader
{
    /// <summary>Name of the query parameter.</summary>
    public const string Key = "riwayat";

    /// <summary>Events on a page.</summary>
    public const int PageSize = 20;

    /// <summary>A page of the history. The page that asks has shown that the viewer may see the thing.</summary>
    /// <param name="db">The database.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="subjectKind">Kind of the thing, as its <see cref="ProcessKind.SubjectKind"/>.</param>
    /// <param name="subjectId">The thing.</param>
    /// <param name="before">What stands in the address under <see cref="Key"/>.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<ThingHistory> Of(OrtalaDb db, Viewer viewer, string subjectKind, Guid subjectId, string? before = null, CancellationToken cancel = default)
    {
        var from = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var events = await db.AuditEvents.AsNoTracking().Unfiltered("the page that asks shows the thing itself")
            .Where(e => e.SubjectId == subjectId && e.SubjectKind == subjectKind && e.Number < from).OrderByDescending(e => e.Number).Take(PageSize + 1).ToListAsync(cancel);
        var older = events.Count > PageSize ? events[PageSize - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        var shown = events.Take(PageSize).ToArray();
        return new(await db.Tell(shown, cancel), older, from == long.MaxValue, shown.Length > 0 && viewer.May(Right.ReadAudit, shown[0].Path));
    }
}
