using Microsoft.EntityFrameworkCore;

namespace Ortala.Web.Data;

/// <summary>Copies of the database as it was before the program changed it: <c>ortala.db.sebelum-…</c> in the data folder, the last three.</summary>
public static class KeptCopies
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 3;

    const string Mark = ".sebelum-";

    /// <summary>Makes a copy, whole and consistent, and removes those that are too old.</summary>
    /// <param name="db">The database, not yet changed.</param>
    /// <param name="folder">Where it lies.</param>
    /// <param name="migration">The first change that is going to be applied.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task Keep(OrtalaDb db, DataFolder folder, string migration, CancellationToken cancel)
    {
        var copy = folder.Database + Mark + migration;
        File.Delete(copy);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var old in Directory.EnumerateFiles(folder.Path, Path.GetFileName(folder.Database) + Mark + "*").OrderByDescending(File.GetLastWriteTimeUtc).Skip(Kept)) File.Delete(old);
    }
}
