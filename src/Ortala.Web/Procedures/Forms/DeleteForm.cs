using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Deletes an agency's form; one that documents are drawn by stays, those in the trash included.</summary>
public sealed class DeleteForm(IDbContextFactory<OrtalaDb> dbs, ProfileShelf shelf)
{
    const int Named = 10;

    /// <summary>Documents drawn by a form: how many, and the newest of them.</summary>
    public sealed record Uses(int Count, ImmutableArray<Document> Newest);

    /// <summary>The documents drawn by a form.</summary>
    public async Task<Uses> UsesOf(string key, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await UsesOf(db, key, cancel);
    }

    /// <summary>The key, where there is such a form.</summary>
    public async Task<string?> NameOf(string key, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.AgencyProfiles.Where(p => p.Key == key).Select(p => p.Key).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Deletes it when nothing uses it; true: it is gone, or was.</summary>
    public async Task<bool> Run(string key, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        if ((await UsesOf(db, key, cancel)).Count > 0) return false;
        await db.AgencyProfiles.Where(p => p.Key == key).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        shelf.Changed();
        return true;
    }

    static async Task<Uses> UsesOf(OrtalaDb db, string key, CancellationToken cancel)
    {
        var drawn = db.Documents.AsNoTracking().Where(d => d.Profile == key);
        return new(await drawn.CountAsync(cancel), [.. await drawn.OrderByDescending(d => d.ChangedAt).Take(Named).ToListAsync(cancel)]);
    }
}
