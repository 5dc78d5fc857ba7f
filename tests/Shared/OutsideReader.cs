using System.Diagnostics;
using Xunit;

namespace Ortala.Tests;

/// <summary>Programs that we did not write and that read what we wrote: qpdf, poppler. A test that needs a missing one skips, saying so; in CI it fails.</summary>
public static class OutsideReader
{
    /// <summary>Runs the program and gives its exit code and all it printed.</summary>
    public static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"{program} is missing, which must not be in CI");
            Assert.Skip($"{program} is not installed");
            throw;
        }
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
    }
}
