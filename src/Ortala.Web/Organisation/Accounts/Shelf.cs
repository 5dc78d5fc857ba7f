using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Keeps something for an hour, in memory only, for the account that put it there: what must not be stored, or is not decided yet.</summary>
public sealed class Shelf<T>(TimeProvider clock) where T : class
{
    /// <summary>How long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    const int mostOfOne = 10; // an account that puts more loses its oldest
    readonly ConcurrentDictionary<string, (Guid Owner, DateTimeOffset Until, T Thing)> kept = new(StringComparer.Ordinal);

    /// <summary>Keeps it, and gives the key.</summary>
    public string Put(Guid owner, T thing)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in kept.Where(k => k.Value.Until <= now)) kept.TryRemove(old, out _);
        foreach (var (old, _) in kept.Where(k => k.Value.Owner == owner).OrderByDescending(k => k.Value.Until).Skip(mostOfOne - 1)) kept.TryRemove(old, out _);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        kept[key] = (owner, now + Kept, thing);
        return key;
    }

    /// <summary>What was kept, and until when; null: it is gone, or another's.</summary>
    public (T Thing, DateTimeOffset Until)? Find(string? key, Guid? owner) =>
        key is not null && kept.TryGetValue(key, out var found) && found.Owner == owner && found.Until > clock.GetUtcNow() ? (found.Thing, found.Until) : null;

    /// <summary>Takes it away; false: another was faster, or it is gone.</summary>
    public bool Take(string key, Guid? owner) => Find(key, owner) is not null && kept.TryRemove(key, out _);
}
