using System.Collections.Immutable;
using Ortala.Web.Platform.Languages;

using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>Takes the changes of a tab and tells it all that it does not know yet: the journal after its base, and the newest drawing.</summary>
public sealed class SaveEdits(OpenDocuments documents, TakeChanges take, Drawings drawings, Language language)
{
    /// <summary>More entries than this are not told one by one: the draft is given as a whole.</summary>
    const int MostEntries = 500;

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>Everything that can be taken stands in the journal.</summary>
        public sealed record Saved(Answer Answer) : Outcome;

        /// <summary>The document is in the trash.</summary>
        public sealed record Trashed : Outcome;

        /// <summary>There is no such document.</summary>
        public sealed record Unknown : Outcome;
    }

    /// <summary>Takes, draws, answers.</summary>
    public async Task<Outcome> Run(Guid id, Post post, Writer officer, CancellationToken cancel)
    {
        if (await documents.Find(id) is not { } document) return new Outcome.Unknown();
        if (post.At is { } at) document.People.Stand(post.Client, officer, at.Row, at.Field);
        var outcome = await take.Run(document, officer, post.Client, [.. post.Changes.Select(c => new SentChange(c.Seq, c.Base ?? post.Base, c.Edits))], cancel);
        if (outcome is not TakeChanges.Outcome.Taken taken) return outcome is TakeChanges.Outcome.Trashed ? new Outcome.Trashed() : new Outcome.Unknown();
        return new Outcome.Saved(await AnswerTo(post, document, taken, await drawings.Newest(document), cancel));
    }

    /// <summary>The answer shows the document at the revision of the drawing, so that both agree.</summary>
    async Task<Answer> AnswerTo(Post post, OpenDocument document, TakeChanges.Outcome.Taken taken, DrawnDraft? drawn, CancellationToken cancel)
    {
        var head = document.Head;
        var (revision, draft) = drawn is null ? (head.Revision, head.Draft) : (drawn.Revision, drawn.Understood.Draft);
        var whole = post.Base > revision || revision - post.Base > MostEntries;
        var entries = whole ? [] : await document.Between(post.Base, revision, cancel);
        // a later request of this tab may have been taken meanwhile: what the answer shows is acknowledged
        var acknowledged = head.Recent.Where(t => t.Client == post.Client && t.Revision <= revision).Select(t => t.Sequence).Append(taken.LastSequence).Max();
        return new Answer(
            revision, acknowledged, await RefusedOf(post, document, cancel), whole ? null : [.. entries.Select(Entry.Of)], whole ? draft : null, head.Saved,
            drawn?.PagesBut(post.Pages), drawn?.Geometry, drawn?.Understood.In(language));
    }

    /// <summary>What was refused of the changes in the post, now or when it was sent before.</summary>
    async Task<ImmutableArray<RefusedChange>> RefusedOf(Post post, OpenDocument document, CancellationToken cancel)
    {
        if (post.Changes.IsEmpty) return [];
        var sent = post.Changes.Select(c => c.Seq).ToHashSet();
        var since = await document.Between(Math.Min(post.Base, post.Changes.Min(c => c.Base ?? post.Base)), int.MaxValue, cancel);
        return [.. since.Where(t => t.Client == post.Client && t.Refusal is not null && sent.Contains(t.Sequence)).Select(t => new RefusedChange(t.Sequence, language[t.Refusal!]))];
    }
}
