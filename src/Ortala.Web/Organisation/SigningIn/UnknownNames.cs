using System.Collections.Concurrent;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Counts the tries with names that are no accounts, so that they seem to be locked as accounts are: the answer does not tell whether there is one.</summary>
public sealed class UnknownNames(TimeProvider clock)
{
    const int most = 20_000;
    readonly ConcurrentDictionary<string, (int Tries, DateTimeOffset Until)> tried = new(StringComparer.Ordinal);

    /// <summary>Counts a try; true when the name seems locked.</summary>
    public bool Try(string name)
    {
        var now = clock.GetUtcNow();
        if (tried.Count > most) tried.Clear();
        var after = tried.AddOrUpdate(name, _ => (1, DateTimeOffset.MaxValue), (_, before) => Next(before, now));
        return after.Tries >= SigningInForce.Tries;
    }

    static (int, DateTimeOffset) Next((int Tries, DateTimeOffset Until) before, DateTimeOffset now)
    {
        if (before.Tries >= SigningInForce.Tries && before.Until <= now) return (1, DateTimeOffset.MaxValue);
        if (before.Tries >= SigningInForce.Tries) return before; // it does not go on while it lasts
        return before.Tries + 1 == SigningInForce.Tries ? (SigningInForce.Tries, now + SigningInForce.LockedFor) : (before.Tries + 1, DateTimeOffset.MaxValue);
    }
}
