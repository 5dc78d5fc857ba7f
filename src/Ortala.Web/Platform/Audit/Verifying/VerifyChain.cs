using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit.Sealing;

namespace Ortala.Web.Platform.Audit.Verifying;

/// <summary>Walks the chain from its beginning, row by row, within one view of the database.</summary>
public sealed class VerifyChain
{
    const string Rows = $"""
        SELECT {Chain.Columns}, s.Hash, d.Salt, d.Json
        FROM AuditEvents e LEFT JOIN AuditSeals s ON s.EventNumber = e.Number LEFT JOIN AuditDetails d ON d.EventNumber = e.Number
        ORDER BY e.Number
        """;

    /// <summary>One event with all that hangs on it.</summary>
    sealed record Link(long Number, byte[] Bytes, string? DetailHash, string? Seal, string? Salt, string? Json);

    string before = Chain.Beginning;
    long expected = 1, links, unsealed, erased;
    long? firstUnsealed;
    Link? doubtful;
    string doubtfulSeal = "";

    VerifyChain()
    {
    }

    /// <summary>Walks it.</summary>
    public static async Task<ChainReport> Run(OrtalaDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var last = await Number(connection, "SELECT coalesce(max(EventNumber), 0) FROM AuditSeals", cancel);
        var given = await Number(connection, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'AuditEvents'), 0)", cancel);
        var walk = new VerifyChain();
        var broken = await Task.Run(() => walk.Walk(connection, last, Math.Max(last, given), cancel), cancel);
        return new(walk.links, walk.unsealed, walk.firstUnsealed, walk.erased, walk.before, broken);
    }

    ChainBreak? Walk(DbConnection connection, long lastSealed, long given, CancellationToken cancel)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Rows;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (Take(Read(row), lastSealed) is { } broken) return broken;
        }
        if (doubtful is not null) return new(doubtful.Number, BreakKind.EventOrSealChanged);
        return expected <= given ? new(expected, BreakKind.EventRemoved) : null; // numbers were given for which nothing stands there
    }

    static Link Read(DbDataReader row) => new(row.GetInt64(0), Chain.BytesOf(row), Text(row, 10), Text(row, 11), Text(row, 12), Text(row, 13));

    static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    ChainBreak? Take(Link link, long lastSealed)
    {
        if (doubtful is not null) return Doubted(link);
        if (link.Number < expected || (link.Seal is null && link.Number < lastSealed)) return new(link.Number, BreakKind.EventInserted);
        if (link.Number > expected) return new(expected, BreakKind.EventRemoved); // a change that is rolled back leaves no gap
        expected++;
        if (BrokenDetail(link) is { } detail) return detail;
        if (link.Seal is null)
        {
            firstUnsealed ??= link.Number;
            unsealed++;
            return null;
        }
        var seal = Chain.Seal(before, link.Bytes);
        if (seal != link.Seal)
        {
            (doubtful, doubtfulSeal) = (link, seal);
            return null;
        }
        before = seal;
        links++;
        return null;
    }

    /// <summary>The link after one that does not fit tells which of the two was changed: it rests on the true seal.</summary>
    ChainBreak Doubted(Link next)
    {
        var kind = next.Seal is null ? BreakKind.EventOrSealChanged
            : Fits(doubtfulSeal, next) ? BreakKind.SealChanged
            : Fits(doubtful!.Seal!, next) ? BreakKind.EventChanged
            : BreakKind.EventOrSealChanged;
        return new(doubtful!.Number, kind);
    }

    static bool Fits(string before, Link next) => before.Length == 64 && before.All(char.IsAsciiHexDigit) && Chain.Seal(before, next.Bytes) == next.Seal;

    ChainBreak? BrokenDetail(Link link)
    {
        if (link.Json is null)
        {
            if (link.DetailHash is not null) erased++;
            return null;
        }
        if (link.DetailHash is null) return new(link.Number, BreakKind.DetailInserted);
        return Recording.HashOf(link.Salt!, link.Json) == link.DetailHash ? null : new(link.Number, BreakKind.DetailChanged);
    }

    static async Task<long> Number(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
