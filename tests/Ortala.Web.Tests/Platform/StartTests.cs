using Ortala.Tests;
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
        Assert.StartsWith("Ortala tidak dapat dijalankan di bukan alamat", said, StringComparison.Ordinal);
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
        Assert.Contains("Data:Folder " + file, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
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
