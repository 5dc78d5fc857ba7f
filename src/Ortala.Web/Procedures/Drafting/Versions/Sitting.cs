using System.Collections.Immutable;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>What the history needs of an entry of the journal.</summary>
public sealed record EntryMark(int Revision, DateTimeOffset At, string By);

/// <summary>Changes without a long pause between them, told together.</summary>
/// <param name="First">Revision of the first change.</param>
/// <param name="Last">Revision of the last change: the version that stands for the sitting.</param>
/// <param name="From">Time of the first change.</param>
/// <param name="To">Time of the last change.</param>
/// <param name="By">Who changed, each once, in the order of their first change.</param>
public sealed record Sitting(int First, int Last, DateTimeOffset From, DateTimeOffset To, ImmutableArray<string> By)
{
    /// <summary>A pause after which the next change begins a sitting.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>A sitting ends at the latest after this time, so that a day of steady work has its versions.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    /// <summary>The sittings, the latest first. A version with a name ends one, so that the name stands for it.</summary>
    public static ImmutableArray<Sitting> Of(IEnumerable<EntryMark> entries, IReadOnlySet<int> named)
    {
        var sittings = new List<Sitting>();
        foreach (var entry in entries.OrderBy(e => e.Revision))
        {
            var open = sittings.Count > 0 ? sittings[^1] : null;
            if (open is null || named.Contains(open.Last) || entry.At - open.To > Pause || entry.At - open.From > Longest) sittings.Add(new(entry.Revision, entry.Revision, entry.At, entry.At, [entry.By]));
            else sittings[^1] = open with { Last = entry.Revision, To = entry.At, By = open.By.Contains(entry.By) ? open.By : open.By.Add(entry.By) };
        }
        sittings.Reverse();
        return [.. sittings];
    }
}
