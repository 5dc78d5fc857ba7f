using Ortala.Procedures.Checking;

using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>Takes one entry of the journal back by a new change; what was written since stays.</summary>
public sealed class TakeBackChange(OpenDocuments open)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>Taken; the revision of the new change.</summary>
        public sealed record Taken(int Revision) : Outcome;

        /// <summary>The document is in the trash.</summary>
        public sealed record Trashed : Outcome;

        /// <summary>There is no such document or entry.</summary>
        public sealed record Unknown : Outcome;

        /// <summary>The edits cannot be taken.</summary>
        public sealed record Refused(Bilingual Why) : Outcome;
    }

    /// <summary>Takes the entry at a revision back.</summary>
    public async Task<Outcome> Run(Guid id, int revision, Writer by, CancellationToken cancel) =>
        await Entry(id, revision, cancel) is { } entry ? Told(await open.Change(id, by, entry.Change.Inverse, revision, cancel: cancel)) : new Outcome.Unknown();

    /// <summary>Brings back what the entry at a revision pushed aside.</summary>
    public async Task<Outcome> PutBack(Guid id, int revision, int loss, Writer by, CancellationToken cancel) =>
        await Entry(id, revision, cancel) is { } entry && loss >= 0 && loss < entry.Losses.Length
            ? Told(await open.Change(id, by, entry.Losses[loss].Restore, revision, cancel: cancel)) : new Outcome.Unknown();

    /// <summary>An entry of the journal; null when there is none.</summary>
    public async Task<TakenChange?> Entry(Guid id, int revision, CancellationToken cancel) =>
        revision >= 1 && await open.Find(id) is { } document && revision <= document.Head.Revision
            ? (await document.Between(revision - 1, revision, cancel)).FirstOrDefault() : null;

    static Outcome Told(TakeChanges.Outcome outcome) => outcome switch
    {
        TakeChanges.Outcome.Taken { New: [.., { Refusal: { } why }] } => new Outcome.Refused(why),
        TakeChanges.Outcome.Taken taken => new Outcome.Taken(taken.Revision),
        TakeChanges.Outcome.Trashed => new Outcome.Trashed(),
        _ => new Outcome.Unknown(),
    };
}
