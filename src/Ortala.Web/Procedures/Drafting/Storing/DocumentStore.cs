using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>Documents on the disk: made, found, and read at any revision. Changes go through <c>OpenDocuments</c>, which holds the live ones.</summary>
public sealed class DocumentStore(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>Stores a new document with the draft as its revision 0.</summary>
    /// <param name="draft">Its first matter.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="unit">The unit it belongs to; null: none.</param>
    /// <param name="origin">What it is made from, see <see cref="Document.Origin"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Document> Create(Draft draft, Viewer by, DocumentUnit? unit, string origin, CancellationToken cancel = default)
    {
        var (now, writer) = (clock.GetUtcNow(), (Writer)by);
        var document = new Document
        {
            Id = Guid.CreateVersion7(now),
            Title = "", Unit = "", Profile = "", Revision = 0, Rows = 0, Executors = 0, Errors = 0, Warnings = 0,
            CreatedAt = now, CreatedById = writer.Id, CreatedByName = writer.Name,
            ChangedAt = now, ChangedById = writer.Id, ChangedByName = writer.Name,
            Origin = origin.Length > 300 ? origin[..300] : origin,
            Stamp = Guid.CreateVersion7(now),
            NodeId = unit?.Id,
        };
        document.Show(UnderstoodDraft.Of(document.Id, 0, draft));
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.Add(document);
        db.Add(new Snapshot { DocumentId = document.Id, Revision = 0, Draft = EditJson.Write(draft) });
        db.Record(now, new(DocumentProcesses.Begun, by, document.Id, unit?.Path ?? "") { About = document.Title, Facts = new Dictionary<string, string> { ["origin"] = document.Origin.Split(':')[0] } });
        await SearchableDocuments.Index(db, now, document.Id, draft, cancel);
        await db.SaveChangesAsync(cancel);
        return document;
    }

    /// <summary>The row of a document with its unit, trashed or not; null when it is unknown to the viewer.</summary>
    public async Task<Document?> Find(Guid id, Viewer viewer, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Documents.AsNoTracking().VisibleTo(viewer).Include(d => d.Node).SingleOrDefaultAsync(d => d.Id == id, cancel);
    }

    const string Asked = "a part of a document that was asked for by its key; whoever asks has found it";

    /// <summary>The draft at a revision; null when the document or the revision is unknown.</summary>
    public async Task<Draft?> DraftAt(Guid id, int revision, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await Fold(db, id, revision, cancel) is { } fold && fold.Revision == revision ? fold.Draft : null;
    }

    /// <summary>The draft at a revision, or at the newest before it: the nearest snapshot with the entries after it.</summary>
    public static async Task<(int Revision, Draft Draft, ImmutableArray<TakenChange> After)?> Fold(OrtalaDb db, Guid id, int upTo, CancellationToken cancel)
    {
        var snapshot = await db.Snapshots.AsNoTracking().Unfiltered(Asked).Where(s => s.DocumentId == id && s.Revision <= upTo).OrderByDescending(s => s.Revision).FirstOrDefaultAsync(cancel);
        if (snapshot is null) return null;
        var after = await Entries(db, id, snapshot.Revision, upTo, cancel);
        return (after.IsEmpty ? snapshot.Revision : after[^1].Revision, after.Aggregate(EditJson.ReadDraft(snapshot.Draft), (d, e) => d.Apply(e.Change.Edits)), after);
    }

    /// <summary>The entries of the journal after a revision.</summary>
    public static async Task<ImmutableArray<TakenChange>> Entries(OrtalaDb db, Guid id, int after, int upTo, CancellationToken cancel) =>
        [.. (await db.Journal.AsNoTracking().Unfiltered(Asked).Where(e => e.DocumentId == id && e.Revision > after && e.Revision <= upTo).OrderBy(e => e.Revision).ToListAsync(cancel)).Select(TakenChange.Of)];
}
