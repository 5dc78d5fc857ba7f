using System.Diagnostics;
using Xunit;

namespace Ortala.Cli.Tests.Durability;

/// <summary><c>ortala serve</c> as a process of its own, on a free port and a given data folder.</summary>
sealed class ServerProcess : IDisposable
{
    readonly Process process;

    ServerProcess(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<ServerProcess> Start(string folder, params string[] settings)
    {
        var process = Process.Start(new ProcessStartInfo(OrtalaProgram.Path, ["serve", "--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Limits:EditsPerMinute", "1000000", "--Limits:SignInsPerMinute", "100000", "--Accounts:HashIterations", "1000", .. settings])
        {
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("the server did not start");
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return new ServerProcess(process, line.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal)));
    }

    /// <summary>Ends it without a warning, as a failure of power would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to end; true when it did.</summary>
    public bool Terminate()
    {
        using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return process.WaitForExit(TimeSpan.FromSeconds(20)) && process.ExitCode == 0;
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
