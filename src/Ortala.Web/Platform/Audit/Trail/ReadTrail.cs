using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit.Telling;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>A page of the trail, the latest first.</summary>
/// <param name="Events">The events.</param>
/// <param name="Newer">Address of the page before; null: this is the first.</param>
/// <param name="Older">Address of the page after; null: this is the last.</param>
/// <param name="Further">True when the page after goes on searching where this one stopped for its length.</param>
/// <param name="Problem">What of the question cannot be answered.</param>
public sealed record TrailPage(ImmutableArray<ToldEvent> Events, string? Newer, string? Older, bool Further, Bilingual? Problem);

/// <summary>
/// Reads the trail by number (no counting, no skipping), so that a page costs the same at a million events as at a thousand. docs/audit.md tells which way is taken to
/// which question.
/// </summary>
public sealed class ReadTrail(OrtalaDb db, Viewer viewer)
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page.</summary>
    public async Task<TrailPage> Page(TrailQuery query, CancellationToken cancel)
    {
        var narrowed = await NarrowTrail.By(db, viewer, query, cancel);
        if (narrowed.Problem is { } problem) return new([], null, null, false, problem);
        var backwards = query.After is not null;
        var rows = await InOrder(narrowed.Events, query.Before, query.After).Take(PageSize + 1).ToListAsync(cancel);
        var more = rows.Count > PageSize;
        var shown = rows.Take(PageSize).ToArray();
        if (backwards) Array.Reverse(shown);
        var further = !more && !backwards && narrowed.Floor > 0;
        string? newer = null, older = null;
        if (shown.Length > 0)
        {
            if (backwards ? more : query.Before is not null) newer = (query with { Before = null, After = shown[0].Number }).Address();
            if (backwards || more) older = (query with { After = null, Before = shown[^1].Number }).Address();
        }
        if (further) older = (query with { After = null, Before = narrowed.Floor }).Address();
        return new(await db.Tell(shown, cancel), newer, older, further, null);
    }

    /// <summary>All that matches up to <paramref name="most"/>, piece by piece, the latest first.</summary>
    public IEnumerable<ToldEvent> All(TrailQuery query, int most, CancellationToken cancel)
    {
        const int piece = 1000;
        long? before = query.Before;
        for (var left = most; left > 0;)
        {
            var narrowed = NarrowTrail.By(db, viewer, query with { Before = before }, cancel).GetAwaiter().GetResult(); // the writer of files asks row by row
            if (narrowed.Problem is not null) yield break;
            var rows = InOrder(narrowed.Events, before, null).Take(Math.Min(piece, left)).ToArray();
            foreach (var told in db.Tell(rows, cancel).GetAwaiter().GetResult()) yield return told;
            left -= rows.Length;
            if (rows.Length == Math.Min(piece, left + rows.Length)) before = rows[^1].Number;
            else if (narrowed.Floor > 0) before = narrowed.Floor;
            else yield break;
        }
    }

    static IQueryable<AuditEvent> InOrder(IQueryable<AuditEvent> events, long? before, long? after) =>
        after is { } a ? events.Where(e => e.Number > a).OrderBy(e => e.Number)
        : before is { } b ? events.Where(e => e.Number < b).OrderByDescending(e => e.Number)
        : events.OrderByDescending(e => e.Number);
}
