using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Files;

/// <summary>The store as a folder: <c>files/ab/cdef…</c>, read by its owner only. A file appears under its name when it is whole and on the disk, never before.</summary>
public sealed class FolderFileStore(string folder, TimeProvider clock) : IFileStore
{
    const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The store of an installation: in its data folder.</summary>
    public FolderFileStore(DataFolder folder, TimeProvider clock) : this(System.IO.Path.Combine(folder.Path, "files"), clock) { }

    /// <summary>The store that lies beside a database: that of the same data folder. For those who have nothing but the database, e.g. an invariant.</summary>
    public static FolderFileStore Beside(OrtalaDb db) =>
        new(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(db.Database.GetDbConnection().DataSource))!, "files"), TimeProvider.System);

    /// <inheritdoc/>
    public async Task<StoredContent> Put(Stream bytes, CancellationToken cancel)
    {
        Make(folder);
        var waiting = System.IO.Path.Combine(folder, $"new-{Guid.CreateVersion7(clock.GetUtcNow()):N}");
        try
        {
            var (hash, size) = await Write(waiting, bytes, cancel);
            var place = PlaceOf(hash);
            Make(System.IO.Path.GetDirectoryName(place)!);
            if (File.Exists(place)) File.SetLastWriteTimeUtc(place, clock.GetUtcNow().UtcDateTime);
            else File.Move(waiting, place, overwrite: true);
            return new StoredContent(hash, size);
        }
        finally
        {
            File.Delete(waiting);
        }
    }

    async Task<(string Hash, long Size)> Write(string file, Stream bytes, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ownerOnly;
        await using var target = new FileStream(file, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        for (int read; (read = await bytes.ReadAsync(buffer, cancel)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        target.Flush(flushToDisk: true);
        File.SetLastWriteTimeUtc(target.SafeFileHandle, clock.GetUtcNow().UtcDateTime);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), target.Length);
    }

    /// <inheritdoc/>
    public Stream? Open(string hash)
    {
        try
        {
            return new FileStream(PlaceOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65536, useAsync: true);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Delete(string hash)
    {
        if (File.Exists(PlaceOf(hash))) File.Delete(PlaceOf(hash));
    }

    /// <inheritdoc/>
    public IEnumerable<(string Hash, DateTimeOffset PutAt)> All()
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var part in new DirectoryInfo(folder).EnumerateDirectories())
            foreach (var file in part.EnumerateFiles())
                yield return (part.Name + file.Name, file.LastWriteTimeUtc);
    }

    string PlaceOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? System.IO.Path.Combine(folder, hash[..2], hash[2..]) : throw new ArgumentException("not a hash", nameof(hash));

    static void Make(string path)
    {
        if (Directory.Exists(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, ownerOnly | UnixFileMode.UserExecute);
    }
}
