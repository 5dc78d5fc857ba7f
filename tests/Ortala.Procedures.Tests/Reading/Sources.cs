using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>Short ways to write sources and to read what is expected to be good.</summary>
static class Sources
{
    /// <summary>A document with executors a and b and the given steps, each line of which is indented already.</summary>
    public static string With(string steps) => "sop: 1\ntitle: Uji\nactors:\n  - {id: a, name: Kepala}\n  - {id: b, name: Staf}\nsteps:\n" + steps;

    /// <summary>Steps in flow style, one a line: <c>{id: s1, actor: a, kind: start}</c>.</summary>
    public static string Steps(params string[] steps) => With(string.Concat(steps.Select(s => $"  - {s}\n")));

    public static Procedure Good(string text, string name = "uji.sop.yaml")
    {
        var read = ProcedureFile.Read(text, name);
        Assert.Empty(read.Findings.Select(f => $"{f.Line}:{f.Column} {f.Code} {f.Message.En}"));
        return read.Procedure!;
    }

    public static Procedure GoodJson(string text)
    {
        var read = ProcedureFile.ReadJson(text, "uji.json");
        Assert.Empty(read.Findings.Select(f => $"{f.Line}:{f.Column} {f.Code} {f.Message.En}"));
        return read.Procedure!;
    }

    /// <summary>Ids of all flows, e.g. <c>s1&gt;s2:next</c>.</summary>
    public static string[] Flows(Procedure p) => [.. p.Flowcharts[0].Flows().Select(f => f.Id)];

    public static string[] RealFiles() => Directory.GetFiles(Ortala.Tests.Material.InShared("sops"), "*.yaml").Order(StringComparer.Ordinal).ToArray();
}
