using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Tests;
using Ortala.Web;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Audit.Erasing;
using Ortala.Web.Platform.Audit.Sealing;
using Xunit;

namespace Ortala.Cli.Tests.Installed;

/// <summary>What is done to the trail past the program is found, and named.</summary>
public sealed class AuditCommandTests : IDisposable
{
    readonly OrtalaProgram ortala = new();
    readonly TemporaryFolders folders = new();

    public void Dispose()
    {
        ortala.Dispose();
        folders.Dispose();
    }

    [Theory]
    [InlineData("", 0, "Rantai utuh.")]
    [InlineData("DELETE FROM AuditDetails WHERE EventNumber = 4", 0, "Data pribadi telah dihapus: 1 peristiwa.")]
    [InlineData("UPDATE AuditEvents SET ActorId = 'D5AF7B0C-0000-0000-0000-000000000000' WHERE Number = 5", 1, "Rantai putus: peristiwa 5 diubah setelah disegel.")]
    [InlineData("UPDATE AuditEvents SET Path = '' WHERE Number = 10", 1, "Rantai putus: peristiwa 10 atau segelnya diubah.")]
    [InlineData("DELETE FROM AuditEvents WHERE Number = 3", 1, "Rantai putus: peristiwa 3 dihapus.")]
    [InlineData("DELETE FROM AuditSeals WHERE EventNumber = 10; DELETE FROM AuditDetails WHERE EventNumber = 10; DELETE FROM AuditEvents WHERE Number = 10", 1, "Rantai putus: peristiwa 10 dihapus.")]
    [InlineData("INSERT INTO AuditEvents SELECT -1, At, Process, ActorId, OnBehalfOfId, SubjectKind, SubjectId, Path, Facts, EvidenceHash, DetailHash FROM AuditEvents WHERE Number = 2", 1, "peristiwa -1 disisipkan")]
    [InlineData("DELETE FROM AuditSeals WHERE EventNumber = 6", 1, "peristiwa 6 disisipkan")]
    [InlineData("UPDATE AuditSeals SET Hash = 'aaaa' WHERE EventNumber = 7", 1, "Rantai putus: segel peristiwa 7 diubah")]
    [InlineData("UPDATE AuditDetails SET Json = json_set(Json, '$.why', 'lain') WHERE EventNumber = 8", 1, "Rantai putus: data pribadi peristiwa 8 diubah.")]
    [InlineData("DELETE FROM AuditSeals WHERE EventNumber > 8", 0, "Belum bersegel: 2 peristiwa, mulai nomor 9.")]
    public async Task Verify_AfterTampering_NamesTheFirstBrokenLink(string tampering, int exit, string said)
    {
        var folder = await SealedTrail(10);
        Tamper(folder, tampering);
        var call = ortala.Run("audit", "verify", "--Data:Folder", folder);
        Assert.Contains(said, call.Out, StringComparison.Ordinal);
        Assert.Equal(exit, call.ExitCode);
        if (exit == 1) Assert.Contains("The chain is broken", ortala.Run("audit", "verify", "--Data:Folder", folder, "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OfASoundInstallation_SaysSoAndOfADamagedOneWhatIsWrong()
    {
        var folder = await SealedTrail(4);
        var sound = ortala.Run("doctor", "--Data:Folder", folder);
        Assert.Equal(0, sound.ExitCode);
        Assert.Contains("Sehat:", sound.Out, StringComparison.Ordinal);
        Tamper(folder, "DELETE FROM AuditEvents WHERE Number = 2");
        var ill = ortala.Run("doctor", "--Data:Folder", folder, "--lang", "en");
        Assert.Equal(1, ill.ExitCode);
        Assert.Contains("event 2 was removed", ill.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "verify")]
    [InlineData("doctor")]
    public void Command_WithoutAnInstallation_SaysSoAndMakesNone(params string[] command)
    {
        var call = ortala.Run([.. command, "--Data:Folder", "tiada"]);
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("tidak ada data Ortala di", call.Error, StringComparison.Ordinal);
        Assert.False(ortala.Has("tiada"));
    }

    async Task<string> SealedTrail(int events)
    {
        var folder = folders.New();
        await using var app = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder]);
        var dbs = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>();
        await using (var db = dbs.CreateDbContext())
        {
            await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
            for (var i = 0; i < events; i++)
            {
                db.Record(DateTimeOffset.UtcNow, new Happening(ErasingProcesses.Erased, Actor.Program, Guid.CreateVersion7(), "000001/") { About = $"hal {i}", Why = "sebab" });
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        }
        Assert.Equal(events, await app.Services.GetRequiredService<SealEvents>().Run(TestContext.Current.CancellationToken));
        SqliteConnection.ClearAllPools();
        return folder;
    }

    /// <summary>As somebody does who has the file: the guards are taken away first.</summary>
    static void Tamper(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "ortala.db")};Foreign Keys=False;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Audit%!_No%' ESCAPE '!'";
        command.CommandText = (string)command.ExecuteScalar()! + ";" + sql;
        command.ExecuteNonQuery();
    }
}
