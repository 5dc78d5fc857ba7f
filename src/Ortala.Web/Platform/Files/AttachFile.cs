using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Files;

/// <summary>Takes a file that was sent and gives it to a thing. The bytes are on the disk before a row names them; the row is saved with the thing.</summary>
public sealed class AttachFile(IFileStore store)
{
    /// <summary>What became of it.</summary>
    public abstract record Outcome
    {
        /// <summary>Taken: the use is saved with what the context saves next.</summary>
        public sealed record Attached(FileUse Use) : Outcome;

        /// <summary>Not taken, and why; nothing is stored.</summary>
        public sealed record Refused(Bilingual Reason) : Outcome;
    }

    /// <summary>Attaches an uploaded file; null: none was chosen.</summary>
    public async Task<Outcome> Attach(OrtalaDb db, DateTimeOffset now, Viewer by, IFormFile? sent, string ownerKind, Guid ownerId, Guid? node, FileRules rules, CancellationToken cancel)
    {
        if (sent is null) return new Outcome.Refused(FilesText.Missing);
        await using var stream = sent.OpenReadStream();
        return await Attach(db, now, by, stream, sent.FileName, ownerKind, ownerId, node, rules, cancel);
    }

    /// <summary>Attaches bytes.</summary>
    /// <param name="db">Where the thing is saved.</param>
    /// <param name="now">The moment.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">Name as sent.</param>
    /// <param name="ownerKind">Kind of the thing, that of an <see cref="IFileOwner"/>.</param>
    /// <param name="ownerId">The thing.</param>
    /// <param name="node">Unit that the thing belongs to; null: the installation.</param>
    /// <param name="rules">What is taken.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Outcome> Attach(OrtalaDb db, DateTimeOffset now, Viewer by, Stream stream, string name, string ownerKind, Guid ownerId, Guid? node, FileRules rules, CancellationToken cancel)
    {
        var (bytes, kind, refusal) = Checked(await ReadUpTo(stream, rules.MostBytes, cancel), name, rules);
        if (refusal is not null) return new Outcome.Refused(refusal);
        var content = await store.Put(new MemoryStream(bytes!, writable: false), cancel);
        // Two officers may send the same file at once: whoever comes second finds the row and is content.
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "StoredFiles" ("Hash", "Size", "Type", "StoredAt") VALUES ({content.Hash}, {content.Size}, {kind!.Media}, {now.UtcDateTime}) ON CONFLICT DO NOTHING""", cancel);
        var use = new FileUse { Id = Guid.CreateVersion7(now), Hash = content.Hash, OwnerKind = ownerKind, OwnerId = ownerId, Name = FileNames.Clean(name, kind), NodeId = node, AddedById = by.AccountId, AddedAt = now };
        db.Add(use);
        return new Outcome.Attached(use);
    }

    /// <summary>The bytes as they are kept and their kind, or why they are not taken.</summary>
    public static (byte[]? Bytes, FileKind? Kind, Bilingual? Refusal) Checked(byte[]? sent, string name, FileRules rules)
    {
        if (sent is null) return (null, null, FilesText.TooBig(rules.MostBytes));
        if (sent.Length == 0) return (null, null, FilesText.Empty);
        if (FileSniffing.KindOf(sent, name) is not { } kind || !rules.Kinds.Contains(kind)) return (null, null, FilesText.WrongKind(rules));
        if (!kind.IsPicture) return (sent, kind, null);
        var (drawn, refusal) = Pictures.DrawnAnew(sent, kind, rules.LongestEdge);
        return (drawn, kind, refusal);
    }

    /// <summary>All bytes; null: there are more than that.</summary>
    public static async Task<byte[]?> ReadUpTo(Stream stream, long most, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (memory.Length + read > most) return null;
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }
}
