using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Audit.Sealing;

/// <summary>
/// Seals what is not sealed yet, in the order of the numbers. In the embedded database there is one writer at a time and a number is given when its row is written, so
/// the order of numbers is the order of commits; a change that is rolled back gives its numbers back, so there is no gap.
/// </summary>
public sealed class SealEvents(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>Events sealed in one transaction: others wait for it, so it is short.</summary>
    public const int BatchSize = 2_000;

    /// <summary>Seals all there is.</summary>
    /// <returns>How many were sealed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        int sealedNow, all = 0;
        do all += sealedNow = await AnyUnsealed(connection, cancel) ? await Batch(connection, cancel) : 0;
        while (sealedNow == BatchSize);
        return all;
    }

    /// <summary>Asked without the lock of the writer, many times a minute.</summary>
    static async Task<bool> AnyUnsealed(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM AuditEvents WHERE Number > coalesce((SELECT max(EventNumber) FROM AuditSeals), 0))";
        return (long)(await command.ExecuteScalarAsync(cancel))! == 1;
    }

    /// <summary>The transaction takes the writer's lock before it reads the newest seal, so two sealers never go on from the same one; the key of the seals would refuse the second.</summary>
    async Task<int> Batch(DbConnection connection, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (number, seal) = await Newest(connection, transaction, cancel);
        var seals = await SealsAfter(connection, transaction, number, seal, cancel);
        await Store(connection, transaction, seals, cancel);
        await transaction.CommitAsync(cancel);
        return seals.Count;
    }

    static async Task<(long Number, string Seal)> Newest(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        await using var command = In(transaction, connection, "SELECT EventNumber, Hash FROM AuditSeals ORDER BY EventNumber DESC LIMIT 1");
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? (row.GetInt64(0), row.GetString(1)) : (0, Chain.Beginning);
    }

    static async Task<List<(long Number, string Seal)>> SealsAfter(DbConnection connection, DbTransaction transaction, long number, string before, CancellationToken cancel)
    {
        await using var command = In(transaction, connection, string.Create(CultureInfo.InvariantCulture, $"SELECT {Chain.Columns} FROM AuditEvents e WHERE e.Number > @after ORDER BY e.Number LIMIT {BatchSize}"));
        Add(command, "@after").Value = number;
        var seals = new List<(long, string)>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) seals.Add((row.GetInt64(0), before = Chain.Seal(before, Chain.BytesOf(row))));
        return seals;
    }

    async Task Store(DbConnection connection, DbTransaction transaction, List<(long Number, string Seal)> seals, CancellationToken cancel)
    {
        await using var command = In(transaction, connection, "INSERT INTO AuditSeals (EventNumber, Hash, SealedAt) VALUES (@number, @hash, @at)");
        var (number, hash) = (Add(command, "@number"), Add(command, "@hash"));
        Add(command, "@at").Value = clock.GetUtcNow().UtcDateTime;
        foreach (var seal in seals)
        {
            (number.Value, hash.Value) = seal;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    static DbCommand In(DbTransaction transaction, DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        return command;
    }

    static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
