using Ortala.Procedures.Checking;
using Ortala.Procedures.Comparing;

using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>Leads a document back to an earlier version by a new change: nothing in the journal is erased, and it can be taken back the same way.</summary>
public sealed class RestoreVersion(OpenDocuments open, DocumentStore store)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>It is as it was; the revision of the change that did it.</summary>
        public sealed record Restored(int Revision) : Outcome;

        /// <summary>It was the same already.</summary>
        public sealed record Same : Outcome;

        /// <summary>The document is in the trash.</summary>
        public sealed record Trashed : Outcome;

        /// <summary>There is no such document or revision.</summary>
        public sealed record Unknown : Outcome;

        /// <summary>The edits cannot be taken.</summary>
        public sealed record Refused(Bilingual Why) : Outcome;
    }

    /// <summary>Restores a revision.</summary>
    public async Task<Outcome> Run(Guid id, int revision, Writer by, CancellationToken cancel)
    {
        if (await open.Find(id) is not { } document || revision > document.Head.Revision || revision < 0) return new Outcome.Unknown();
        if (document.IsTrashed) return new Outcome.Trashed();
        if (await store.DraftAt(id, revision, cancel) is not { } old) return new Outcome.Unknown();
        var head = document.Head;
        var path = EditPath.Between(head.Draft, old);
        if (path.IsEmpty) return new Outcome.Same();
        return await open.Change(id, by, path, head.Revision, cancel: cancel) switch
        {
            TakeChanges.Outcome.Taken { New: [.., { Refusal: { } why }] } => new Outcome.Refused(why),
            TakeChanges.Outcome.Taken taken => new Outcome.Restored(taken.Revision),
            TakeChanges.Outcome.Trashed => new Outcome.Trashed(),
            _ => new Outcome.Unknown(),
        };
    }
}
