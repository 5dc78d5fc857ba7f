using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Tests;
using Ortala.Web;
using Ortala.Web.Data;
using Xunit;

namespace Ortala.Cli.Tests.Durability;

/// <summary>kill -9 in the midst of processes: what was acknowledged is there, changes and events are one to one, the chain is whole.</summary>
public sealed class ProcessKillTests : IDisposable
{
    readonly TemporaryFolders folders = new();
    readonly OrtalaProgram ortala = new();

    static int Rounds => Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 15 : 2;

    public void Dispose()
    {
        folders.Dispose();
        ortala.Dispose();
    }

    [Fact]
    public async Task Kill_WhileSeveralAskForAccounts_LosesNoRequestAndLeavesEventsAndChainWhole()
    {
        var folder = folders.New();
        string[] settings = ["--Limits:AccountRequestsPerMinute", "1000000", "--Demo:Load", "true", "--Demo:Password", "sandi-uji-coba"];
        using (await ServerProcess.Start(folder, settings)) { } // loads the demonstration, and is killed
        var unit = await UnitOf(folder);
        var random = new Random(9);
        Asking[] all = [.. Enumerable.Range(1, 3).Select(i => new Asking($"p{i}", unit))];
        for (var round = 0; round < Rounds; round++)
        {
            using (var server = await ServerProcess.Start(folder, settings))
            {
                var others = all[1..].Select(a => a.Ask(server.Address, int.MaxValue / 2)).ToArray();
                await all[0].Ask(server.Address, 5 + random.Next(20));
                server.Kill();
                await Task.WhenAll(others);
            }
            await Expect(folder, [.. all.SelectMany(a => a.Acknowledged)]);
        }
        using (await ServerProcess.Start(folder, settings)) await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken); // the tail is sealed by the next server
        var call = ortala.Run("audit", "verify", "--Data:Folder", folder);
        Assert.True(call.ExitCode == 0 && call.Out.Contains("Belum bersegel: tidak ada.", StringComparison.Ordinal), call.Out + call.Error);
    }

    /// <summary>Looked at with the server gone.</summary>
    static async Task Expect(string folder, string[] acknowledged)
    {
        await using var app = WebServer.Create(["--Data:Folder", folder]);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal([], await Invariants.Broken(db, TestContext.Current.CancellationToken));
        var stored = await db.AccountRequests.Select(r => r.Email).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([], acknowledged.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Equal(stored.Count, await db.AuditEvents.CountAsync(e => e.Process == "account-request.asked", TestContext.Current.CancellationToken));
        Assert.NotEmpty(acknowledged);
    }

    static async Task<Guid> UnitOf(string folder)
    {
        await using var app = WebServer.Create(["--Data:Folder", folder]);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Nodes.Where(n => n.ShortName == "DINKES").Select(n => n.Id).SingleAsync(TestContext.Current.CancellationToken);
    }
}
