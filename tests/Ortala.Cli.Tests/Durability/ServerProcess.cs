using System.Diagnostics;
using System.Text;
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
        try
        {
            var address = await AddressOf(process.StandardOutput);
            _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            return new ServerProcess(process, address);
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Where it says that it answers; what it logs before that is told when it does not.</summary>
    static async Task<string> AddressOf(StreamReader said)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var before = new StringBuilder();
        while (await said.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Ortala: ", StringComparison.Ordinal)) return line.Split(' ')[1];
            before.AppendLine(line);
        }
        throw new InvalidOperationException($"the server did not start: {before}");
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
