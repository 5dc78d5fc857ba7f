using System.Text.RegularExpressions;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>The page of the format agrees with the reader.</summary>
public partial class FormatPageTests
{
    static readonly string page = File.ReadAllText(Path.Combine(Material.Repository, "docs/format.md"));

    [Fact]
    public void CompleteExample_Reads() =>
        Assert.Equal(["terima>periksa:next", "periksa>disposisi:yes", "periksa>terima:no"], Sources.Flows(Sources.Good(Examples()[0])));

    [Fact]
    public void LongFormExample_Reads()
    {
        var text = "title: T\nactors:\n" + string.Concat(new[] { "teknis", "hukum", "kabag", "karo" }.Select(a => $"  - {{id: {a}, name: {a}}}\n")) + "steps:\n" + Examples()[1]
            + "  - {id: s5, actor: karo, kind: end}\n  - {id: s6, actor: karo, kind: end}\n";
        Assert.Contains("s4a>s4c:next", Sources.Flows(Sources.Good(text)));
    }

    [Fact]
    public void EveryKeyAndEveryCode_IsDescribed()
    {
        foreach (var key in new[] { KeySet.Document, KeySet.Signatory, KeySet.Actor, KeySet.Step, KeySet.Symbol, KeySet.Branch }.SelectMany(k => k.Keys))
            Assert.Contains($"`{key}`", page, StringComparison.Ordinal);
        var wording = File.ReadAllText(Path.Combine(Material.Repository, "src/Ortala.Procedures/Reading/Wording.cs"));
        Assert.Equal(Code().Matches(wording).Select(m => m.Value).Distinct().Order(), Code().Matches(page).Select(m => m.Value).Distinct().Order());
    }

    static string[] Examples() => [.. Fence().Matches(page).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("SOP0[0-9][0-9]")]
    private static partial Regex Code();
}
