using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Ortala.Web;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Cli.Tests.Durability;

/// <summary>What the server has acknowledged is on the disk: kill -9 in the midst of writing loses none of it.</summary>
public sealed class KillTests : IDisposable
{
    readonly TemporaryFolders folders = new();

    static int Rounds => Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 20 : 3;

    public void Dispose() => folders.Dispose();

    [Fact]
    public async Task Kill_WhileSeveralWrite_LosesNothingThatWasAcknowledged()
    {
        var folder = folders.New();
        var document = await NewDocument(folder);
        Writer[] writers = [.. Enumerable.Range(1, 3).Select(i => new Writer($"penulis-{i}", $"s{i}", document))];
        for (var round = 1; round <= Rounds; round++)
        {
            using (var server = await ServerProcess.Start(folder))
            {
                var others = writers[1..].Select(w => w.Write(server.Address, int.MaxValue / 2)).ToArray();
                await writers[0].Write(server.Address, 20 + round % 7);
                server.Kill(); // while the others are in the midst of it
                await Task.WhenAll(others);
            }
            await Expect(folder, document, writers);
        }
        Assert.All(writers, w => Assert.True(w.Acknowledged.Count >= Rounds, w.Name));
    }

    [Fact]
    public async Task Termination_WithOpenStreamsOfEvents_EndsThemAndTheServer()
    {
        var folder = folders.New();
        var document = await NewDocument(folder);
        using var server = await ServerProcess.Start(folder);
        using var http = new HttpClient();
        http.BaseAddress = new Uri(server.Address);
        await Writer.SignIn(http);
        var streams = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => http.GetStreamAsync($"{server.Address}/naskah/{document}/peristiwa?client=tab{i}", TestContext.Current.CancellationToken)));
        var first = new byte[1];
        foreach (var stream in streams) Assert.Equal(1, await stream.ReadAsync(first, TestContext.Current.CancellationToken));
        Assert.True(server.Terminate());
    }

    /// <summary>Looked at with the server gone: what it acknowledged stands in the journal, and all of it hangs together.</summary>
    static async Task Expect(string folder, Guid document, Writer[] writers)
    {
        await using var app = WebServer.Create(["--Data:Folder", folder]);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal([], await Invariants.Broken(db, TestContext.Current.CancellationToken));
        var journal = await DocumentStore.Entries(db, document, 0, int.MaxValue, TestContext.Current.CancellationToken);
        foreach (var writer in writers)
        {
            var stored = journal.Where(t => t.Client == writer.Name).ToDictionary(t => t.Sequence, t => ((SetCell)t.Change.Edits[0]).Value);
            Assert.Equal([], writer.Acknowledged.Where(a => !stored.TryGetValue(a.Key, out var text) || text != a.Value).Select(a => $"{writer.Name}: {a.Value} is gone"));
            Assert.True(stored.Count >= writer.Acknowledged.Count && journal.Length >= writer.Revision);
        }
    }

    static async Task<Guid> NewDocument(string folder)
    {
        await using var app = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, .. Writer.Demonstration]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var draft = DraftModel.DraftOf(ProcedureFile.Read(Texts.Sound, "uji.sop.yaml").Procedure!);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var account = await db.Accounts.AsNoTracking().Include(a => a.Node).SingleAsync(a => a.UserName == Writer.UserName, TestContext.Current.CancellationToken);
        var document = await app.Services.GetRequiredService<DocumentStore>().Create(
            draft, new Viewer { AccountId = account.Id, Name = account.FullName }, new DocumentUnit(account.NodeId, account.Node!.Path, account.Node.Name, 0), "blank", TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
        return document.Id;
    }
}
