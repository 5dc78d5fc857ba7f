using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Files;

/// <summary>Sends a file to whoever its owner shows it to; to all others there is none.</summary>
public sealed class SendFile(IDbContextFactory<OrtalaDb> dbs, IFileStore store, IEnumerable<IFileOwner> owners)
{
    /// <summary>The answer.</summary>
    public async Task<IResult> Run(Guid use, Viewer viewer, HttpResponse response, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.FileUses.Unfiltered("its owner is asked next").AsNoTracking().Include(u => u.File).SingleOrDefaultAsync(u => u.Id == use, cancel) is not { } found
            || owners.FirstOrDefault(o => o.Kind == found.OwnerKind) is not { } owner || !await owner.MaySee(db, viewer, found, cancel)
            || store.Open(found.Hash) is not { } bytes) return Results.NotFound();
        response.Headers.CacheControl = "private, no-cache"; // the browser may keep it, and asks each time whether it still may be seen
        var shown = FileKind.Of(found.File!.Type)?.IsPicture == true ? "inline" : "attachment";
        response.Headers.ContentDisposition = Disposition(shown, found.Name);
        return Results.Stream(bytes, found.File.Type, lastModified: found.AddedAt, entityTag: new EntityTagHeaderValue($"\"{found.Hash}\""), enableRangeProcessing: true);
    }

    static string Disposition(string kind, string name)
    {
        var header = new ContentDispositionHeaderValue(kind);
        header.SetHttpFileName(name);
        return header.ToString();
    }
}
