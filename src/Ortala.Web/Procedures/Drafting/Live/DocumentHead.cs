using System.Collections.Immutable;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>A document at its newest revision, as one value: whoever has it can read on while the next change is taken.</summary>
/// <param name="Revision">Newest revision.</param>
/// <param name="Draft">The draft at it.</param>
/// <param name="Recent">The last entries of the journal, without a gap up to <paramref name="Revision"/>; older ones are on the disk.</param>
/// <param name="Saved">When the newest change was stored.</param>
/// <param name="Snapshot">Revision of the newest snapshot.</param>
public sealed record DocumentHead(int Revision, Draft Draft, ImmutableArray<TakenChange> Recent, DateTimeOffset Saved, int Snapshot)
{
    const int Kept = 1000;
    const int SnapshotEvery = 200;

    /// <summary>The revision before the first entry in <see cref="Recent"/>: entries after it need no disk.</summary>
    public int Oldest => Revision - Recent.Length;

    /// <summary>True when the change that leads to this head calls for a snapshot.</summary>
    public bool CallsForSnapshot => Revision - Snapshot >= SnapshotEvery;

    /// <summary>The head after one more change.</summary>
    public DocumentHead After(TakenChange change) => this with
    {
        Revision = change.Revision,
        Draft = Draft.Apply(change.Change.Edits),
        Recent = Recent.Length < Kept ? Recent.Add(change) : [.. Recent.AsSpan()[(Kept / 2)..], change],
        Saved = change.At,
    };

    /// <summary>The entries after a revision, which must not be before <see cref="Oldest"/>, up to another.</summary>
    public ImmutableArray<TakenChange> Between(int after, int upTo) =>
        after >= upTo ? [] : Recent[(after - Oldest)..(Math.Min(upTo, Revision) - Oldest)];
}
