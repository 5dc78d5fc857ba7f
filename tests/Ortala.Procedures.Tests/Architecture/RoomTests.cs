using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Ortala.Procedures.Tests.Architecture;

/// <summary>The platform knows no capability, and kinds are declared where the program looks for them.</summary>
public class RoomTests
{
    static readonly string[] capabilities = ["Ortala.Web.Procedures", "Ortala.Web.Organisation", "Ortala.Web.Innovation", "Ortala.Web.Coordination", "Ortala.Web.Publications", "Ortala.Web.Home", "Ortala.Web.Help"];

    /// <summary>What the platform still knows of a capability, and why.</summary>
    static readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    [Fact]
    public void Platform_NamesNoCapability()
    {
        var bad = SourceTree.CSharp().Where(f => f.StartsWith("src/Ortala.Web/Platform/", StringComparison.Ordinal)).SelectMany(f => SourceTree.Parse(f).DescendantNodes().OfType<UsingDirectiveSyntax>()
            .Select(u => u.Name?.ToString() ?? "").Where(n => capabilities.Any(c => n == c || n.StartsWith(c + ".", StringComparison.Ordinal))).Select(n => $"{f} uses {n}"));
        Assert.Equal([], bad.Where(b => !known.ContainsKey(b)));
    }

    [Theory]
    [InlineData("ProcessKind", "Processes")]
    [InlineData("TaskKind", "Tasks")]
    [InlineData("NotificationKind", "Notices")]
    public void Kinds_StandAsPublicFieldsOfAClassThatIsNamedForThem_WithNamesOfTheirOwn(string type, string ending)
    {
        var fields = SourceTree.CSharp().Where(f => f.StartsWith("src/Ortala.Web/", StringComparison.Ordinal)).SelectMany(f => SourceTree.Parse(f).DescendantNodes().OfType<FieldDeclarationSyntax>())
            .Where(f => f.Declaration.Type.ToString() == type).ToArray();
        Assert.NotEmpty(fields);
        Assert.Equal([], fields.Where(f => f.Parent is not ClassDeclarationSyntax c || !c.Identifier.Text.EndsWith(ending, StringComparison.Ordinal) || !f.Modifiers.ToString().Contains("public static readonly", StringComparison.Ordinal))
            .Select(f => f.Declaration.ToString()));
        var names = fields.SelectMany(f => f.Declaration.Variables).Select(v => v.Initializer?.Value.DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault()?.Token.ValueText).ToArray();
        Assert.Equal([], names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
