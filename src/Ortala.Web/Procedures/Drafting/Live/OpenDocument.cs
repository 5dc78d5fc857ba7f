using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>A document that somebody works at: its head in memory, one change taken after the other, and those who look on.</summary>
public sealed class OpenDocument
{
    readonly IDbContextFactory<OrtalaDb> dbs;
    readonly Dictionary<string, long> lastSequences = new(StringComparer.Ordinal);
    volatile DocumentHead head;

    /// <summary>A document at a head that was just read.</summary>
    public OpenDocument(Guid id, DocumentHead head, bool trashed, IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
    {
        (Id, this.head, IsTrashed, this.dbs) = (id, head, trashed, dbs);
        People = new People(clock, Pulse);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; }

    /// <summary>The newest revision.</summary>
    public DocumentHead Head => head;

    /// <summary>True when it is in the trash; nothing is taken then.</summary>
    public bool IsTrashed { get; private set; }

    /// <summary>Beats when there is a new revision, somebody comes, goes or moves, or it goes to the trash.</summary>
    public Pulse Pulse { get; } = new();

    /// <summary>Who is there.</summary>
    public People People { get; }

    /// <summary>Held while a change is taken.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>When somebody last asked for it.</summary>
    public DateTimeOffset LastVisit { get; set; }

    /// <summary>What is known of the last draft that was understood, so that it is not worked out twice.</summary>
    public UnderstoodDraft? Understood { get; set; }

    /// <summary>The drawing of the newest revision.</summary>
    public NewestOnly<DrawnDraft> Drawing { get; } = new();

    /// <summary>Last sequence number of a tab that stands in the journal; 0: none. Only in turn.</summary>
    public async Task<long> LastSequence(string client, CancellationToken cancel)
    {
        if (lastSequences.TryGetValue(client, out var last)) return last;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Journal.Unfiltered("in the name of who writes").Where(e => e.DocumentId == Id && e.Client == client).MaxAsync(e => (long?)e.Sequence, cancel) ?? 0;
    }

    /// <summary>The entries after a revision, from memory where they are there.</summary>
    public async Task<ImmutableArray<TakenChange>> Between(int after, int upTo, CancellationToken cancel)
    {
        var now = Head;
        if (after >= now.Oldest) return now.Between(after, upTo);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await DocumentStore.Entries(db, Id, after, upTo, cancel);
    }

    /// <summary>Changes were stored. Only in turn.</summary>
    public void Advance(DocumentHead next, ImmutableArray<TakenChange> taken)
    {
        foreach (var change in taken) lastSequences[change.Client] = change.Sequence;
        head = next;
        Pulse.Beat();
    }

    /// <summary>The document was changed behind our back, by another process: what is on the disk counts. Only in turn.</summary>
    public void Replace(DocumentHead read)
    {
        lastSequences.Clear();
        head = read;
        Pulse.Beat();
    }

    /// <summary>It went to the trash, or came back.</summary>
    public void Trash(bool trashed)
    {
        if (IsTrashed == trashed) return;
        IsTrashed = trashed;
        Pulse.Beat();
    }
}
