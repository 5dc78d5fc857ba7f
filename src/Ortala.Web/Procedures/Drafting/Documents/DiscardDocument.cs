using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Live;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Puts a document in the trash.</summary>
public sealed class DiscardDocument(DiscardDocuments many)
{
    /// <summary>False when it was in the trash already or is unknown: of two who do it at once one does it.</summary>
    public Task<bool> Run(Guid id, Viewer by, CancellationToken cancel) => many.Run([id], by, cancel);
}

/// <summary>Puts documents in the trash, all of them or none.</summary>
public sealed class DiscardDocuments(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open, TimeProvider clock)
{
    /// <summary>False when one of them was in the trash already or is unknown.</summary>
    public async Task<bool> Run(IReadOnlyCollection<Guid> ids, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (!await Trashing.Set(db, ids, by, clock.GetUtcNow(), trashed: true, cancel)) return false;
        foreach (var id in ids) await open.Trashed(id, true);
        return true;
    }
}

/// <summary>Takes a document out of the trash.</summary>
public sealed class RestoreDocument(RestoreDocuments many)
{
    /// <summary>False when it was not in the trash, or is deleted.</summary>
    public Task<bool> Run(Guid id, Viewer by, CancellationToken cancel) => many.Run([id], by, cancel);
}

/// <summary>Takes documents out of the trash, all of them or none.</summary>
public sealed class RestoreDocuments(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open, TimeProvider clock)
{
    /// <summary>False when one of them was not in the trash, or is deleted.</summary>
    public async Task<bool> Run(IReadOnlyCollection<Guid> ids, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (!await Trashing.Set(db, ids, by, clock.GetUtcNow(), trashed: false, cancel)) return false;
        foreach (var id in ids) await open.Trashed(id, false);
        return true;
    }
}
