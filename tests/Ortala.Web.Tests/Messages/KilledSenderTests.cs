using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Ortala.Tests;
using Ortala.Web.Data;
using Ortala.Web.Data.Sqlite;
using Ortala.Web.Platform.Notifications;
using Xunit;

namespace Ortala.Web.Tests.Messages;

public sealed class KilledSenderTests : IDisposable
{
    const int mails = 60;

    readonly TemporaryFolders folders = new();

    public void Dispose() => folders.Dispose();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Killed again and again while it sends; between two lives a minute passes for what was claimed.</summary>
    [Fact]
    public async Task Sender_KilledWhileSending_SendsEveryMailAndOneMoreOfAKindAtMostForEachKill()
    {
        var program = Path.Combine(Material.Repository, "src/Ortala.Cli/bin/Release/net10.0/ortala");
        Assert.SkipUnless(File.Exists(program), "the command line is not built");
        using var server = await MailServer.Start("--slow", "25");
        var folder = folders.New();
        await Fill(folder);
        var kills = 0;
        for (var life = 0; life < 12 && await Unsent(folder) > 0; life++)
        {
            var before = server.Taken.Count;
            using var sender = Process.Start(new ProcessStartInfo(program, ["serve", "--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Jobs:FirstAfterSeconds", "0",
                "--Mail:Mode", "smtp", "--Mail:Host", "127.0.0.1", "--Mail:Port", server.Port, "--Mail:Security", "none", "--Mail:From", "ortala@kaltim.example"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            for (var i = 0; i < 600 && server.Taken.Count < before + 15 && !(server.Taken.Count > before && await Unsent(folder) == 0); i++) await Task.Delay(50, Cancel);
            sender.Kill(); // SIGKILL
            await sender.WaitForExitAsync(Cancel);
            kills++;
            await Task.Delay(200, Cancel);
            await MinutePasses(folder);
        }
        Assert.Equal(0, await Unsent(folder));
        var arrived = server.Taken.Select(t => t.Message.MessageId!).ToArray();
        Assert.Equal(mails, arrived.Distinct().Count());
        Assert.InRange(arrived.Length, mails, mails + kills);
        Assert.True(kills > 1);
    }

    static async Task Fill(string folder)
    {
        await using (var once = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Jobs:Run", "false"]))
        {
            await once.StartAsync(Cancel);
            await once.StopAsync(Cancel);
        }
        await using var db = Open(folder);
        for (var i = 0; i < mails; i++) db.Mail(TimeProvider.System.GetUtcNow(), $"rina{i}@kaltim.example", $"Surat {i}", "isi");
        await db.SaveChangesAsync(Cancel);
    }

    static async Task<int> Unsent(string folder)
    {
        await using var db = Open(folder);
        return await db.Outbox.CountAsync(m => m.SentAt == null, Cancel);
    }

    static async Task MinutePasses(string folder)
    {
        await using var db = Open(folder);
        var earlier = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await db.Outbox.Where(m => m.SentAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, earlier), Cancel);
    }

    static SqliteDb Open(string folder)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        SqliteDb.Use(options, Path.Combine(folder, "ortala.db"));
        return new SqliteDb(options.Options);
    }
}
