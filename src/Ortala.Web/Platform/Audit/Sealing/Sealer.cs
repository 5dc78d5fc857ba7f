using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Audit.Sealing;

/// <summary>Wakes the sealer when something was saved.</summary>
public sealed class SealSignal : SaveChangesInterceptor
{
    readonly SemaphoreSlim waiting = new(0, 1);

    /// <summary>Waits for the signal, at most so long.</summary>
    public Task Wait(TimeSpan most, CancellationToken cancel) => waiting.WaitAsync(most, cancel);

    /// <inheritdoc/>
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Wake(eventData);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Wake(eventData);
        return new(result);
    }

    void Wake(SaveChangesCompletedEventData saved)
    {
        if (waiting.CurrentCount > 0 || saved.Context is not { } db || !db.ChangeTracker.Entries<AuditEvent>().Any()) return;
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // another woke it at the same moment
        }
    }
}

/// <summary>Seals events within a second of their commit: on the signal, and by looking twice a second for what came another way (a longer transaction, another process).</summary>
public sealed partial class Sealer(SealEvents seal, SealSignal signal, ILogger<Sealer> log) : BackgroundService
{
    static readonly TimeSpan lookEvery = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await seal.Run(stoppingToken);
                await signal.Wait(lookEvery, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (DbException e)
            {
                Failed(log, e);
                await Task.Delay(lookEvery, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "events could not be sealed; they are tried again")]
    static partial void Failed(ILogger log, Exception e);
}

/// <summary>Puts the sealing in force.</summary>
public static class SealingInForce
{
    /// <summary>The sealer, which begins when the database is up to date.</summary>
    public static void AddSealing(this IServiceCollection services)
    {
        services.AddSingleton<SealEvents>();
        services.AddHostedService<Sealer>();
    }
}
