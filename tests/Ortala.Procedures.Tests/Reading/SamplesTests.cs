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
            Assert.Contains("# Composed", text, StringComparison.Ordinal);
            Assert.Equal("", p.Identity.Signatory.Name + p.Identity.Signatory.Nip);
            Assert.True(p.Identity is { Title: not "", Number: not "", Unit: not "", Effective.Day: not null, LegalBasis.Length: > 1, Records.Length: > 0 }, file);
        }
    }

    [Fact]
    public void Samples_WarnOfNothingButTheMissingNameOfTheSignatory()
    {
        foreach (var file in Files())
        {
            var read = ProcedureFile.Read(File.ReadAllText(file), file);
            Assert.Equal(["SOP408"], Checker.Check(read.Procedure!, read.Sources).Where(f => f.Severity < Severity.Info).Select(f => f.Code));
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
