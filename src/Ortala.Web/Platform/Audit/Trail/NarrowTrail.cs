using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>The events that a question is about, and only those that the viewer reads.</summary>
/// <param name="Events">The events, in no order.</param>
/// <param name="Floor">Below this number nothing was searched yet; 0: all was.</param>
/// <param name="Problem">What of the question cannot be answered.</param>
sealed record NarrowTrail(IQueryable<AuditEvent> Events, long Floor, Bilingual? Problem)
{
    /// <summary>Hits of the words that are looked at for one page.</summary>
    internal const int MostHits = 5_000;

    /// <summary>A unit with fewer events is read by the index of units and sorted; one with more has some on every stretch of numbers and is read in their order.</summary>
    const int FewEvents = 5_000;

    /// <summary>A transaction may commit after others that began later: numbers and times agree but for so many.</summary>
    const int OutOfOrder = 5_000;

    const string later = "By narrows it to what the viewer reads";

    internal static async Task<NarrowTrail> By(OrtalaDb db, Viewer viewer, TrailQuery query, CancellationToken cancel)
    {
        var (path, actors) = (default(string), default(Guid[]));
        if (query.Unit.Length > 0 && (path = (await NamedUnits.Find(db, viewer, query.Unit, cancel))?.Path) is null) return None(db, TrailText.UnknownUnit);
        if (query.Actor.Length > 0 && (actors = await Actors(db, query.Actor, cancel)).Length == 0) return None(db, TrailText.UnknownActor);
        var (events, floor) = query.Search.Length > 0 ? await WithWords(db, query, cancel) : (await InTheirOrder(db, viewer, query, path, cancel), 0);
        events = events.VisibleTo(viewer);
        if (path is not null) events = events.WhereBelow(e => e.Path, [path]);
        if (actors is [var one]) events = events.Where(e => e.ActorId == one);
        else if (actors is not null) events = events.Where(e => e.ActorId != null && actors.Contains(e.ActorId.Value));
        if (query.Process.Length > 0) events = events.Where(e => e.Process == query.Process);
        if (query.Subject is { } subject) events = events.Where(e => e.SubjectId == subject);
        return new(await Within(db, events, query, cancel), floor, null);
    }

    static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Language.Local(DateTimeOffset.UnixEpoch).Offset);

    static NarrowTrail None(OrtalaDb db, Bilingual why) => new(db.AuditEvents.Unfiltered("none of them").Where(_ => false), 0, why);

    static Task<Guid[]> Actors(OrtalaDb db, string text, CancellationToken cancel)
    {
        var word = text.ToLowerInvariant();
        var accounts = db.Accounts.AsNoTracking().Unfiltered("only to find who did what one reads");
        return (Guid.TryParse(text, out var id) ? accounts.Where(a => a.Id == id) : accounts.Where(a => a.SearchText.Contains(word))).OrderBy(a => a.SearchText.StartsWith(word) ? 0 : 1).Select(a => a.Id).Take(50).ToArrayAsync(cancel);
    }

    /// <summary>Where nothing but units narrows, the database must be told which way is short; it keeps no figures of its own.</summary>
    static async Task<IQueryable<AuditEvent>> InTheirOrder(OrtalaDb db, Viewer viewer, TrailQuery query, string? path, CancellationToken cancel)
    {
        var all = db.AuditEvents.AsNoTracking().Unfiltered(later);
        if (query.Process.Length > 0 || query.Actor.Length > 0 || query.Subject is not null) return all;
        var below = all.VisibleTo(viewer);
        if (path is not null) below = below.WhereBelow(e => e.Path, [path]);
        var few = await below.Select(e => e.Path).Take(FewEvents + 1).CountAsync(cancel) <= FewEvents;
        return few ? all : db.AuditEvents.FromSqlRaw("""SELECT * FROM "AuditEvents" NOT INDEXED""").AsNoTracking().Unfiltered(later);
    }

    /// <summary>Events in whose personal part all words occur, as far as one page looks.</summary>
    static async Task<(IQueryable<AuditEvent> Events, long Floor)> WithWords(OrtalaDb db, TrailQuery query, CancellationToken cancel)
    {
        var words = string.Join(' ', query.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8).Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*"));
        var (below, above) = (query.Before ?? long.MaxValue, query.After ?? 0);
        var floor = query.After is not null ? 0 : await db.Database.SqlQuery<long>(
            $"""SELECT rowid AS "Value" FROM "AuditSearch" WHERE "AuditSearch" MATCH {words} AND rowid < {below} ORDER BY rowid DESC LIMIT 1 OFFSET {MostHits - 1}""").SingleOrDefaultAsync(cancel);
        return (db.AuditEvents.FromSql($"""
            SELECT e.* FROM (SELECT rowid AS "Hit" FROM "AuditSearch" WHERE "AuditSearch" MATCH {words} AND rowid < {below} AND rowid > {above} AND rowid >= {floor}) s CROSS JOIN "AuditEvents" e ON e."Number" = s."Hit"
            """).AsNoTracking().Unfiltered(later), floor);
    }

    static async Task<IQueryable<AuditEvent>> Within(OrtalaDb db, IQueryable<AuditEvent> events, TrailQuery query, CancellationToken cancel)
    {
        var all = db.AuditEvents.AsNoTracking().Unfiltered("only numbers, to know where a day begins");
        if (query.From is { } from)
        {
            var at = Midnight(from);
            var first = await all.Where(e => e.At >= at).OrderBy(e => e.At).Select(e => (long?)e.Number).FirstOrDefaultAsync(cancel) - OutOfOrder ?? long.MaxValue;
            events = events.Where(e => e.At >= at && e.Number >= first);
        }
        if (query.Until is { } until && until < DateOnly.MaxValue)
        {
            var at = Midnight(until.AddDays(1));
            var last = await all.Where(e => e.At < at).OrderByDescending(e => e.At).Select(e => (long?)e.Number).FirstOrDefaultAsync(cancel) + OutOfOrder ?? 0;
            events = events.Where(e => e.At < at && e.Number <= last);
        }
        return events;
    }
}
