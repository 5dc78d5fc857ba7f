using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;

using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Gives a document another title: an edit like any other, in the journal and on every screen.</summary>
public sealed class RenameDocument(OpenDocuments open)
{
    /// <summary>How it ended.</summary>
    public enum Outcome
    {
        /// <summary>It has that title.</summary>
        Renamed,

        /// <summary>It is in the trash.</summary>
        Trashed,

        /// <summary>There is none.</summary>
        Unknown,

        /// <summary>The title cannot be taken.</summary>
        Refused,
    }

    /// <summary>Renames; a refusal says why.</summary>
    public async Task<(Outcome Outcome, Bilingual? Why)> Run(Guid id, string title, Writer by, CancellationToken cancel)
    {
        if (await open.Find(id) is not { } document) return (Outcome.Unknown, null);
        var head = document.Head;
        var was = head.Draft.Text("title");
        if (was == title) return (document.IsTrashed ? Outcome.Trashed : Outcome.Renamed, null);
        return await open.Change(id, by, [new SetIdentity("title", title, was)], head.Revision, cancel: cancel) switch
        {
            TakeChanges.Outcome.Taken { New: [.., { Refusal: { } why }] } => (Outcome.Refused, why),
            TakeChanges.Outcome.Taken => (Outcome.Renamed, null),
            TakeChanges.Outcome.Trashed => (Outcome.Trashed, null),
            _ => (Outcome.Unknown, null),
        };
    }
}
