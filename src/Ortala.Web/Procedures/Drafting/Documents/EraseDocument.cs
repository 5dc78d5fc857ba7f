using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Deletes a document with all its history, for good. Only what lies in the trash can be deleted.</summary>
public sealed class EraseDocument(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open, TimeProvider clock)
{
    const string Part = "a part of a document that was found";

    /// <summary>False when it is not in the trash: restored in the meantime, or deleted already. Then nothing was deleted.</summary>
    public async Task<bool> Run(Guid id, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Documents.AsNoTracking().VisibleTo(by).Include(d => d.Node).SingleOrDefaultAsync(d => d.Id == id && d.TrashedAt != null, cancel) is not { } document) return false;
        db.Record(clock.GetUtcNow(), new(DocumentProcesses.Erased, by, id, DocumentVisibility.PathOf(document)) { About = document.Title, Facts = Trashing.Facts(document) });
        await db.SaveChangesAsync(cancel);
        await db.Unindex(DocumentVisibility.Kind, id, cancel);
        await db.NamedVersions.Unfiltered(Part).Where(v => v.DocumentId == id).ExecuteDeleteAsync(cancel);
        await db.Journal.Unfiltered(Part).Where(e => e.DocumentId == id).ExecuteDeleteAsync(cancel);
        await db.Snapshots.Unfiltered(Part).Where(s => s.DocumentId == id).ExecuteDeleteAsync(cancel);
        if (await db.Documents.VisibleTo(by).Where(d => d.Id == id && d.TrashedAt != null).ExecuteDeleteAsync(cancel) != 1) return false; // rolled back
        await transaction.CommitAsync(cancel);
        await open.Deleted(id);
        return true;
    }
}
