using Ortala.Cli.Tests.Durability;
using Xunit;

namespace Ortala.Cli.Tests;

/// <summary>The web is one command of the program, and the others know nothing of it.</summary>
public sealed class ServeTests : IDisposable
{
    readonly OrtalaProgram ortala = new();

    public void Dispose() => ortala.Dispose();

    [Theory]
    [InlineData("check", "surat.yaml")]
    [InlineData("draw", "surat.yaml")]
    [InlineData("bundle", "surat.yaml", "--out", "himpunan.pdf")]
    [InlineData("format", "surat.yaml")]
    [InlineData("new", "baru")]
    [InlineData("profiles")]
    [InlineData("layout", "--in", ".", "--out", "hasil")]
    [InlineData("--help")]
    public void EngineCommand_LoadsNoCodeOfTheWeb(params string[] args)
    {
        ortala.Write("surat.yaml", Texts.Sound);
        var list = Path.Combine(ortala.Folder, "loaded.txt");
        var hook = new Dictionary<string, string> { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [StartupHook.FileVariable] = list };
        var call = ortala.RunWith(null, hook, args);
        Assert.Equal(0, call.ExitCode);
        var loaded = File.ReadAllLines(list);
        Assert.Contains("ortala", loaded);
        Assert.DoesNotContain(loaded, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "Ortala.Web");
    }

    [Fact]
    public async Task Serve_AnswersAtTheAddressGivenAndStopsWhenAsked()
    {
        using var server = await ServerProcess.Start(Path.Combine(ortala.Folder, "data"));
        using var browser = new HttpClient();
        Assert.Contains("Ortala", await browser.GetStringAsync(server.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(server.Terminate());
    }
}
