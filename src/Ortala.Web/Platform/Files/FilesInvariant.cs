using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Files;

/// <summary>Files: every row has its bytes, of the size it says, and what nothing has is not older than the sweep allows.</summary>
public sealed class FilesInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "files have their bytes, and things have their files";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var store = FolderFileStore.Beside(db);
        var broken = new List<string>();
        await foreach (var file in db.StoredFiles.Unfiltered("all of them are looked at").AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            await using var bytes = store.Open(file.Hash);
            if (bytes is null) broken.Add($"{file.Hash} has a row and no bytes");
            else if (bytes.Length != file.Size) broken.Add($"{file.Hash} has {bytes.Length} bytes, the row says {file.Size}");
        }
        broken.AddRange((await db.Nodes.Unfiltered("all of them are looked at").Where(n => n.EmblemHash != null && !db.FileUses.Any(u => u.OwnerKind == "node.emblem" && u.OwnerId == n.Id && u.Hash == n.EmblemHash)).Select(n => n.Id).ToListAsync(cancel))
            .Select(id => $"node {id} has an emblem that is not among its files"));
        return broken;
    }
}
