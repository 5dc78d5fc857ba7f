using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ortala.Web.Data.Sqlite;

/// <summary>The embedded database: one file in the data folder.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : OrtalaDb(options)
{
    /// <summary>Sets the options for the file.</summary>
    public static void Use(DbContextOptionsBuilder options, string file) =>
        options.UseSqlite($"Data Source={file};Default Timeout=30").AddInterceptors(Durability.Instance)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)); // a table that is rebuilt; a copy of the file is made before. Counts that stop at a number need no order

    /// <summary>For <c>dotnet ef</c>, which needs no data.</summary>
    public sealed class AtDesignTime : IDesignTimeDbContextFactory<SqliteDb>
    {
        /// <inheritdoc/>
        public SqliteDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteDb>();
            Use(options, ":memory:");
            return new SqliteDb(options.Options);
        }
    }

    /// <summary>Readers do not wait for the writer, and what was committed is on the disk before it is acknowledged.</summary>
    sealed class Durability : DbConnectionInterceptor
    {
        public static readonly Durability Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancel = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        static void Set(DbConnection connection)
        {
            if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly) return; // only looks whether there is a database
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>Hands out the embedded database to those who do not ask which kind it is.</summary>
public sealed class SqliteDbs(IDbContextFactory<SqliteDb> sqlite) : IDbContextFactory<OrtalaDb>
{
    /// <inheritdoc/>
    public OrtalaDb CreateDbContext() => sqlite.CreateDbContext();
}
