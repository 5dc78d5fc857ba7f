using System.Diagnostics;
using CsCheck;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

public class WritingTests
{
    static readonly bool all = Environment.GetEnvironmentVariable("ORTALA_ALL") == "1";

    [Fact]
    public void AnyProcedure_WrittenAndRead_IsEqual() => ProcedureGen.Any.Sample(p =>
    {
        var text = ProcedureFile.Write(p);
        var read = ProcedureFile.Read(text, "other");
        Assert.True(p.Equals(read.Procedure), $"{string.Join(" | ", read.Findings.Select(f => $"{f.Line}:{f.Column} {f.Code} {f.Message.En}"))}\n{text}\n--- again\n{(read.Procedure is null ? "" : ProcedureFile.Write(read.Procedure))}");
        Assert.Equal(text, ProcedureFile.Format(text).Text);
    }, iter: all ? 20_000 : 400);

    [Fact]
    public void EveryRealFile_ReadWrittenAndRead_IsEqual()
    {
        foreach (var file in Sources.RealFiles())
        {
            var p = Sources.Good(File.ReadAllText(file), file);
            Assert.Equal(p, Sources.Good(ProcedureFile.Write(p), "other"));
        }
    }

    [Fact]
    public void GeneratedSets_ReadWrittenAndRead_AreEqual()
    {
        var sets = Generate();
        var files = Directory.GetFiles(sets, "*.json", SearchOption.AllDirectories);
        Assert.True(files.Length > 100);
        foreach (var file in files)
        {
            var p = Sources.GoodJson(File.ReadAllText(file));
            Assert.Equal(Path.GetFileNameWithoutExtension(file), p.Id);
            Assert.True(p.Equals(Sources.Good(ProcedureFile.Write(p), "other")), file);
        }
        Directory.Delete(sets, recursive: true);
    }

    [Fact]
    public void ShortForm_IsWrittenWhereItSuffices()
    {
        var source = Sources.Steps("{id: s1, actor: a, kind: start}", "{id: s2, actor: b, kind: process, with: [a]}", "{id: s3, actor: b, kind: decision, no: s1}", "{id: s4, actor: a, kind: end}");
        var text = ProcedureFile.Write(Sources.Good(source, "uji.sop.yaml"));
        Assert.Equal("""
            sop: 1
            id: uji
            title: Uji
            actors:
              - {id: a, name: Kepala}
              - {id: b, name: Staf}
            steps:
              - id: s1
                actor: a
                kind: start
              - id: s2
                actor: b
                kind: process
                with: [a]
              - id: s3
                actor: b
                kind: decision
                yes: s4
                no: s1
              - id: s4
                actor: a
                kind: end

            """, text);
    }

    [Fact]
    public void ForbiddenCharacters_OfAProcedureMadeElsewhere_AreLeftOut()
    {
        var p = new Procedure { Id = "x", Identity = new Identity { Title = "a\u0001b\u202Ec\uD800 " }, Flowcharts = [new Flowchart()] };
        Assert.Equal("abc\uFFFD", Sources.Good(ProcedureFile.Write(p)).Identity.Title);
    }

    static string Generate()
    {
        var script = Path.Combine(Material.InShared("bench"), "gen.mjs");
        var output = Directory.CreateTempSubdirectory("ortala-sets-").FullName;
        const string Program = "const { generate } = await import(process.argv[1]); await generate({ seed: 7, out: process.argv[2], real: false })";
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Program, new Uri(script).AbsoluteUri, output]) { RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors);
        return output;
    }
}
