using Ortala.Procedures.Checking;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>Every structural mistake is found at its line and column, with what was expected.</summary>
public class MistakeTests
{
    const string End = "  - {id: z, actor: a, kind: end}\n";

    [Theory] // steps begin on line 7, column 3 is the dash
    [InlineData("  - {id: s1, actor: c, kind: start}\n", "SOP022", 7, 21, "“c”")]
    [InlineData("  - {id: s1, actor: a, kind: strat}\n", "SOP024", 7, 30, "“start”?")]
    [InlineData("  - {id: s1, actor: a, kind: mulai}\n", "SOP024", 7, 30, "“start”?")]
    [InlineData("  - {id: s1, actor: a, kind: start, next: s9}\n", "SOP023", 7, 43, "“s9”")]
    [InlineData("  - {id: s1, actor: a, kind: start, next: [z, y]}\n", "SOP023", 7, 47, "“z”?")]
    [InlineData("  - {id: s1, actor: a, kind: decision, branches: [{label: X, to: q}]}\n", "SOP023", 7, 66, "“q”")]
    [InlineData("  - {id: s1, actor: a, kind: decision, branches: [{label: X}]}\n", "SOP010", 7, 51, "“to”")]
    [InlineData("  - {id: z, actor: a, kind: start}\n", "SOP020", 8, 10, "line 7")]
    [InlineData("  - {actor: a, kind: start}\n", "SOP010", 7, 5, "“id”")]
    [InlineData("  - {id: s1, kind: start}\n", "SOP010", 7, 5, "“actor”")]
    [InlineData("  - {id: s1, actor: a}\n", "SOP010", 7, 5, "decision or end")]
    [InlineData("  - {id: s 1, actor: a, kind: start}\n", "SOP021", 7, 10, "“s 1”")]
    [InlineData("  - {id: s1, actor: a, kind: start, nxet: z}\n", "SOP011", 7, 37, "“next”?")]
    [InlineData("  - {id: s1, actor: a, kind: start, waktu: 5}\n", "SOP011", 7, 37, "“duration”?")]
    [InlineData("  - {id: s1, actor: a, actor: b, kind: start}\n", "SOP013", 7, 24, "line 7")]
    [InlineData("  - {id: s1, actor: a, kind: start, note: {a: b}}\n", "SOP012", 7, 43, "a text")]
    [InlineData("  - {id: s1, actor: a, kind: start, output: [{a: b}]}\n", "SOP012", 7, 46, "list of texts")]
    [InlineData("  - {id: s1, actor: a, kind: start, with: [a]}\n", "SOP025", 7, 44, "“a”")]
    [InlineData("  - {id: s1, symbols: [{id: x, actor: a, kind: start, joint: [y]}]}\n", "SOP025", 7, 63, "“y”")]
    [InlineData("  - {id: s1, symbols: [{id: x, actor: a, kind: start, joint: x}]}\n", "SOP025", 7, 62, "“x”")]
    [InlineData("  - {id: s1, symbols: [{id: z, actor: a, kind: start}]}\n", "SOP020", 8, 10, "line 7")]
    [InlineData("  - {id: s1, kind: start, symbols: [{id: x, actor: a, kind: start}]}\n", "SOP014", 7, 20, "“symbols”")]
    [InlineData("  - {id: s1, symbols: []}\n", "SOP010", 7, 23, "at least one")]
    [InlineData("  - s1\n", "SOP012", 7, 5, "mappings")]
    [InlineData("  - id: &x s1\n    actor: a\n    kind: start\n", "SOP003", 7, 9, "anchors")]
    [InlineData("  - {id: s1, actor: a, kind: start, note: !!str x}\n", "SOP003", 7, 43, "tags")]
    [InlineData("  - {id: s1, actor: a, kind: start, note: \"\\u202E\"}\n", "SOP004", 7, 43, "U+202E")]
    [InlineData("  - {id: s1, actor: a, kind: start, note: a\u0007b}\n", "SOP004", 7, 44, "U+0007")]
    [InlineData("  - {id: s1, actor: a, kind: start\n", "SOP001", 7, 3, "not closed")]
    [InlineData("  - id: s1\n   actor: a\n", "SOP001", 8, 4, "indentation")]
    [InlineData("  - {id: s1, actor: a, kind: start, note: \"a}\n", "SOP001", 7, 43, "quot")]
    public void InAStep(string step, string code, int line, int column, string expected) => Found(Sources.With(step + End), code, line, column, expected);

    [Theory]
    [InlineData("", "SOP012", 1, 1, "mapping")]
    [InlineData("[]", "SOP012", 1, 1, "mapping")]
    [InlineData("title: T\nactors: []\n", "SOP010", 1, 1, "“steps”")]
    [InlineData("actors: []\nsteps: []\n", "SOP010", 1, 1, "“title”")]
    [InlineData("sop: 2\ntitle: T\nactors: []\nsteps: []\n", "SOP015", 1, 6, "“sop: 1”")]
    [InlineData("title: T\npage: A5\nactors: []\nsteps: []\n", "SOP026", 2, 7, "F4-landscape")]
    [InlineData("title: T\npage: F4-lanscape\nactors: []\nsteps: []\n", "SOP026", 2, 7, "“F4-landscape”?")]
    [InlineData("title: T\nemblem: ../lambang.png\nactors: []\nsteps: []\n", "SOP029", 2, 9, "without folder")]
    [InlineData("title: T\nsignatory: Kepala\nactors: []\nsteps: []\n", "SOP012", 2, 12, "office")]
    [InlineData("title: T\nid: a/b\nactors: []\nsteps: []\n", "SOP021", 2, 5, "a/b")]
    [InlineData("title: T\nactors: [{id: a, name: A}, {id: a, name: B}]\nsteps: []\n", "SOP020", 2, 28, "line 2")]
    [InlineData("title: T\nactors: [{id: a}]\nsteps: []\n", "SOP010", 2, 10, "“name”")]
    [InlineData("title: T\nactors: a\nsteps: []\n", "SOP012", 2, 9, "a list")]
    [InlineData("title: T\nactors: []\nsteps: []\nflowcharts: []\n", "SOP014", 2, 9, "flowcharts")]
    [InlineData("title: T\nactors: []\nsteps: []\n---\na: b\n", "SOP003", 4, 1, "several documents")]
    [InlineData("title: a: b\n", "SOP001", 1, 9, "quotes")]
    [InlineData("title: T\nactors:\n\t- {id: a}\n", "SOP001", 3, 1, "tab")]
    [InlineData("? [a]\n: b\n", "SOP012", 1, 3, "key")]
    public void InTheDocument(string text, string code, int line, int column, string expected) => Found(text, code, line, column, expected);

    [Fact]
    public void UnknownProfile_OnlyWarns()
    {
        var read = ProcedureFile.Read("title: T\nprofile: bsp\nactors: []\nsteps: []\n", "x");
        Assert.NotNull(read.Procedure);
        Assert.Equal([("SOP027", 2, Severity.Warning)], read.Findings.Select(f => (f.Code, f.Line, f.Severity)));
    }

    [Fact]
    public void AllMistakes_AreReportedAtOnce_InOrder()
    {
        var read = ProcedureFile.Read(Sources.Steps("{id: s1, actor: q, kind: start, nxt: s2}", "{id: s1, actor: a, kind: x}", "{id: s3, kind: end, next: [s8]}"), "x");
        Assert.Null(read.Procedure);
        Assert.Equal([(7, "SOP022"), (7, "SOP011"), (8, "SOP020"), (8, "SOP024"), (9, "SOP010"), (9, "SOP023")], read.Findings.Select(f => (f.Line, f.Code)));
        Assert.All(read.Findings, f => Assert.NotEqual(f.Message.Id, f.Message.En));
    }

    [Fact]
    public void ActorsMissing_IsSaidOnce_NotAtEveryStep()
    {
        var read = ProcedureFile.Read("title: T\npelaksana: [{id: a, name: A}]\nsteps: [{id: s1, actor: a, kind: start}]\n", "x");
        Assert.Equal(["SOP010", "SOP011"], read.Findings.Select(f => f.Code).Order());
    }

    [Fact]
    public void UnknownKeyInJson_IsIgnoredWithAWarning()
    {
        var read = ProcedureFile.ReadJson("{\"title\": \"T\",\n \"colour\": 1, \"actors\": [], \"steps\": []}", "x");
        Assert.NotNull(read.Procedure);
        Assert.Equal([("SOP011", 2, 2, Severity.Warning)], read.Findings.Select(f => (f.Code, f.Line, f.Column, f.Severity)));
    }

    [Theory]
    [InlineData("{\"title\": \"T\",\n \"actors\": [}", "SOP001", 2)]
    [InlineData("{\"title\": \"T\",\n \"actors\": [], \"steps\": [1]}", "SOP012", 2)]
    [InlineData("{\"title\": \"\\ud800\",\n \"actors\": [], \"steps\": []}", "SOP004", 1)]
    [InlineData("{\"title\": \"T\",\n \"title\": \"U\", \"actors\": [], \"steps\": []}", "SOP013", 2)]
    public void InJson(string text, string code, int line)
    {
        var read = ProcedureFile.ReadJson(text, "x");
        Assert.Null(read.Procedure);
        Assert.Contains((code, line), read.Findings.Select(f => (f.Code, f.Line)));
    }

    static void Found(string text, string code, int line, int column, string expected)
    {
        var read = ProcedureFile.Read(text, "x");
        Assert.Null(read.Procedure);
        var found = read.Findings.FirstOrDefault(f => f.Code == code && f.Line == line && f.Column == column);
        Assert.True(found is not null, "found only " + string.Join(" | ", read.Findings.Select(f => $"{f.Line}:{f.Column} {f.Code} {f.Message.En}")));
        Assert.Contains(expected, found.Message.En, StringComparison.Ordinal);
    }
}
