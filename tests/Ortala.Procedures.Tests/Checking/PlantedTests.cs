using Ortala.Procedures.Checking;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Checking;

/// <summary>Each rule has a file with its mistake planted, marked by the comment <c># here</c> on its line, and a clean neighbour.</summary>
public class PlantedTests
{
    static readonly string folder = Path.Combine(Material.Repository, "tests/Ortala.Procedures.Tests/Checking/planted");

    public static TheoryData<string> Codes => new(RuleBook.All.Select(r => r.Code));

    [Theory, MemberData(nameof(Codes))]
    public void Planted_GivesExactlyThatCode_AtTheMarkedLines(string code)
    {
        var text = File.ReadAllText(Path.Combine(folder, code + ".bad.sop.yaml"));
        var marked = text.Split('\n').Select((line, i) => (line, number: i + 1)).Where(l => l.line.Contains("# here", StringComparison.Ordinal)).Select(l => (code, l.number));
        Assert.Equal(marked, Check(text).Select(f => (f.Code, f.Line)));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Clean_GivesNoneOfThatCodeAndNoError(string code)
    {
        var findings = Check(File.ReadAllText(Path.Combine(folder, code + ".good.sop.yaml")));
        Assert.DoesNotContain(findings, f => f.Code == code || f.Severity != Severity.Info);
    }

    [Fact]
    public void Folder_HoldsTwoFilesForEachRule_AndNoOther() => Assert.Equal(
        RuleBook.All.SelectMany(r => new[] { r.Code + ".bad.sop.yaml", r.Code + ".good.sop.yaml" }).Order(StringComparer.Ordinal),
        Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    static IReadOnlyList<Finding> Check(string text)
    {
        var read = ProcedureFile.Read(text, "planted.sop.yaml");
        Assert.Equal([], read.Findings.Select(f => f.Message.En));
        return Checker.Check(read.Procedure!, read.Sources);
    }
}
