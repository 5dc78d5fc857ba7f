using Microsoft.Data.Sqlite;
using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Tests.Platform.Audit;

/// <summary>Which kinds of processes a whole run of the tests has really recorded.</summary>
static class RecordedKinds
{
    /// <summary>False when only some of the tests were asked for.</summary>
    internal static bool IsWholeRun => !Environment.GetCommandLineArgs().Any(a => a.StartsWith("--filter", StringComparison.Ordinal) || a.StartsWith("--list", StringComparison.Ordinal));

    /// <summary>Recorded by commands, which have tests of their own.</summary>
    static readonly string[] elsewhere = ["account.console-link-made"];

    /// <summary>Kinds that none of the databases in the folders holds an event of.</summary>
    internal static string[] Missing(IEnumerable<string> folders)
    {
        var recorded = folders.Select(f => Path.Combine(f, "ortala.db")).Where(File.Exists).SelectMany(Kinds).ToHashSet(StringComparer.Ordinal);
        return [.. ProcessKind.All.Keys.Where(k => !recorded.Contains(k) && !elsewhere.Contains(k))];
    }

    static List<string> Kinds(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT Process FROM AuditEvents";
        var kinds = new List<string>();
        try
        {
            using var row = command.ExecuteReader();
            while (row.Read()) kinds.Add(row.GetString(0));
        }
        catch (SqliteException)
        {
            // a database that a test left without tables
        }
        return kinds;
    }
}
