using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Data.Sqlite;
using Ortala.Web.Platform.Audit.Verifying;

namespace Ortala.Web.Platform.Inspecting;

/// <summary>What is said of one thing that must hold.</summary>
/// <param name="What">What must hold.</param>
/// <param name="Broken">What breaks it; nothing is the good answer.</param>
public sealed record Diagnosis(Bilingual What, IReadOnlyList<string> Broken);

/// <summary>
/// The data of an installation, looked at from the command line; a server may run on them meanwhile. Takes the options of the server that say where the data are;
/// makes and changes nothing.
/// </summary>
public static class InstalledData
{
    /// <summary>Why the data cannot be looked at.</summary>
    public sealed class CannotOpen(Bilingual why) : Exception(why.En)
    {
        /// <summary>Why.</summary>
        public Bilingual Why => why;
    }

    /// <summary>Opens the database.</summary>
    /// <exception cref="CannotOpen">There is none, or it is of another version of the program.</exception>
    public static async Task<OrtalaDb> Open(string[] args, CancellationToken cancel)
    {
        var folder = DataFolder.Named(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build());
        var file = DataFolder.DatabaseIn(folder);
        if (!File.Exists(file)) throw new CannotOpen(new($"tidak ada data Ortala di {folder} (pilihan --Data:Folder)", $"there are no Ortala data in {folder} (option --Data:Folder)"));
        var options = new DbContextOptionsBuilder<SqliteDb>();
        SqliteDb.Use(options, file);
        var db = new SqliteDb(options.Options);
        try
        {
            await ExpectVersion(db, folder, cancel);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks all invariants.</summary>
    public static async IAsyncEnumerable<Diagnosis> Examine(OrtalaDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var invariant in Invariants.All)
            yield return new(invariant.Title, await invariant.Broken(db, cancel));
    }

    /// <summary>Walks the chain.</summary>
    public static Task<ChainReport> Verify(OrtalaDb db, CancellationToken cancel) => VerifyChain.Run(db, cancel);

    static async Task ExpectVersion(SqliteDb db, string folder, CancellationToken cancel)
    {
        try
        {
            if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return;
        }
        catch (System.Data.Common.DbException e)
        {
            throw new CannotOpen(new($"basis data di {folder} tidak dapat dibaca: {e.Message}", $"the database in {folder} cannot be read: {e.Message}"));
        }
        throw new CannotOpen(new(
            $"data di {folder} dari versi lama; jalankan 'ortala serve' sekali untuk memperbaruinya", $"the data in {folder} are of an older version; run 'ortala serve' once to bring them up to date"));
    }
}
