using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Comparing;
using Ortala.Procedures.Editing;
using Xunit;

namespace Ortala.Procedures.Tests.Comparing;

public class DraftComparisonTests
{
    static readonly DraftRow
        first = new("r1", "Menerima berkas", "Berkas", "5 menit", "Tanda terima", "", [Symbol("s1", "a", "start", new DraftExit("next", "s2"))]),
        second = new("r2", "Memeriksa berkas", "Berkas", "1 jam", "Hasil", "", [Symbol("s2", "b", "decision", new DraftExit("yes", "s3"), new DraftExit("no", "s1"))]),
        third = new("r3", "Menyimpan berkas", "Berkas", "5 menit", "Arsip", "", [Symbol("s3", "a", "end")]);

    static readonly Draft draft = Of(first, second, third);

    [Fact]
    public void Between_ADraftAndItself_IsEmpty() => MadeDrafts.Any.Sample(d => Assert.True(DraftComparison.Between(d, d).IsEmpty));

    [Fact]
    public void Between_ExchangedSides_TellsAddedAsRemoved() => Gen.Select(MadeDrafts.Any, MadeDrafts.Any).Sample((a, b) =>
    {
        var (there, back) = (DraftComparison.Between(a, b), DraftComparison.Between(b, a));
        Assert.Equal(there.Fields.Select(f => (f.Field, f.Before, f.After)), back.Fields.Select(f => (f.Field, f.After, f.Before)));
        Assert.Equal(Ids(there.Charts, c => c.Before is null), Ids(back.Charts, c => c.After is null));
        Assert.Equal(Rows(there, r => r.Before is null), Rows(back, r => r.After is null));
        Assert.Equal(Flows(there), Flows(back));
    });

    [Fact]
    public void Between_ARowPutIn_OnlyThatRowDiffersThoughAllNumbersAfterItDo()
    {
        var added = new DraftRow("r9", "Mencatat", "", "", "", "", []);
        var row = Assert.Single(Only(Of(first, added, second, third)).Rows);
        Assert.Equal(("r9", 0, 2, false), (row.Id, row.NumberBefore, row.NumberAfter, row.Moved));
    }

    [Fact]
    public void Between_ARowTakenOut_StandsAfterItsNeighbourOfOld()
    {
        var chart = Only(Of(first with { Note = "Baru" }, third with { Note = "Baru" }));
        Assert.Equal(["r1", "r2", "r3"], chart.Rows.Select(r => r.Id));
        Assert.Null(chart.Rows[1].After);
        Assert.Equal([("s2", (string?)"s3"), ("s2", "s1")], chart.Rows[1].Flows.Select(f => (f.Symbol, f.Before?.Target)));
        Assert.All(chart.Rows[1].Flows, f => Assert.Null(f.After));
    }

    [Fact]
    public void Between_AMovedRow_IsMovedAndTheOthersAreNot() => Assert.Equal([("r1", true, 1, 3)], Only(Of(second, third, first)).Rows.Select(r => (r.Id, r.Moved, r.NumberBefore, r.NumberAfter)));

    [Fact]
    public void Between_AChangedLabel_IsOneFlowWithBothSides()
    {
        var relabelled = second with { Symbols = [Symbol("s2", "b", "decision", new DraftExit("yes", "s3"), new DraftExit("branch", "s1", "Kurang"))] };
        var flow = Assert.Single(Assert.Single(Only(Of(first, relabelled, third)).Rows).Flows);
        Assert.Equal(("no", "branch", "Kurang", 1), (flow.Before!.Kind, flow.After!.Kind, flow.After.Label, flow.TargetRow));
    }

    [Fact]
    public void Between_ASymbolInAnotherColumnAndRow_IsToldOnceWhereItStandsNow()
    {
        var chart = Only(Of(first, second with { Symbols = [] }, third with { Symbols = [.. third.Symbols, .. second.Symbols.Select(s => s with { Executor = "a" })] }));
        var symbol = Assert.Single(Assert.Single(chart.Rows).Symbols);
        Assert.Equal((2, 3, true, "b", "a"), (symbol.RowBefore, symbol.RowAfter, symbol.ToOtherRow, symbol.Before!.Executor, symbol.After!.Executor));
    }

    [Fact]
    public void Between_ColumnsRenamedAddedAndGone_EachIsTold()
    {
        var chart = draft.Charts[0] with { Executors = [new("b", "Kepala Biro"), new("c", "Arsiparis")] };
        Assert.Equal([("Kepala Bagian", "Kepala Biro"), (null, "Arsiparis"), ("Pengadministrasi", null)],
            DraftComparison.Between(draft, draft with { Charts = [chart] }).Charts[0].Executors.Select(e => (e.Before?.Name, e.After?.Name)));
    }

    static DraftSymbol Symbol(string id, string executor, string kind, params DraftExit[] exits) => new(id, executor, kind, "", [.. exits], []);

    static Draft Of(params DraftRow[] rows) =>
        new(ImmutableSortedDictionary<string, string>.Empty, [new("c1", "", [new("a", "Pengadministrasi"), new("b", "Kepala Bagian")], [.. rows])]);

    static ChartDifference Only(Draft after) => Assert.Single(DraftComparison.Between(draft, after).Charts);

    static IEnumerable<string> Ids(IEnumerable<ChartDifference> charts, Func<ChartDifference, bool> which) => charts.Where(which).Select(c => c.Id).Order(StringComparer.Ordinal);

    static IEnumerable<string> Rows(Comparison comparison, Func<RowDifference, bool> which) =>
        comparison.Charts.SelectMany(c => c.Rows).Where(which).Select(r => r.Id).Order(StringComparer.Ordinal);

    static int Flows(Comparison comparison) => comparison.Charts.SelectMany(c => c.Rows).Sum(r => r.Flows.Length);
}
