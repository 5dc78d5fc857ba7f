using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>The samples show the product off: they read, they are laid out by <c>format</c>, and no check finds an error.</summary>
public class SamplesTests
{
    internal static string[] Files() => Directory.GetFiles(Path.Combine(Material.Repository, "samples"), "*.sop.yaml").Order(StringComparer.Ordinal).ToArray();

    [Fact]
    public void Samples_ReadAndAreFormatted_AndSayThatTheyAreComposed()
    {
        Assert.True(Files().Length >= 6);
        foreach (var file in Files())
        {
            var text = File.ReadAllText(file);
            var p = Sources.Good(text, file);
            Assert.Equal(text, ProcedureFile.Format(text).Text);
            Assert.True(text.Contains("# Composed", StringComparison.Ordinal) || text.Contains("# Contoh", StringComparison.Ordinal), file);
            Assert.Equal("", p.Identity.Signatory.Name + p.Identity.Signatory.Nip);
            Assert.True(p.Identity is { Title: not "", Number: not "", Unit: not "", Effective.Day: not null, LegalBasis.Length: > 0, Warnings.Length: > 0 }, file);
        }
    }

    [Fact]
    public void Samples_WarnOfNothingButTheMissingNameOfTheSignatory_UnlessTheySayThatTheyDo()
    {
        foreach (var file in Files())
        {
            var text = File.ReadAllText(file);
            var read = ProcedureFile.Read(text, file);
            var codes = Checker.Check(read.Procedure!, read.Sources).Where(f => f.Severity < Severity.Info).Select(f => f.Code).ToArray();
            if (text.Contains("sengaja", StringComparison.Ordinal)) Assert.True(codes.Length > 5, file);
            else Assert.Equal([Path.GetFileName(file), "SOP408"], codes.Prepend(Path.GetFileName(file)));
        }
    }

    [Fact]
    public void Samples_ShowWhatTheFormatHolds()
    {
        var all = Files().Select(f => Sources.Good(File.ReadAllText(f), f)).ToArray();
        var charts = all.SelectMany(p => p.Flowcharts).ToArray();
        Assert.Contains(all, p => p.Flowcharts.Length > 1);
        Assert.Contains(charts, c => c.Executors.Length >= 12 && c.Executors.Any(e => e.Group.Length > 0));
        Assert.Contains(charts, c => c.JointLines().Length > 0);
        Assert.Contains(charts, c => Symbols(c).Any(s => s.Exits.Count(e => e.Kind == ExitKind.Branch) >= 3));
        Assert.Contains(charts, c => Symbols(c).Count(s => s.Kind == SymbolKind.End) >= 3 && Symbols(c).Count(s => s.Kind == SymbolKind.Start) >= 2);
        Assert.Contains(charts, c => Symbols(c).Any(s => s.Kind == SymbolKind.Process && s.Exits.Length > 1));
    }

    static Symbol[] Symbols(Flowchart chart) => [.. chart.Steps.SelectMany(s => s.Symbols)];
}
