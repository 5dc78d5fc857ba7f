using System.Diagnostics;
using Ortala.Tests;
using Xunit;

namespace Ortala.Cli.Tests;

/// <summary>The outside judge of shared/bench counts the defects of drawings: there must be none.</summary>
public class JudgeTests
{
    static bool All => Environment.GetEnvironmentVariable("ORTALA_ALL") == "1";

    [Theory]
    [InlineData("real")]
    [InlineData("real-shaped")]
    [InlineData("large")]
    [InlineData("rich")]
    public void Layout_OfASet_HasNoHardDefectInBothModes(string set) => Judge("--sets", set);

    [Fact]
    public void Layout_OfAThousandRows_HasNoHardDefectInBothModes()
    {
        Assert.SkipUnless(All, "a long run: ./test --all");
        Judge("--sets", "huge,growth");
    }

    [Fact]
    public void Layout_OfTwentySeeds_HasNoHardDefectInBothModes()
    {
        Assert.SkipUnless(All, "a long run: ./test --all");
        Judge("--sets", "real-shaped,large,rich", "--seed", "1-20");
    }

    static void Judge(params string[] what)
    {
        var bench = Material.InShared("bench");
        var work = Directory.CreateTempSubdirectory("ortala-judge-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(work, "node_modules"), Path.Combine(Material.Repository, "bench/node_modules")); // the YAML parser of the generator
        var start = new ProcessStartInfo("node", [Path.Combine(bench, "run.mjs"), "--engine", $"ortala={OrtalaProgram.Path} layout", "--reps", "0", "--nowall",
            "--sops", Material.InShared("sops"), "--work", work, .. what])
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Directory.Delete(work, recursive: true);
        Assert.True(node.ExitCode == 0, $"exit code {node.ExitCode}\n{error.Result}\n{output}");
        Assert.Contains(" ortala ", output, StringComparison.Ordinal);
    }
}
