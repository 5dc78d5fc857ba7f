using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Deletes an agency's form; one that documents are drawn by stays, those in the trash included.</summary>
public sealed class DeleteForm(IDbContextFactory<OrtalaDb> dbs, ProfileShelf shelf, TimeProvider clock)
{
    const int Named = 10;

    /// <summary>Documents drawn by a form: how many, and the newest of those that the viewer sees.</summary>
    public sealed record Uses(int Count, ImmutableArray<Document> Newest);

    /// <summary>The documents drawn by a form.</summary>
    public async Task<Uses> UsesOf(string key, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await UsesOf(db, key, viewer, cancel);
    }

    /// <summary>The form with its agency, where the viewer sees such a one.</summary>
    public async Task<AgencyProfile?> Find(string key, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.AgencyProfiles.AsNoTracking().VisibleTo(viewer).Include(f => f.Node).SingleOrDefaultAsync(p => p.Key == key, cancel);
    }

    /// <summary>Deletes it when nothing uses it; true: it is gone, or was.</summary>
    public async Task<bool> Run(string key, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        if (await db.AgencyProfiles.VisibleTo(by).Include(f => f.Node).SingleOrDefaultAsync(p => p.Key == key, cancel) is not { } form) return true;
        if (!by.MayManage(form) || (await UsesOf(db, key, by, cancel)).Count > 0) return false;
        db.Remove(form);
        db.Record(clock.GetUtcNow(), new(FormProcesses.Deleted, by, form.Id, FormVisibility.PathOf(form)) { About = OwnProfile.Read(form.Json)?.Name.Id ?? key, Facts = new Dictionary<string, string> { ["key"] = key } });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        shelf.Changed();
        return true;
    }

    static async Task<Uses> UsesOf(OrtalaDb db, string key, Viewer viewer, CancellationToken cancel)
    {
        var drawn = db.Documents.AsNoTracking().Unfiltered("narrowed below, where more than their number is told").Where(d => d.Profile == key);
        return new(await drawn.Unfiltered("a form stays while anybody's document needs it; only their number is told").CountAsync(cancel), [.. await drawn.VisibleTo(viewer).OrderByDescending(d => d.ChangedAt).Take(Named).ToListAsync(cancel)]);
    }
}
