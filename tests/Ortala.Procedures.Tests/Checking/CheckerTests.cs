using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Checking;

public class CheckerTests
{
    static Symbol Box(string id, string executor, SymbolKind kind, params string[] next) =>
        new() { Id = id, ExecutorId = executor, Kind = kind, Exits = [.. next.Select(n => new Exit(ExitKind.Next, n))] };

    static Step Row(string id, params Symbol[] symbols) => new() { Id = id, Activity = "Menyusun " + id, Symbols = [.. symbols] };

    static Procedure Of(params Step[] rows) => new() { Flowcharts = [new Flowchart { Executors = [new("a", "Kepala"), new("b", "Staf")], Steps = [.. rows] }] };

    static IEnumerable<(string Code, string? Symbol)> Structure(Procedure procedure) =>
        Checker.Check(procedure).Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Place.SymbolId));

    [Fact]
    public void JointPartners_AreReachedAndReachTheEnd_WithTheirGroup()
    {
        var joint = Of(
            Row("1", Box("1a", "a", SymbolKind.Start, "2a")),
            Row("2", Box("2a", "a", SymbolKind.Process) with { JointWith = ["2b"] }, Box("2b", "b", SymbolKind.Process, "3a")),
            Row("3", Box("3a", "a", SymbolKind.End)));
        Assert.Equal([], Structure(joint));
        var apart = joint with { Flowcharts = [joint.Flowcharts[0] with { Steps = joint.Flowcharts[0].Steps.SetItem(1, Row("2", Box("2a", "a", SymbolKind.Process), Box("2b", "b", SymbolKind.Process, "3a"))) }] };
        Assert.Equal([("SOP105", "2b"), ("SOP106", "2a")], Structure(apart).Order());
    }

    [Fact]
    public void Unreachable_Chain_IsReportedOnceAtItsBeginning()
    {
        var procedure = Of(
            Row("1", Box("1a", "a", SymbolKind.Start, "4a")), Row("2", Box("2a", "a", SymbolKind.Process, "3a")),
            Row("3", Box("3a", "b", SymbolKind.Process, "4a")), Row("4", Box("4a", "a", SymbolKind.End)));
        Assert.Equal([("SOP105", "2a")], Structure(procedure));
    }

    [Fact]
    public void Ring_WithoutWayOut_IsReportedOnceWhereItTurnsBack()
    {
        var procedure = Of(
            Row("1", Box("1a", "a", SymbolKind.Start, "2a", "4a")), Row("2", Box("2a", "a", SymbolKind.Process, "3a")),
            Row("3", Box("3a", "b", SymbolKind.Process, "2a")), Row("4", Box("4a", "a", SymbolKind.End)));
        Assert.Equal([("SOP106", "3a")], Structure(procedure));
    }

    [Fact]
    public void EmptyProcedure_HasNoStartAndNoEnd_AndNothingFails()
    {
        Assert.Equal(["SOP101", "SOP102"], Structure(Of()).Select(s => s.Code));
        Assert.Equal([], Structure(new Procedure()));
    }

    [Fact]
    public void DanglingExit_IsLeftToTheReader() => Assert.Equal([("SOP106", "2a")], Structure(Of(
        Row("1", Box("1a", "a", SymbolKind.Start, "2a", "3a")), Row("2", Box("2a", "a", SymbolKind.Process, "nowhere")), Row("3", Box("3a", "a", SymbolKind.End)))));

    [Fact]
    public void Findings_OfSeveralFlowcharts_StandInOrderOfFlowchartRowAndCode()
    {
        var one = Of(Row("1", Box("1a", "a", SymbolKind.Process, "2a")), Row("2", Box("2a", "a", SymbolKind.Process))).Flowcharts[0];
        var findings = Checker.Check(new Procedure { Flowcharts = [one, one] });
        var keys = findings.Select(f => (f.Place.Flowchart ?? -1, Row: f.Place.StepId is { } s ? int.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : 0, f.Code)).ToList();
        Assert.Equal(keys.OrderBy(k => k.Item1).ThenBy(k => k.Row).ThenBy(k => k.Code, StringComparer.Ordinal), keys);
        Assert.Equal(new int?[] { null, 0, 1 }, findings.Select(f => f.Place.Flowchart).Distinct());
    }

    [Fact]
    public void RealSheets_HaveNoStructuralError_AndEveryFindingHasItsLine() => Assert.All(Directory.GetFiles(Material.InShared("sops"), "*.yaml"), file =>
    {
        var read = ProcedureFile.Read(File.ReadAllText(file), file);
        var findings = Checker.Check(read.Procedure!, read.Sources);
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        Assert.All(findings, f => Assert.True(f.Line > 0 && f.Message.Id.Length > 0 && f.Message.En.Length > 0, f.Code));
    });

    [Fact] // four times the rows may not ask for sixteen times the memory: no rule pairs every row with every other (its time is in bench/)
    public void ThousandRows_AskForNoMoreThanTheirShare()
    {
        static Procedure Long(int rows) => Of([.. Enumerable.Range(1, rows).Select(i => Row($"{i}", Box($"{i}a", i % 2 == 0 ? "a" : "b", i == 1 ? SymbolKind.Start : i == rows ? SymbolKind.End : SymbolKind.Process, i == rows ? [] : [$"{i + 1}a"])))]);
        static long Allocated(Procedure p)
        {
            Checker.Check(p);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Checker.Check(p);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.True(Allocated(Long(1000)) < 6 * Allocated(Long(250)));
    }
}
