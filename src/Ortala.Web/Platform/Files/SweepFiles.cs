using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Files;

/// <summary>
/// Removes what no thing has any more: first the rows, then the bytes, so that a crash leaves bytes without a row and never a row without bytes.
/// What was put within the last day is left alone: the thing it belongs to may be saved yet.
/// </summary>
public sealed class SweepFiles(IDbContextFactory<OrtalaDb> dbs, IFileStore store, TimeProvider clock)
{
    /// <summary>How long bytes may wait for their row.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>How many files were removed.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        string[] old = [.. store.All().Where(f => f.PutAt < now - Grace).Select(f => f.Hash)];
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var removed = 0;
        foreach (var part in old.Chunk(500))
        {
            var used = await db.FileUses.Unfiltered("the program itself looks for what nobody has").Where(u => part.Contains(u.Hash)).Select(u => u.Hash).Distinct().ToListAsync(cancel);
            string[] unused = [.. part.Except(used)];
            removed += unused.Length;
            await db.StoredFiles.Where(f => unused.Contains(f.Hash)).ExecuteDeleteAsync(cancel);
        }
        if (removed > 0) db.Record(now, new Happening(FileProcesses.Swept, Actor.Program, Guid.Empty, "") { Facts = new Dictionary<string, string> { ["count"] = removed.ToString(System.Globalization.CultureInfo.InvariantCulture) } });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await RemoveBytes(old, cancel);
        return removed;
    }

    async Task RemoveBytes(string[] old, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        foreach (var part in old.Chunk(500))
        {
            var kept = await db.StoredFiles.Unfiltered("the program itself looks for bytes without a row").Where(f => part.Contains(f.Hash)).Select(f => f.Hash).ToListAsync(cancel);
            foreach (var hash in part.Except(kept)) store.Delete(hash);
        }
    }
}
