using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Officers;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>Gives a revision a name, another name, or none.</summary>
public sealed class NameVersion(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 200;

    /// <summary>Names a revision; false when there is no such revision or the name is empty.</summary>
    public async Task<bool> Run(Guid document, int revision, string? typed, Officer by, CancellationToken cancel)
    {
        if (Clean(typed) is not { } name) return false;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (!await db.Documents.AnyAsync(d => d.Id == document && d.Revision >= revision && revision >= 0, cancel)) return false;
        var known = await db.NamedVersions.FirstOrDefaultAsync(v => v.DocumentId == document && v.Revision == revision, cancel);
        if (known is not null) known.Name = name;
        else
        {
            var now = clock.GetUtcNow();
            db.Add(new NamedVersion { Id = Guid.CreateVersion7(now), DocumentId = document, Revision = revision, Name = name, OfficerId = by.Id, OfficerName = by.Name, At = now });
        }
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Takes a name off; gives the name that was taken off, null when there was none.</summary>
    public async Task<string?> Remove(Guid document, int revision, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var names = await db.NamedVersions.Where(v => v.DocumentId == document && v.Revision == revision).ToListAsync(cancel);
        if (names.Count == 0) return null;
        await db.NamedVersions.Where(v => v.DocumentId == document && v.Revision == revision).ExecuteDeleteAsync(cancel);
        return names[0].Name;
    }

    /// <summary>The name as it is kept: one line, trimmed, shortened; null when nothing is left of it.</summary>
    public static string? Clean(string? typed)
    {
        var words = string.Concat((typed ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        if (name.Length > MaxName) name = name[..(char.IsHighSurrogate(name[MaxName - 1]) ? MaxName - 1 : MaxName)].TrimEnd();
        return name.Length == 0 ? null : name;
    }
}
