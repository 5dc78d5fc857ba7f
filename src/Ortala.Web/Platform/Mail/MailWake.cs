using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Mail;

/// <summary>Notices that something to be sent was stored, so that the sender need not wait for the clock.</summary>
public sealed class MailWake : DbTransactionInterceptor, ISaveChangesInterceptor
{
    readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly ConcurrentDictionary<Guid, bool> saving = new(), inTransaction = new();

    /// <summary>Waits until something was stored.</summary>
    public async Task Wait(CancellationToken cancel) => await calls.Reader.ReadAsync(cancel);

    /// <inheritdoc/>
    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return new(result);
    }

    /// <inheritdoc/>
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context);
        return result;
    }

    /// <inheritdoc/>
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData.Context);
        return new(result);
    }

    /// <inheritdoc/>
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context);
        return result;
    }

    /// <inheritdoc/>
    public void SaveChangesFailed(DbContextErrorEventData eventData) => Drop(eventData.Context);

    /// <inheritdoc/>
    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Drop(eventData.Context);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Committed(eventData.Context);

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Committed(eventData.Context);
        return Task.CompletedTask;
    }

    void Note(DbContext? db)
    {
        if (db is not null && db.ChangeTracker.Entries().Any(e => e is { State: EntityState.Added, Entity: OutboxMail or Notification or InboxTask })) saving[db.ContextId.InstanceId] = true;
    }

    void Saved(DbContext? db)
    {
        if (db is null || !saving.TryRemove(db.ContextId.InstanceId, out _)) return;
        if (db.Database.CurrentTransaction is null) calls.Writer.TryWrite(true);
        else inTransaction[db.ContextId.InstanceId] = true;
    }

    void Committed(DbContext? db)
    {
        if (db is not null && inTransaction.TryRemove(db.ContextId.InstanceId, out _)) calls.Writer.TryWrite(true);
    }

    void Drop(DbContext? db)
    {
        if (db is not null) saving.TryRemove(db.ContextId.InstanceId, out _);
    }
}
