using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ortala.Tests;

namespace Ortala.Procedures.Tests.Architecture;

/// <summary>The files of the repository as a reader sees them: without what is built or fetched.</summary>
static class SourceTree
{
    static readonly string[] made = ["bin", "obj", "node_modules", ".git", "out", "bench-work", "TestResults", "BenchmarkDotNet.Artifacts", "data"];

    /// <summary>Files below a folder of the repository, as paths from its root with forward slashes.</summary>
    internal static IEnumerable<string> Files(string below = "") => Walk(Path.Combine(Material.Repository, below))
        .Select(f => Path.GetRelativePath(Material.Repository, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>What people write: migrations are written by a program.</summary>
    internal static IEnumerable<string> CSharp() => Files().Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    internal static string Text(string file) => File.ReadAllText(Path.Combine(Material.Repository, file));

    internal static SyntaxNode Parse(string file) => CSharpSyntaxTree.ParseText(Text(file), new CSharpParseOptions(LanguageVersion.Preview), file).GetRoot();

    static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => !made.Contains(Path.GetFileName(d))).SelectMany(Walk));
}
