using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Live;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Deletes a document with all its history, for good. Only what lies in the trash can be deleted.</summary>
public sealed class EraseDocument(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open)
{
    /// <summary>False when it is not in the trash: restored in the meantime, or deleted already. Then nothing was deleted.</summary>
    public async Task<bool> Run(Guid id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.NamedVersions.Where(v => v.DocumentId == id).ExecuteDeleteAsync(cancel);
        await db.Journal.Where(e => e.DocumentId == id).ExecuteDeleteAsync(cancel);
        await db.Snapshots.Where(s => s.DocumentId == id).ExecuteDeleteAsync(cancel);
        if (await db.Documents.Where(d => d.Id == id && d.TrashedAt != null).ExecuteDeleteAsync(cancel) != 1) return false; // rolled back
        await transaction.CommitAsync(cancel);
        await open.Deleted(id);
        return true;
    }
}
