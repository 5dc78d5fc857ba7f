using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>A change as a tab sends it.</summary>
/// <param name="Sequence">Place among the changes of the tab.</param>
/// <param name="Base">The revision on which it was made.</param>
/// <param name="Edits">The edits.</param>
public sealed record SentChange(long Sequence, int Base, ImmutableArray<Edit> Edits);

/// <summary>
/// Takes changes into the journal, one sender after the other. A change that is there already, or that came before one that is, is left alone, so
/// that requests may be repeated and overtake one another. When this has ended well, the changes are on the disk.
/// </summary>
public sealed class TakeChanges(IDbContextFactory<OrtalaDb> dbs, KeepFound found, TimeProvider clock, ILogger<TakeChanges> log)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>All that is new was taken or refused; the last sequence number of the tab that stands in the journal.</summary>
        public sealed record Taken(int Revision, long LastSequence, ImmutableArray<TakenChange> New) : Outcome;

        /// <summary>The document is in the trash; nothing was taken.</summary>
        public sealed record Trashed : Outcome;

        /// <summary>There is no such document.</summary>
        public sealed record Unknown : Outcome;
    }

    /// <summary>Takes what is new of a tab's changes.</summary>
    public async Task<Outcome> Run(OpenDocument document, Writer officer, string client, ImmutableArray<SentChange> changes, CancellationToken cancel)
    {
        await document.Turn.WaitAsync(cancel);
        try
        {
            var last = await document.LastSequence(client, cancel);
            var fresh = changes.Where(c => c.Sequence > last).OrderBy(c => c.Sequence).DistinctBy(c => c.Sequence).ToArray();
            if (document.IsTrashed && fresh.Length > 0) return new Outcome.Trashed();
            if (fresh.Length == 0) return new Outcome.Taken(document.Head.Revision, last, []);
            return await TakeWithAnotherTry(document, officer, client, fresh);
        }
        finally
        {
            document.Turn.Release();
        }
    }

    /// <summary>The key of the journal refuses what another process has taken at the same revision: then its entries are read and ours come after them.</summary>
    async Task<Outcome> TakeWithAnotherTry(OpenDocument document, Writer officer, string client, SentChange[] fresh)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await Take(document, officer, client, fresh);
            }
            catch (DbUpdateException e) when (tries < 5)
            {
                log.LogWarning(e, "document {Document} was changed by another process; reading it anew", document.Id);
                await using var db = await dbs.CreateDbContextAsync();
                if (await db.Documents.AsNoTracking().Unfiltered("the gate has asked who writes").SingleOrDefaultAsync(d => d.Id == document.Id) is not { } row) return new Outcome.Unknown();
                document.Replace((await OpenDocuments.ReadHead(db, row))!);
                var last = await document.LastSequence(client, CancellationToken.None);
                fresh = [.. fresh.Where(c => c.Sequence > last)];
                if (fresh.Length == 0) return new Outcome.Taken(document.Head.Revision, last, []);
            }
    }

    async Task<Outcome> Take(OpenDocument document, Writer officer, string client, SentChange[] fresh)
    {
        var head = document.Head;
        var taken = ImmutableArray.CreateBuilder<TakenChange>(fresh.Length);
        foreach (var change in fresh)
        {
            taken.Add(Fit(change, client, officer, head, [.. await document.Between(change.Base, head.Revision, CancellationToken.None), .. taken]));
            head = head.After(taken[^1]);
        }
        var understood = Understand(document.Id, head);
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Documents.Unfiltered("the gate has asked who writes").SingleOrDefaultAsync(d => d.Id == document.Id) is not { } row) return new Outcome.Unknown(); // deleted for good
        if (row.TrashedAt is not null)
        {
            document.Trash(true);
            return new Outcome.Trashed();
        }
        db.Journal.AddRange(taken.Select(t => t.ToEntry(document.Id)));
        if (head.CallsForSnapshot)
        {
            db.Snapshots.Add(new Snapshot { DocumentId = document.Id, Revision = head.Revision, Draft = EditJson.Write(head.Draft) });
            head = head with { Snapshot = head.Revision };
        }
        if (understood is not null) row.Show(understood);
        (row.Revision, row.ChangedAt, row.ChangedById, row.ChangedByName, row.Stamp) = (head.Revision, head.Saved, officer.Id, officer.Name, Guid.CreateVersion7(head.Saved));
        await db.SaveChangesAsync(); // one transaction; not given up half way when the sender goes
        document.Understood = understood;
        document.Advance(head, taken.ToImmutable());
        found.Changed(document.Id, head.Draft);
        return new Outcome.Taken(head.Revision, taken[^1].Sequence, taken.ToImmutable());
    }

    /// <summary>The change as it stands after those of others that its officer had not seen, or why it cannot be taken.</summary>
    TakenChange Fit(SentChange change, string client, Writer officer, DocumentHead head, ImmutableArray<TakenChange> since)
    {
        ImmutableArray<TakenChange> theirs = [.. since.Where(t => t.Client != client)];
        var rebased = Rebasing.Rebase(head.Draft, change.Edits, [.. theirs.Select(t => t.Change)]);
        var refusal = Refusal(head.Draft, change.Edits) ?? Refusal(head.Draft, rebased.Edits); // as sent, too: an edit of an unknown field changes nothing, and is told all the same
        var kept = refusal is null ? rebased : new Rebased([], []);
        return new TakenChange(
            head.Revision + 1, client, change.Sequence, officer, clock.GetUtcNow(), new Change(kept.Edits, DraftEditing.Inverse(head.Draft, kept.Edits)),
            AddressedLosses.Of(kept.Losses, client, theirs, since), refusal);
    }

    static Bilingual? Refusal(Draft draft, ImmutableArray<Edit> edits)
    {
        foreach (var edit in edits)
        {
            if (DraftModel.Refusal(draft, edit) is { } refusal) return refusal;
            draft = draft.Apply(edit);
        }
        return null;
    }

    /// <summary>A draft that the checks stumble over is stored all the same: what an officer wrote is never lost to a mistake of ours.</summary>
    UnderstoodDraft? Understand(Guid document, DocumentHead head)
    {
        try
        {
            return UnderstoodDraft.Of(document, head.Revision, head.Draft);
        }
        catch (Exception e)
        {
            log.LogError(e, "document {Document} cannot be checked at revision {Revision}", document, head.Revision);
            return null;
        }
    }
}
