using Ortala.Procedures.Checking;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Procedures.Comparing;
using Ortala.Procedures.Editing;

using Ortala.Web.Procedures.Drafting.Live;

namespace Ortala.Web.Procedures.Drafting.PlainForm;

/// <summary>
/// Saves what the plain form says as edits against the revision it was opened at, so that what others wrote in the meantime holds.
/// </summary>
public sealed class SaveForm(OpenDocuments open)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>It is in the journal, at this revision.</summary>
        public sealed record Saved(int Revision) : Outcome;

        /// <summary>Nothing differed.</summary>
        public sealed record Same : Outcome;

        /// <summary>The document is in the trash.</summary>
        public sealed record Trashed : Outcome;

        /// <summary>There is no such document or entry.</summary>
        public sealed record Unknown : Outcome;

        /// <summary>The edits cannot be taken.</summary>
        public sealed record Refused(Bilingual Why) : Outcome;
    }

    /// <summary>Saves.</summary>
    /// <param name="id">The document.</param>
    /// <param name="seen">The revision that the form showed.</param>
    /// <param name="before">The draft at it.</param>
    /// <param name="after">The draft as sent.</param>
    /// <param name="client">Key of the form, so that sending it twice is harmless.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Outcome> Run(Guid id, int seen, Draft before, Draft after, string client, Writer by, CancellationToken cancel)
    {
        var edits = EditPath.Between(before, after);
        return edits.IsEmpty ? new Outcome.Same() : Told(await open.Change(id, by, edits, seen, client, cancel));
    }

    static Outcome Told(TakeChanges.Outcome outcome) => outcome switch
    {
        TakeChanges.Outcome.Taken { New: [.., { Refusal: { } why }] } => new Outcome.Refused(why),
        TakeChanges.Outcome.Taken { New: [.., var taken] } => new Outcome.Saved(taken.Revision),
        TakeChanges.Outcome.Taken => new Outcome.Same(),
        TakeChanges.Outcome.Trashed => new Outcome.Trashed(),
        _ => new Outcome.Unknown(),
    };
}
