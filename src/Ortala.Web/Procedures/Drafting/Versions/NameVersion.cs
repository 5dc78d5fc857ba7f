using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>Gives a revision a name, another name, or none.</summary>
public sealed class NameVersion(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 200;

    /// <summary>Names a revision; false when there is no such revision or the name is empty.</summary>
    public async Task<bool> Run(Guid document, int revision, string? typed, Viewer by, CancellationToken cancel)
    {
        if (Clean(typed) is not { } name) return false;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Documents.AsNoTracking().VisibleTo(by).Include(d => d.Node).SingleOrDefaultAsync(d => d.Id == document && d.Revision >= revision && revision >= 0, cancel) is not { } row) return false;
        var (now, writer) = (clock.GetUtcNow(), (Writer)by);
        var known = await db.NamedVersions.Unfiltered(Asked).FirstOrDefaultAsync(v => v.DocumentId == document && v.Revision == revision, cancel);
        if (known is not null) known.Name = name;
        else db.Add(new NamedVersion { Id = Guid.CreateVersion7(now), DocumentId = document, Revision = revision, Name = name, OfficerId = writer.Id, OfficerName = writer.Name, At = now });
        Record(db, now, DocumentProcesses.VersionNamed, by, row, revision, name);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Takes a name off; gives the name that was taken off, null when there was none.</summary>
    public async Task<string?> Remove(Guid document, int revision, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Documents.AsNoTracking().VisibleTo(by).Include(d => d.Node).SingleOrDefaultAsync(d => d.Id == document, cancel) is not { } row) return null;
        var names = await db.NamedVersions.Unfiltered(Asked).Where(v => v.DocumentId == document && v.Revision == revision).ToListAsync(cancel);
        if (names.Count == 0) return null;
        db.RemoveRange(names);
        Record(db, clock.GetUtcNow(), DocumentProcesses.NameRemoved, by, row, revision, names[0].Name);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null; // somebody else has just taken it off
        }
        return names[0].Name;
    }

    const string Asked = "a part of a document that was found";

    static void Record(OrtalaDb db, DateTimeOffset now, ProcessKind kind, Viewer by, Document row, int revision, string name) =>
        db.Record(now, new(kind, by, row.Id, DocumentVisibility.PathOf(row))
        {
            About = row.Title, Why = name, Facts = new Dictionary<string, string> { ["revision"] = revision.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        });

    /// <summary>The name as it is kept: one line, trimmed, shortened; null when nothing is left of it.</summary>
    public static string? Clean(string? typed)
    {
        var words = string.Concat((typed ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        if (name.Length > MaxName) name = name[..(char.IsHighSurrogate(name[MaxName - 1]) ? MaxName - 1 : MaxName)].TrimEnd();
        return name.Length == 0 ? null : name;
    }
}
