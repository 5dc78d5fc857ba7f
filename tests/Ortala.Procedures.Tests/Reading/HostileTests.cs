using System.Diagnostics;
using System.Text;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>Hostile sources give findings soon: no crash, no hang, no blow-up. The limit of time is wide, since a machine may be busy; what it catches is growth without bound.</summary>
public class HostileTests
{
    public static TheoryData<string, string> Sources_() => new()
    {
        { "SOP002", new string('a', Limits.SourceLength + 1) },
        { "SOP002", new string('[', 100_000) },
        { "SOP002", string.Concat(Enumerable.Repeat("{a: ", 50_000)) },
        { "SOP002", "title: T\nactors:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => new string(' ', i % 200) + "- \n")) + string.Concat(Enumerable.Repeat("- ", 30)) },
        { "SOP003", "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d]\n" },
        { "SOP003", "a: &a [*a]\n" },
        { "SOP002", Sources.With(string.Concat(Enumerable.Range(0, Limits.Steps + 1).Select(i => $"  - {{id: s{i}, actor: a, kind: process}}\n"))) },
        { "SOP002", "title: T\nflowcharts:\n" + string.Concat(Enumerable.Range(0, 3).Select(c => "  - actors: [{id: a, name: A}]\n    steps:\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"      - {{id: s{c}-{i}, actor: a, kind: process}}\n")))) },
        { "SOP002", "title: T\nsteps: []\nactors:\n" + string.Concat(Enumerable.Range(0, Limits.Executors + 1).Select(i => $"  - {{id: a{i}, name: A}}\n")) },
        { "SOP002", "title: T\nactors: []\nsteps: []\nequipment:\n" + string.Concat(Enumerable.Repeat("  - x\n", 190_000)) },
        { "SOP002", "[" + string.Concat(Enumerable.Repeat("1,", 250_000)) + "]" },
        { "SOP028", Sources.Steps($"{{id: s1, actor: a, kind: start, activity: {new string('x', 10_000)}}}") },
        { "SOP028", Sources.Steps($"{{id: s1, actor: a, kind: start, output: [{string.Join(", ", Enumerable.Repeat(new string('x', 1_500), 3))}]}}") },
        { "SOP028", Sources.Steps($"{{id: s1, actor: a, kind: start, requirements: [{string.Join(", ", Enumerable.Repeat("surat permohonan dan lampirannya", 60))}]}}") },
        { "SOP028", $"title: {new string('x', 500)}\nactors: []\nsteps: []\n" },
        { "SOP011", string.Concat(Enumerable.Range(0, 90_000).Select(i => $"titel{i}: x\n")) },
        { "SOP013", string.Concat(Enumerable.Repeat("title: x\n", 90_000)) },
        { "SOP004", "title: \uD800\nactors: []\nsteps: []\n" },
        { "SOP004", "title: a\u202Eb\nactors: []\nsteps: []\n" },
        { "SOP004", new string('\u0001', 100_000) },
        { "SOP001", "title: \"\\uD800\"\n" },
        { "SOP001", "%YAML 9.9\n%TAG ! !\n%%%\n" },
        { "SOP011", new string('\t', 100_000) + "x: y" },
        { "SOP001", "title: " + new string('"', 100_001) },
        { "SOP001", "a: " + new string('|', 100_000) },
        { "SOP012", new string('#', 1_000_000) },
        { "SOP012", new string('x', 1_900_000) },
        { "SOP023", Sources.With(string.Concat(Enumerable.Range(0, 1_900).Select(i => $"  - {{id: s{i}, actor: a, kind: process, next: q{i}}}\n"))) },
    };

    [Theory, MemberData(nameof(Sources_), DisableDiscoveryEnumeration = true)]
    public void Hostile_GivesItsFinding_Soon(string code, string source)
    {
        var watch = Stopwatch.StartNew();
        var read = ProcedureFile.Read(source, "x.sop.yaml");
        var formatted = ProcedureFile.Format(source);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Null(read.Procedure);
        Assert.Contains(code, read.Findings.Select(f => f.Code));
        Assert.All(read.Findings, f => Assert.True(f.Line >= 1 && f.Column >= 1 && f.Message.Id.Length < 1_500));
        Assert.True(read.Findings.Length <= Limits.Findings + 1);
        Assert.True(formatted.Text.Length <= source.Length * 2 + 100);
    }

    [Theory]
    [InlineData('[', "SOP002")]
    [InlineData('{', "SOP001")]
    [InlineData('"', "SOP001")]
    public void HostileJson_GivesItsFinding(char c, string code)
    {
        var read = ProcedureFile.ReadJson(new string(c, 100_000), "x");
        Assert.Null(read.Procedure);
        Assert.Equal([code], read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void LongestLegalSource_IsRead()
    {
        var steps = new StringBuilder();
        for (var i = 0; i < Limits.Steps; i++) steps.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{id: s{i}, actor: a, kind: process, activity: {new string('k', 500)}}}\n");
        Assert.Equal(Limits.Steps, Sources.Good(Sources.With(steps.ToString())).Flowcharts[0].Steps.Length);
    }

    [Fact]
    public void RightToLeftText_AndEmoji_AreTexts() =>
        Assert.Equal("بحث 📄 Ω", Sources.Good("title: بحث 📄 Ω\nactors: []\nsteps: []\n").Identity.Title);
}
