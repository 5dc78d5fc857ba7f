using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Permissions;

/// <summary>Viewers read not long ago, by session. Forgets all of them whenever something is saved that grants hang on; time-bound grants lapse within its few seconds.</summary>
public sealed class ViewerMemory : SaveChangesInterceptor
{
    static readonly TimeSpan kept = TimeSpan.FromSeconds(20);
    static readonly HashSet<Type> hangsOn = [typeof(Account), typeof(Grant), typeof(Denial), typeof(Delegation), typeof(Session), typeof(Node)];
    readonly ConcurrentDictionary<Guid, (Viewer Viewer, DateTimeOffset At)> known = new();
    int version;

    /// <summary>Grows with each forgetting; what was read before it is not kept after it.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>Forgets all.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref version);
        known.Clear();
    }

    /// <summary>The viewer of a session, when remembered.</summary>
    public Viewer? Find(Guid session, DateTimeOffset now) => known.TryGetValue(session, out var k) && now - k.At < kept ? k.Viewer : null;

    /// <summary>Remembers a viewer that was read when the version was <paramref name="asOf"/>.</summary>
    public void Keep(Guid session, Viewer viewer, DateTimeOffset now, int asOf)
    {
        if (known.Count > 50_000) known.Clear();
        known[session] = (viewer, now);
        if (Version != asOf) known.TryRemove(session, out _);
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancel = default)
    {
        Note(eventData);
        return new(result);
    }

    /// <inheritdoc/>
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Take(eventData);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancel = default)
    {
        Take(eventData);
        return new(result);
    }

    readonly ConcurrentDictionary<Guid, bool> touching = new();

    void Note(DbContextEventData saving)
    {
        if (saving.Context is { } db && db.ChangeTracker.Entries().Any(e => e.State != Microsoft.EntityFrameworkCore.EntityState.Unchanged && hangsOn.Contains(e.Metadata.ClrType)))
            touching[db.ContextId.InstanceId] = true;
    }

    void Take(DbContextEventData saved)
    {
        if (saved.Context is { } db && touching.TryRemove(db.ContextId.InstanceId, out _)) Forget();
    }
}
