using System.Text.RegularExpressions;
using Ortala.Procedures.Model;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Architecture;

/// <summary>What stands in the repository is true anywhere: no folders of one machine, no addresses of a registry, no dead links.</summary>
public partial class RepositoryTests
{
    static readonly string[] textEndings = [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".yaml", ".yml", ".slnx", ".sh", ".mjs", ".js", ".css", ".cshtml", ".svg", ".txt", ""];

    [Fact]
    public void Texts_NameNoFolderOfOneMachineAndNoRegistry()
    {
        var bad = SourceTree.Files().Where(f => textEndings.Contains(Path.GetExtension(f)))
            .SelectMany(f => OfOneMachine().Matches(SourceTree.Text(f)).Select(m => $"{f}: {m.Value}"));
        Assert.Equal([], bad);
    }

    [Fact]
    public void LockFiles_HoldVersionsAndHashesButNoAddress()
    {
        var locks = SourceTree.Files().Where(f => f.EndsWith("package-lock.json", StringComparison.Ordinal) || f.EndsWith("packages.lock.json", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(locks);
        Assert.Equal([], locks.Where(f => SourceTree.Text(f).Contains("\"resolved\": \"http", StringComparison.Ordinal)));
    }

    [Fact]
    public void Projects_AllHaveALockFileAndStandInTheSolution()
    {
        var solution = SourceTree.Text("Ortala.slnx");
        var projects = SourceTree.Files().Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).ToArray();
        Assert.Equal([], projects.Where(p => !File.Exists(Path.Combine(Material.Repository, Path.GetDirectoryName(p)!, "packages.lock.json"))));
        Assert.Equal([], projects.Where(p => !p.StartsWith("bench/", StringComparison.Ordinal) && !solution.Contains(p, StringComparison.Ordinal)));
    }

    [Fact]
    public void Documents_LinkToFilesThatAreThere()
    {
        var dead = SourceTree.Files().Where(f => f.EndsWith(".md", StringComparison.Ordinal)).SelectMany(f => Links().Matches(SourceTree.Text(f)).Select(m => m.Groups[1].Value)
            // "/": an address of the application, which a guide is read in
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith('#') && !to.StartsWith('/') && !to.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(Material.Repository, Path.GetDirectoryName(f)!, to.Split('#')[0])))
            .Select(to => $"{f}: {to}"));
        Assert.Equal([], dead);
    }

    [Fact]
    public void Glossary_NamesEveryPublicTypeOfTheModel()
    {
        var glossary = SourceTree.Text("docs/glossary.md");
        var missing = typeof(Procedure).Assembly.GetExportedTypes().Where(t => t.Namespace == "Ortala.Procedures.Model").Select(t => t.Name)
            .Where(n => !glossary.Contains($"`{n}`", StringComparison.Ordinal));
        Assert.Equal([], missing);
    }

    // put together from parts, so that this file does not find itself
    [GeneratedRegex("(?<![A-Za-z0-9./])/(wo" + "rk|fa" + "rm|home|root)/|bash_" + @"jobs|/tmp/w" + "t|registry\\.npm" + "js|api\\.nu" + "get\\.org|pkgs\\.dev\\.azu" + "re")]
    private static partial Regex OfOneMachine();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
