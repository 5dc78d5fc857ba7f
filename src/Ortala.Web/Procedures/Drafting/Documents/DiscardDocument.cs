using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Puts a document in the trash.</summary>
public sealed class DiscardDocument(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open, TimeProvider clock)
{
    /// <summary>False when it was in the trash already or is unknown: of two who do it at once one does it.</summary>
    public async Task<bool> Run(Guid id, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var done = await Trashing.Set(db, id, by, now, now, DocumentProcesses.Discarded, cancel);
        if (done) await open.Trashed(id, true);
        return done;
    }
}

/// <summary>Takes a document out of the trash.</summary>
public sealed class RestoreDocument(IDbContextFactory<OrtalaDb> dbs, OpenDocuments open, TimeProvider clock)
{
    /// <summary>False when it was not in the trash, or is deleted.</summary>
    public async Task<bool> Run(Guid id, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var done = await Trashing.Set(db, id, by, clock.GetUtcNow(), null, DocumentProcesses.Restored, cancel);
        if (done) await open.Trashed(id, false);
        return done;
    }
}

/// <summary>Sets or takes the mark of the trash, with its event.</summary>
static class Trashing
{
    /// <summary>False when it is set already, somebody else was faster, or the document is unknown to the viewer.</summary>
    public static async Task<bool> Set(OrtalaDb db, Guid id, Viewer by, DateTimeOffset now, DateTimeOffset? trashed, ProcessKind kind, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            if (await db.Documents.VisibleTo(by).Include(d => d.Node).SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } document) return false;
            if (document.TrashedAt is null == trashed is null) return false;
            (document.TrashedAt, document.Stamp) = (trashed, Guid.CreateVersion7(now));
            db.Record(now, new(kind, by, id, DocumentVisibility.PathOf(document)) { About = document.Title, Facts = Facts(document) });
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (tries < 5)
            {
                db.ChangeTracker.Clear(); // somebody writes in it, or was faster
            }
        }
    }

    /// <summary>What events say of a document beside its title.</summary>
    public static Dictionary<string, string> Facts(Document document) => new() { ["revision"] = document.Revision.ToString(CultureInfo.InvariantCulture) };
}
