using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>The documents that somebody works at, each once; those that nobody has visited for a while are forgotten and read anew when asked for.</summary>
public sealed class OpenDocuments(IDbContextFactory<OrtalaDb> dbs, TakeChanges take, TimeProvider clock) : BackgroundService
{
    static readonly TimeSpan idle = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<Guid, Lazy<Task<OpenDocument?>>> open = new();

    /// <summary>The document, trashed or not; null when it is unknown.</summary>
    public async Task<OpenDocument?> Find(Guid id)
    {
        var reading = open.GetOrAdd(id, key => new(() => Read(key)));
        OpenDocument? document = null;
        try
        {
            document = await reading.Value;
        }
        finally
        {
            if (document is null) open.TryRemove(new(id, reading)); // unknown ones take no room, and a failed reading is tried again
        }
        if (document is not null) document.LastVisit = clock.GetUtcNow();
        return document;
    }

    /// <summary>Takes a change that is made here and not in a browser: restoring a version, a form without JavaScript. It is refused, rebased and told to others like any other.</summary>
    /// <param name="id">The document.</param>
    /// <param name="officer">Who changes.</param>
    /// <param name="edits">The change.</param>
    /// <param name="seen">The revision on which it was made; null: the newest.</param>
    /// <param name="client">Key of the sending, so that sending again is harmless; null: a new one.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<TakeChanges.Outcome> Change(
        Guid id, Writer officer, System.Collections.Immutable.ImmutableArray<Edit> edits, int? seen = null, string? client = null, CancellationToken cancel = default)
    {
        if (await Find(id) is not { } document) return new TakeChanges.Outcome.Unknown();
        return await take.Run(document, officer, client ?? "s" + Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), [new(1, seen ?? int.MaxValue, edits)], cancel);
    }

    /// <summary>Tells those who have it open that it went to the trash, or came back; to be called after it was stored.</summary>
    public async Task Trashed(Guid id, bool trashed)
    {
        if (open.TryGetValue(id, out var reading) && await reading.Value is { } document) document.Trash(trashed);
    }

    /// <summary>It went to another unit; those who have it open are asked anew whether they may write in it.</summary>
    public async Task Moved(Guid id)
    {
        if (open.TryGetValue(id, out var reading) && await reading.Value is { } document) document.Pulse.Beat();
    }

    /// <summary>It was deleted for good; to be called after that was stored.</summary>
    public async Task Deleted(Guid id)
    {
        if (open.TryRemove(id, out var reading) && await reading.Value is { } document) document.Trash(true);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(20), clock);
        while (await timer.WaitForNextTickAsync(stopping).AsTask().ContinueWith(t => t is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default)) Sweep();
    }

    void Sweep()
    {
        foreach (var (id, reading) in open)
        {
            if (!reading.IsValueCreated || !reading.Value.IsCompletedSuccessfully || reading.Value.Result is not { } document) continue;
            document.People.Sweep();
            if (document.People.Streams == 0 && clock.GetUtcNow() - document.LastVisit > idle && document.Turn.CurrentCount > 0) open.TryRemove(new(id, reading));
        }
    }

    async Task<OpenDocument?> Read(Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var row = await db.Documents.AsNoTracking().Unfiltered("held for all who may see it; the gate asks each of them").SingleOrDefaultAsync(d => d.Id == id);
        return row is null || await ReadHead(db, row) is not { } head ? null : new OpenDocument(id, head, row.TrashedAt is not null, dbs, clock);
    }

    /// <summary>The head as it is on the disk.</summary>
    public static async Task<DocumentHead?> ReadHead(OrtalaDb db, Document row) =>
        await DocumentStore.Fold(db, row.Id, int.MaxValue, CancellationToken.None) is { } fold
            ? new DocumentHead(fold.Revision, fold.Draft, fold.After, fold.After.IsEmpty ? row.ChangedAt : fold.After[^1].At, fold.Revision - fold.After.Length) : null;
}
