using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Deletes a document with all its history, for good. Only what lies in the trash can be deleted.</summary>
public sealed class EraseDocument(EraseDocuments many)
{
    /// <summary>False when it is not in the trash: restored in the meantime, or deleted already. Then nothing was deleted.</summary>
    public Task<bool> Run(Guid id, Viewer by, CancellationToken cancel) => many.Run([id], by, cancel);
}

/// <summary>Deletes documents with all their history, for good: all of them or none.</summary>
public sealed class EraseDocuments(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open, TimeProvider clock)
{
    const string Part = "a part of a document that was found";

    /// <summary>False when one of them is not in the trash: restored in the meantime, or deleted already. Then nothing was deleted.</summary>
    public async Task<bool> Run(IReadOnlyCollection<Guid> ids, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var documents = await db.Documents.AsNoTracking().VisibleTo(by).Include(d => d.Node).Where(d => ids.Contains(d.Id) && d.TrashedAt != null).ToListAsync(cancel);
        if (documents.Count != ids.Count) return false;
        var now = clock.GetUtcNow();
        var batch = ids.Count > 1 ? Guid.CreateVersion7(now).ToString() : "";
        foreach (var document in documents)
            db.Record(now, new(DocumentProcesses.Erased, by, document.Id, DocumentVisibility.PathOf(document)) { About = document.Title, Facts = Trashing.Facts(document, batch) });
        await db.SaveChangesAsync(cancel);
        foreach (var id in ids) await db.Unindex(DocumentVisibility.Kind, id, cancel);
        await db.NamedVersions.Unfiltered(Part).Where(v => ids.Contains(v.DocumentId)).ExecuteDeleteAsync(cancel);
        await db.Journal.Unfiltered(Part).Where(e => ids.Contains(e.DocumentId)).ExecuteDeleteAsync(cancel);
        await db.Snapshots.Unfiltered(Part).Where(s => ids.Contains(s.DocumentId)).ExecuteDeleteAsync(cancel);
        if (await db.Documents.VisibleTo(by).Where(d => ids.Contains(d.Id) && d.TrashedAt != null).ExecuteDeleteAsync(cancel) != ids.Count) return false; // rolled back
        await transaction.CommitAsync(cancel);
        foreach (var id in ids) await open.Deleted(id);
        return true;
    }
}
