using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Ortala.Procedures.Tests.Architecture;

/// <summary>Files and methods stay short: the budget is budget.json beside this file.</summary>
public class SizeTests
{
    static readonly JsonElement budget = JsonDocument.Parse(SourceTree.Text("tests/Ortala.Procedures.Tests/Architecture/budget.json")).RootElement;

    [Fact]
    public void Files_OfTheRepository_AreWithinTheBudget() =>
        Within("fileLines", SourceTree.CSharp().Select(f => (Place: f, Lines: SourceTree.Text(f).AsSpan().TrimEnd().Count('\n') + 1)));

    [Fact]
    public void Methods_OfTheRepository_AreWithinTheBudget() => Within("methodLines", SourceTree.CSharp().SelectMany(Methods));

    [Fact]
    public void Methods_OfAKnownSource_AreMeasuredByTheirLines()
    {
        const string source = "class A\n{\n    /// <summary>x</summary>\n    int B()\n    {\n        return \"\"\"\n        a\n        b\n        \"\"\";\n    }\n\n    int C => 2;\n}\n";
        var root = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        Assert.Equal([4], MethodLines(root, "a").Select(m => m.Lines));
    }

    static IEnumerable<(string Place, int Lines)> Methods(string file) => MethodLines(SourceTree.Parse(file), file);

    /// <summary>Methods, constructors and local functions from the line of the name to the closing brace; a text of many lines is data and counts as one.</summary>
    static IEnumerable<(string Place, int Lines)> MethodLines(SyntaxNode root, string file) =>
        root.DescendantNodes().Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax)
            .Select(n => ($"{file}:{n.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", 1 + Breaks(n.GetLocation()) - n.DescendantTokens().Where(IsText).Sum(t => Breaks(t.GetLocation()))));

    static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    static int Breaks(Location at) => at.GetLineSpan().EndLinePosition.Line - at.GetLineSpan().StartLinePosition.Line;

    static void Within(string kind, IEnumerable<(string Place, int Lines)> things)
    {
        var (p90, max) = (budget.GetProperty(kind).GetProperty("p90").GetInt32(), budget.GetProperty(kind).GetProperty("max").GetInt32());
        var sorted = things.OrderBy(t => t.Lines).ToArray();
        Assert.NotEmpty(sorted);
        var tooLong = sorted.Where(t => t.Lines > max).Select(t => $"{t.Place}: {t.Lines} lines, at most {max}").ToArray();
        Assert.True(tooLong.Length == 0, string.Join('\n', tooLong));
        var at90 = sorted[(int)Math.Ceiling(0.9 * sorted.Length) - 1];
        var longest = string.Join('\n', sorted.Reverse().Take(10).Select(t => $"{t.Place}: {t.Lines}"));
        Assert.True(at90.Lines <= p90, $"90th percentile is {at90.Lines} lines, at most {p90}; the longest:\n{longest}");
    }
}
