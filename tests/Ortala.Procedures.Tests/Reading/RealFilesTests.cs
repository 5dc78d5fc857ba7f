using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

public class RealFilesTests
{
    [Fact]
    public void EveryRealFile_ReadsAsItStands()
    {
        var files = Sources.RealFiles();
        Assert.True(files.Length >= 12);
        foreach (var file in files)
        {
            var read = ProcedureFile.Read(File.ReadAllText(file), file);
            Assert.Empty(read.Findings.Select(f => $"{file}:{f.Line}:{f.Column} {f.Code} {f.Message.En}"));
            Assert.True(read.Procedure!.Flowcharts is [{ Executors.Length: > 1, Steps.Length: > 1 }]);
        }
    }

    [Fact]
    public void SuratMasuk_HasTheExitsOfItsFile()
    {
        var p = Read("bps-025-pengelolaan-surat-masuk.yaml");
        Assert.Equal("bps-025-pengelolaan-surat-masuk", p.Id);
        Assert.Equal("SOP-025/17000/2025", p.Identity.Number);
        Assert.Equal(17, p.Flowcharts[0].Steps.Length);
        Assert.Equal(8, p.Identity.LegalBasis.Length);
        var decisions = p.Flowcharts[0].Steps.Where(s => s.Symbols[0].Kind == SymbolKind.Decision).ToArray();
        Assert.Equal(3, decisions.Length);
        Assert.All(decisions, d => Assert.Equal([ExitKind.Yes, ExitKind.No], d.Symbols[0].Exits.Select(e => e.Kind)));
    }

    [Fact]
    public void SusunSop_KnowsWhereEachStepStands()
    {
        var file = Path.Combine(Material.InShared("sops"), "composed-penyusunan-sop-ap.yaml");
        var lines = File.ReadAllLines(file);
        var sources = ProcedureFile.Read(File.ReadAllText(file), file).Sources;
        Assert.Contains("id: s9", lines[sources.Find(new(0, "s9")).Line - 1]);
        Assert.Contains("duration: \"2 jam\"", lines[sources.Find(new(0, "s9", null, "duration")).Line - 1]);
        Assert.Contains("legalBasis", lines[sources.Find(new(Field: "legalBasis")).Line - 1]);
        Assert.Equal(sources.Find(new(0, "s9")), sources.Find(new(0, "s9", "s9", "branches")));
    }

    static Procedure Read(string name) => Sources.Good(File.ReadAllText(Path.Combine(Material.InShared("sops"), name)), name);
}
