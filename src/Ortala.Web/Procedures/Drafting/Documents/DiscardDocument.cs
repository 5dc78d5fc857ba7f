using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Live;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Puts a document in the trash.</summary>
public sealed class DiscardDocument(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open, TimeProvider clock)
{
    /// <summary>False when it was in the trash already or is unknown: of two who do it at once one does it.</summary>
    public async Task<bool> Run(Guid id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (now, stamp) = (clock.GetUtcNow(), Guid.CreateVersion7());
        var done = await db.Documents.Where(d => d.Id == id && d.TrashedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.TrashedAt, now).SetProperty(d => d.Stamp, stamp), cancel) == 1;
        if (done) await open.Trashed(id, true);
        return done;
    }
}

/// <summary>Takes a document out of the trash.</summary>
public sealed class RestoreDocument(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open)
{
    /// <summary>False when it was not in the trash, or is deleted.</summary>
    public async Task<bool> Run(Guid id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var stamp = Guid.CreateVersion7();
        var done = await db.Documents.Where(d => d.Id == id && d.TrashedAt != null)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.TrashedAt, (DateTimeOffset?)null).SetProperty(d => d.Stamp, stamp), cancel) == 1;
        if (done) await open.Trashed(id, false);
        return done;
    }
}
