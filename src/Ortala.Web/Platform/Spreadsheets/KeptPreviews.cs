using System.Collections.Concurrent;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Spreadsheets;

/// <summary>
/// Keeps what was shown to somebody until it is confirmed, in memory, for an hour: what is confirmed is exactly what was shown. Nothing of it is stored before;
/// after a restart the file is sent again.
/// </summary>
public sealed class KeptPreviews(TimeProvider clock)
{
    static readonly TimeSpan kept = TimeSpan.FromHours(1);
    const int most = 200;
    readonly ConcurrentDictionary<Guid, (Guid? Account, object What, DateTimeOffset At)> previews = new();

    /// <summary>Keeps it for the account of the viewer.</summary>
    /// <returns>Key for the address.</returns>
    public Guid Keep(Viewer viewer, object what)
    {
        var now = clock.GetUtcNow();
        foreach (var old in previews.Where(p => now - p.Value.At > kept).Concat(previews.OrderByDescending(p => p.Value.At).Skip(most - 1)).ToList()) previews.TryRemove(old.Key, out _);
        var key = Guid.CreateVersion7(now);
        previews[key] = (viewer.AccountId, what, now);
        return key;
    }

    /// <summary>What was kept; null: it is too long ago, was confirmed, or is somebody else's.</summary>
    public T? Find<T>(Viewer viewer, Guid key) where T : class =>
        previews.TryGetValue(key, out var found) && found.Account == viewer.AccountId && clock.GetUtcNow() - found.At <= kept ? found.What as T : null;

    /// <summary>Forgets it, once it was confirmed or dropped.</summary>
    public void Forget(Guid key) => previews.TryRemove(key, out _);
}
