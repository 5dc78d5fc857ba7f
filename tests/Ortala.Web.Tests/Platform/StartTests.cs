using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Tests;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Starting;
using Xunit;

namespace Ortala.Web.Tests.Platform;

public sealed class StartTests : IDisposable
{
    readonly TemporaryFolders folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public async Task Start_OnAnAddressThatIsTaken_IsToldInWordsAndEnds()
    {
        await using var first = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folders.New()]);
        await first.StartAsync(TestContext.Current.CancellationToken);
        var (code, said) = await Told(() => WebServer.RunAsync(["--urls", first.Urls.First(), "--Data:Folder", folders.New()]));
        Assert.Equal(1, code);
        Assert.Contains("sedang dipakai program lain", said, StringComparison.Ordinal);
        Assert.Contains("in use by another program", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnWhatIsNoAddress_IsToldInWordsAndEnds()
    {
        var (code, said) = await Told(() => WebServer.RunAsync(["--urls", "bukan alamat", "--Data:Folder", folders.New()]));
        Assert.Equal(1, code);
        Assert.Contains("urls = bukan alamat: harus alamat", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnADataFolderThatCannotBeUsed_IsToldInWordsAndEnds()
    {
        var folder = folders.New();
        var file = Path.Combine(folder, "berkas");
        await File.WriteAllTextAsync(file, "bukan folder", TestContext.Current.CancellationToken);
        var (code, said) = await Told(() => WebServer.RunAsync(["--urls", "http://127.0.0.1:0", "--Data:Folder", file]));
        Assert.Equal(1, code);
        Assert.Contains("Data:Folder = " + file, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithSeveralMistakenSettings_TellsAllAtOnceInBothLanguages()
    {
        var (code, said) = await Told(() => WebServer.RunAsync(["--urls", "http://127.0.0.1:0", "--Data:Folder", folders.New(), "--Site:Address", "ortala.contoh", "--Limits:UploadsPerMinute", "banyak",
            "--Mail:Prot", "25", "--Proxy:Known", "10.0.0.1, rumah", "--Log:Format", "xml", "--Demo:Password", "boleh apa saja"]));
        Assert.Equal(1, code);
        string[] expected =
        [
            "Site:Address = ortala.contoh: harus alamat lengkap", "Limits:UploadsPerMinute = banyak: harus bilangan", "Mail:Prot = 25: kunci ini tidak dikenal; mungkin maksudnya Mail:Port · this key is not known; perhaps Mail:Port is meant",
            "Proxy:Known = 10.0.0.1, rumah: harus alamat IP", "Log:Format = xml: harus salah satu dari: teks, json",
        ];
        foreach (var line in expected) Assert.Contains(line, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo:Password", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://*:80;https://0.0.0.0:443")]
    [InlineData("http://[::1]:5000")]
    public void Settings_WithAddressesThatServersTake_HaveNoMistake(string urls) =>
        Assert.Equal([], SettingsCheck.Mistakes(new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls), new("Proxy:Known", "10.0.0.0/8,::1"), new("Site:Address", "https://ortala.contoh.go.id/")]).Build()));

    [Fact]
    public async Task Start_OfANewerProgram_KeepsACopyOfTheDatabaseAsItWas()
    {
        var folder = folders.New();
        string[] args = ["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Jobs:Run", "false"];
        await using (var first = WebServer.Create(args)) await Run(first, async db =>
        {
            Assert.Empty(Directory.GetFiles(folder, "*.sebelum-*")); // nothing to keep of a new one
            var last = (await db.Database.GetAppliedMigrationsAsync()).Last();
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory WHERE MigrationId <> {"20261124235635_Begin"}");
            Assert.NotEqual("20261124235635_Begin", last);
        });
        await using (var older = WebServer.Create(args)) await Assert.ThrowsAnyAsync<Exception>(() => older.StartAsync(TestContext.Current.CancellationToken)); // what is there cannot be made twice
        var copy = Assert.Single(Directory.GetFiles(folder, "ortala.db.sebelum-*"));
        Assert.True(new FileInfo(copy).Length > 10_000);
        for (var i = 0; i < 5; i++) await File.WriteAllTextAsync($"{copy}{i}", "", TestContext.Current.CancellationToken);
        await using (var again = WebServer.Create(args)) await Assert.ThrowsAnyAsync<Exception>(() => again.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(KeptCopies.Kept, Directory.GetFiles(folder, "ortala.db.sebelum-*").Length);
    }

    [Fact]
    public async Task Start_OfADemonstration_SaysOneAccountARoleAndThePassword_AndNeverOverwritesWhatIsThere()
    {
        var folder = folders.New();
        await using (var plain = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder]))
        {
            await Run(plain, async db =>
            {
                db.Add(new Node { Id = Guid.NewGuid(), Number = 1, Path = Node.PathOf(null, 1), Kind = NodeKind.Province, Code = "", Name = "Milik sendiri", ShortName = "", SearchText = "", Stamp = Guid.NewGuid() });
                await db.SaveChangesAsync();
            });
        }
        await using (var later = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Demo:Load", "true"]))
            await Run(later, async db => Assert.Equal((0, 1), (await db.Accounts.CountAsync(), await db.Nodes.CountAsync())));
        await using var demo = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folders.New(), "--Demo:Load", "true", "--Accounts:HashIterations", "1000"]);
        await demo.StartAsync(TestContext.Current.CancellationToken);
        var lines = await DemonstrationAccounts.Lines(demo.Services);
        Assert.Matches("password of all accounts: demo-[a-z2-9]{8}$", lines[0]);
        foreach (var role in Enum.GetValues<Role>()) Assert.Contains(lines, l => l.Contains(role.Name().Id, StringComparison.Ordinal));
    }

    static async Task Run(Microsoft.AspNetCore.Builder.WebApplication host, Func<OrtalaDb, Task> look)
    {
        await host.StartAsync(TestContext.Current.CancellationToken);
        await using (var db = host.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext()) await look(db);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_OnAFileThatIsNoDatabase_IsToldInWordsAndLeavesItAlone()
    {
        var folder = folders.New();
        var file = Path.Combine(folder, "ortala.db");
        var text = string.Concat(Enumerable.Repeat("ini bukan basis data ", 100));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var (code, said) = await Told(() => WebServer.RunAsync(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder]));
        Assert.Equal(1, code);
        Assert.StartsWith("Ortala tidak dapat dijalankan", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    static async Task<(int Code, string Said)> Told(Func<Task<int>> run)
    {
        var before = Console.Error;
        await using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            return (await run(), said.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
