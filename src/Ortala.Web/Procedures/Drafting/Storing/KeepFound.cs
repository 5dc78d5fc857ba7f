using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>
/// Writes what the search box finds of documents that are being written: some seconds after a change, once for many keystrokes, so that no keystroke waits for it.
/// What was not written when the program ended is written when the document changes next.
/// </summary>
public sealed class KeepFound(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock, ILogger<KeepFound> log) : BackgroundService
{
    static readonly TimeSpan every = TimeSpan.FromSeconds(4);

    readonly ConcurrentDictionary<Guid, Draft> changed = new();

    /// <summary>The document has changed to that.</summary>
    public void Changed(Guid id, Draft draft) => changed[id] = draft;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(t => t is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default))
            foreach (var (id, draft) in changed)
                if (changed.TryRemove(new(id, draft))) await Write(id, draft);
    }

    async Task Write(Guid id, Draft draft)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync();
            if (!await db.Documents.Unfiltered("who may find it is asked at each search").AnyAsync(d => d.Id == id && d.TrashedAt == null)) return;
            await SearchableDocuments.Index(db, clock.GetUtcNow(), id, draft, CancellationToken.None);
            await db.SaveChangesAsync();
        }
        catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
        {
            log.LogWarning(e, "document {Document} could not be written for the search", id);
            changed.TryAdd(id, draft);
        }
    }
}
