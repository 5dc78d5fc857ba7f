namespace Ortala.Web.Platform.Files;

/// <summary>What was put into the store.</summary>
/// <param name="Hash">SHA-256 of the bytes, hexadecimal: the key.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredContent(string Hash, long Size);

/// <summary>Keeps files by what is in them. It knows nothing of who has them: that stands in the database, see README.md beside this file.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes; when it returns they are on the disk. Putting the same bytes again is harmless and makes them young again for <see cref="All"/>.</summary>
    Task<StoredContent> Put(Stream bytes, CancellationToken cancel);

    /// <summary>The bytes, from the start, in a stream that can seek; null: there are none of that hash.</summary>
    Stream? Open(string hash);

    /// <summary>Forgets the bytes; nothing happens when there are none.</summary>
    void Delete(string hash);

    /// <summary>All that is kept, with the moment when it was last put.</summary>
    IEnumerable<(string Hash, DateTimeOffset PutAt)> All();
}
