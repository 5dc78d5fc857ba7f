using Xunit;

namespace Ortala.Tests;

/// <summary>Finds the repository and the read-only material beside it. A test that needs missing material skips, saying so; in CI it fails.</summary>
public static class Material
{
    /// <summary>Root of the repository.</summary>
    public static string Repository { get; } = FindUp(AppContext.BaseDirectory, "Ortala.slnx");

    /// <summary>The folder shared/ beside the repository, or null.</summary>
    public static string? Shared { get; } = Path.GetFullPath(Path.Combine(Repository, "../shared")) is var d && Directory.Exists(d) ? d : null;

    /// <summary>The path of something in shared/; skips the test when it is not there.</summary>
    public static string InShared(params string[] parts)
    {
        var path = Path.Combine([Shared ?? "", .. parts]);
        var there = Shared is not null && (File.Exists(path) || Directory.Exists(path));
        if (!there && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"shared/{string.Join('/', parts)} is missing, which must not be in CI");
        Assert.SkipUnless(there, $"shared/{string.Join('/', parts)} is not here");
        return path;
    }

    static string FindUp(string from, string file)
    {
        for (var d = new DirectoryInfo(from); d is not null; d = d.Parent) if (File.Exists(Path.Combine(d.FullName, file))) return d.FullName;
        throw new InvalidOperationException($"no {file} above {from}");
    }
}
