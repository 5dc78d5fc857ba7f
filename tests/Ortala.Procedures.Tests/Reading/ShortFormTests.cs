using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

public class ShortFormTests
{
    [Fact]
    public void AbsentExits_MeanTheFollowingRow()
    {
        var p = Sources.Good(Sources.Steps(
            "{id: s1, actor: a, kind: start}", "{id: s2, actor: b, kind: decision, no: s1}", "{id: s3, actor: b, kind: process, next: []}", "{id: s4, actor: a, kind: end}"));
        Assert.Equal(["s1>s2:next", "s2>s3:yes", "s2>s1:no"], Sources.Flows(p));
    }

    [Fact]
    public void AbsentExits_InJson_MeanNothing()
    {
        var p = Sources.GoodJson("""{"id": "x-1", "title": "T", "page": "F4-landscape", "set": "real", "actors": [{"id": "a", "name": "A"}], "steps": [{"id": "s1", "actor": "a", "kind": "start"}, {"id": "s2", "actor": "a", "kind": "decision", "yes": "s1"}, {"id": "s3", "actor": "a", "kind": "end", "duration": ""}]}""");
        Assert.Equal(["s2>s1:yes"], Sources.Flows(p));
        Assert.Equal(("x-1", "F4-landscape"), (p.Id, p.Paper));
    }

    [Fact]
    public void Fork_GivesOneFlowEach_APairTwiceIsOne()
    {
        var p = Sources.Good(Sources.Steps("{id: s1, actor: a, kind: start, next: [s2, s3, s2]}", "{id: s2, actor: a, kind: end}", "{id: s3, actor: b, kind: end}"));
        Assert.Equal(["s1>s2:next", "s1>s3:next"], Sources.Flows(p));
        Assert.Equal(2, p.Flowcharts[0].Steps[0].Symbols[0].Exits.Length);
    }

    [Fact]
    public void With_AddsJointSymbolsOfTheSameKind_WithoutDefaultExit()
    {
        var p = Sources.Good(Sources.Steps("{id: s1, actor: b, kind: process, with: [a]}", "{id: s2, actor: a, kind: end}"));
        Assert.Equal(["s1", "s1+a"], p.Flowcharts[0].Steps[0].Symbols.Select(s => s.Id));
        Assert.Equal(["s1>s2:next"], Sources.Flows(p));
        Assert.Equal(["s1+a~s1:joint"], p.Flowcharts[0].JointLines().Select(j => j.Id));
    }

    [Fact]
    public void Branches_TakeThePlaceOfYesAndNo()
    {
        var p = Sources.Good(Sources.Steps("{id: s1, actor: a, kind: decision, branches: [{label: Lengkap, to: s2}, {label: Kurang, to: s1}]}", "{id: s2, actor: a, kind: end}"));
        Assert.Equal(["s1>s2:b1", "s1>s1:b2"], Sources.Flows(p));
        Assert.Equal(["Lengkap", "Kurang"], p.Flowcharts[0].Flows().Select(f => f.Label));
    }

    [Fact]
    public void Scalars_AreTexts()
    {
        var p = Sources.Good("""
            sop: 1
            title: yes
            number: 01
            made: 2025-06-02
            revised: "-"
            effective: 2 Juni 2025
            actors:
              - {id: 01, name: 'on'}
              - {id: no, name: 1.50}
            steps:
              - {id: 1, actor: 01, kind: start, duration: 5, note: ~}
              - {id: 2, actor: no, kind: decision, yes: 3, no: 1}
              - {id: 3, actor: no, kind: end}
            """);
        Assert.Equal(("yes", "01"), (p.Identity.Title, p.Identity.Number));
        Assert.Equal(["01", "no"], p.Flowcharts[0].Executors.Select(e => e.Id));
        Assert.Equal(["on", "1.50"], p.Flowcharts[0].Executors.Select(e => e.Name));
        Assert.Equal(["1>2:next", "2>3:yes", "2>1:no"], Sources.Flows(p));
        Assert.Equal((new DateOnly(2025, 6, 2), "-", new DateOnly(2025, 6, 2)), (p.Identity.Made.Day, p.Identity.Revised.Text, p.Identity.Effective.Day));
        Assert.Equal("", p.Flowcharts[0].Steps[0].Note);
    }

    [Fact]
    public void Texts_AreCleaned()
    {
        var p = Sources.Good("sop: 1\ntitle: \"  Pe\\u200Bnge\\u0301lolaan\\tsurat\\r\\n masuk \"\nactors: []\nsteps: []\n");
        Assert.Equal("Peng\u00E9lolaan surat\nmasuk", p.Identity.Title);
    }
}
