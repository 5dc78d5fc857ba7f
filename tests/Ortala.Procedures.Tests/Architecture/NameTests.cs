using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Ortala.Procedures.Tests.Architecture;

/// <summary>Names come from the domain: words that say nothing are not used in names of types.</summary>
public partial class NameTests
{
    static readonly JsonElement budget = JsonDocument.Parse(SourceTree.Text("tests/Ortala.Procedures.Tests/Architecture/budget.json")).RootElement;

    [Fact]
    public void Types_OfTheRepository_HaveNoEmptyWordInTheirName()
    {
        var allowed = Strings("bannedWordsAllowedIn");
        var bad = SourceTree.CSharp().SelectMany(file => SourceTree.Parse(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Select(t => t.Identifier.Text).Where(n => !allowed.Contains(n) && EmptyWord(n) is not null).Select(n => $"{file}: {n} ({EmptyWord(n)})"));
        Assert.Equal([], bad);
    }

    [Theory]
    [InlineData("TextHelper", "Helper")]
    [InlineData("SheetTagHelper", null)] // the term of ASP.NET Core for what it is
    [InlineData("CommonSheet", "Common")]
    [InlineData("Implementation", null)]
    public void EmptyWord_OfAName_IsFoundAsAWholeWord(string name, string? word) => Assert.Equal(word, EmptyWord(name));

    static string? EmptyWord(string name)
    {
        if (name.EndsWith("TagHelper", StringComparison.Ordinal)) return null;
        var banned = Strings("bannedWords");
        return Words().Matches(name).Select(m => m.Value).FirstOrDefault(banned.Contains);
    }

    static HashSet<string> Strings(string key) => [.. budget.GetProperty(key).EnumerateArray().Select(w => w.GetString()!)];

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
