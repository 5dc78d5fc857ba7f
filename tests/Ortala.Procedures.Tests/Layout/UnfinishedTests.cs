using System.Diagnostics;
using System.Xml.Linq;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;
using Ortala.Procedures.Tests.Editing;
using Ortala.Procedures.Tests.Layout.Judging;
using Ortala.Procedures.Tests.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>What is not finished is drawn as far as it goes: the editor lays out after every keystroke.</summary>
public class UnfinishedTests
{
    static readonly int cases = Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 20_000 : 600;

    static readonly FaultKind[] grave = [FaultKind.Symbols, FaultKind.Flows, FaultKind.Connectors, FaultKind.Rows, FaultKind.Heads];

    static Symbol At(string id, string executor, SymbolKind kind = SymbolKind.Process, params string[] next) =>
        new() { Id = id, ExecutorId = executor, Kind = kind, Exits = [.. next.Select(n => new Exit(ExitKind.Next, n))] };

    static Procedure Chart(Executor[] executors, params Symbol[][] rows) => new()
    {
        Flowcharts = [new Flowchart { Executors = [.. executors], Steps = [.. rows.Select((r, i) => new Step { Id = "r" + i, Symbols = [.. r] })] }],
    };

    static readonly Executor[] two = [new("a", "Ketua"), new("b", "")];

    static IEnumerable<Sheet> AllForms(Procedure procedure) =>
        from profile in ShippedProfiles.All.Append(ShippedProfiles.Default with { Terminators = TerminatorStyle.Stacked })
        from mode in Enum.GetValues<LayoutMode>()
        from parts in Enum.GetValues<SheetParts>()
        select SheetLayout.LayOut(procedure, profile, mode, parts);

    static void AssertDrawn(Sheet sheet, string what)
    {
        foreach (var svg in SvgExporter.Write(sheet)) XDocument.Parse(svg);
        using var pdf = new MemoryStream();
        PdfExporter.Write(sheet, "", pdf);
        var faults = SheetJudge.Faults(sheet).Where(f => grave.Contains(f.Kind)).ToArray();
        Assert.True(faults.Length == 0 && sheet.Pages.Length > 0, $"{what} {sheet.Profile.Id} {sheet.Mode}: {string.Join('\n', faults.Take(5))}");
    }

    public static TheoryData<string> Kinds => [.. Unfinished.Keys];

    static readonly Dictionary<string, Procedure> Unfinished = new()
    {
        ["nothing"] = new(),
        ["an empty flowchart"] = Chart([]),
        ["executors only"] = Chart(two),
        ["rows without executors"] = Chart([], [], []),
        ["rows without symbols"] = Chart(two, [], [], []),
        ["a symbol of an executor that is gone"] = Chart(two, [At("s", "gone", SymbolKind.Process, "t")], [At("t", "a")]),
        ["flows into nothing and to itself"] = Chart(two, [At("s", "a", SymbolKind.Start, "none", "s")], [At("t", "b", SymbolKind.Decision, "t", "t")]),
        ["a decision without exits"] = Chart(two, [At("s", "a", SymbolKind.Decision)], [At("t", "b")]),
        ["a decision with one exit"] = Chart(two, [At("s", "a", SymbolKind.Decision, "t")], [At("t", "b")]),
        ["joint with nobody"] = Chart(two, [At("s", "a") with { JointWith = ["s", "none"] }, At("t", "b") with { JointWith = ["u"] }], [At("u", "a")]),
        ["many in one cell"] = Chart(two, [.. new[] { "s", "t", "u", "v" }.Select(id => At(id, "a", SymbolKind.Start, "w"))], [At("w", "a")]),
        ["two starts, and a part that nothing leads to"] = Chart(two, [At("s", "a", SymbolKind.Start)], [At("t", "b", SymbolKind.Start)], [At("u", "b", SymbolKind.Process, "v")], [At("v", "a", SymbolKind.Process, "u")]),
        ["one id twice"] = Chart([.. two, .. two], [At("s", "a", SymbolKind.Start, "s"), At("s", "b") with { JointWith = ["s"] }], [At("s", "b", SymbolKind.Process, "s")]),
        ["very long words"] = Long(new string('W', 600)),
        ["only blanks"] = Long("  \n "),
        ["30 executors, no text"] = Chart([.. Enumerable.Range(0, 30).Select(i => new Executor("e" + i, new string('n', i * 10)))], [.. Enumerable.Range(0, 30).Select(i => (Symbol[])[At("s" + i, "e" + i, SymbolKind.Decision, "s" + (29 - i), "s0")])]),
    };

    static Procedure Long(string text)
    {
        var one = Chart([new("a", Name(text), Name(text)), new("b", Name(text), Name(text))], [At("s", "a", SymbolKind.Start, "t") with { Text = Name(text) }], [At("t", "b") with { Exits = [new(ExitKind.Branch, "s", Name(text))] }]);
        var rows = one.Flowcharts[0].Steps.Select(s => s with { Activity = text, Duration = new(text), Note = text, Requirements = [text, text], Outputs = [text] });
        return one with
        {
            Identity = new() { Title = text, Number = text, Unit = text, AgencyLines = [Name(text)], Signatory = new(text, text, text, text), LegalBasis = [text, text], Made = new(null, text) },
            Flowcharts = [one.Flowcharts[0] with { Title = text, Steps = [.. rows] }],
        };
    }

    static string Name(string text) => text[..Math.Min(text.Length, 150)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void LayOut_UnfinishedProcedure_IsDrawnByEveryForm(string kind)
    {
        foreach (var sheet in AllForms(Unfinished[kind])) AssertDrawn(sheet, kind);
    }

    [Fact]
    public void LayOut_WithoutRows_StillShowsTheHead()
    {
        foreach (var sheet in AllForms(Chart(two)))
        {
            Assert.Equal(["a", "b"], sheet.Grids[0].Columns.Select(c => c.ExecutorId));
            Assert.Contains(sheet.Pages[^1].Texts, t => t.Cell == "headActivity");
            Assert.Equal(["a", "b"], sheet.Fields.Where(f => f.Field == "executor").Select(f => f.Owner));
        }
    }

    [Fact]
    public void LayOut_WithoutExecutors_LeavesTheirColumnFree()
    {
        foreach (var sheet in AllForms(Chart([], [])))
        {
            Assert.Empty(sheet.Grids[0].Columns);
            Assert.DoesNotContain(sheet.Fields, f => f.Field == "executor");
            var head = Assert.Single(sheet.Pages.SelectMany(p => p.Texts), t => t.Cell == "headExecutors");
            Assert.All(sheet.Grids[0].TextColumns, c => Assert.True(c.X + c.W <= head.Box.X || c.X >= head.Box.Right));
        }
    }

    [Fact]
    public void LayOut_SymbolOfAMissingExecutor_IsLeftOutWithItsFlows()
    {
        foreach (var sheet in AllForms(Unfinished["a symbol of an executor that is gone"]))
        {
            Assert.DoesNotContain(sheet.Pages.SelectMany(p => p.Symbols), s => s.Id == "s");
            Assert.Contains(sheet.Pages.SelectMany(p => p.Symbols), s => s.Id == "t");
            Assert.Equal(2, sheet.Grids[0].Rows.Length);
        }
    }

    [Fact]
    public void LayOut_RandomDamageOfRealFiles_IsDrawn()
    {
        var files = Sources.RealFiles().Select(f => ProcedureFile.Read(File.ReadAllText(f), "damage").Procedure!).ToArray();
        for (var seed = 0; seed < cases; seed++)
        {
            var procedure = Damage.Of(files[seed % files.Length], seed, 1 + seed % 40);
            var watch = Stopwatch.StartNew();
            AssertDrawn(SheetLayout.LayOut(procedure, ShippedProfiles.All[seed % ShippedProfiles.All.Length], (LayoutMode)(seed / 2 % 2)), $"seed {seed}");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"seed {seed}: {watch.Elapsed}");
        }
    }

    [Fact]
    public void LayOut_DraftsAsTheyAreEdited_AreDrawnAfterEachEdit()
    {
        for (var seed = 0; seed < cases / 20; seed++)
        {
            var edits = new RandomEdits(new Random(seed), "a" + seed);
            var draft = DraftModel.DraftOf(Drafts.Real[seed % Drafts.Real.Count]);
            for (var i = 0; i < 12; i++)
            {
                draft = draft.Apply(edits.One(draft));
                AssertDrawn(SheetLayout.LayOut(DraftModel.ProcedureOf(draft, "draft"), ShippedProfiles.All[i % ShippedProfiles.All.Length], (LayoutMode)(i / 2 % 2)), $"seed {seed} edit {i}");
            }
        }
    }

    [Fact]
    public void LayOut_TwoThousandRows_IsDrawnWhole()
    {
        string Next(int row) => "s" + (row % 9 == 8 ? row - 4 : row + 1);
        var procedure = Chart(two, [.. Enumerable.Range(0, 2_000).Select(r => (Symbol[])[At("s" + r, "ab"[r % 2].ToString(), r % 9 == 8 ? SymbolKind.Decision : SymbolKind.Process, Next(r), "s" + (r + 1))])]);
        var sheet = SheetLayout.LayOut(procedure, ShippedProfiles.Default);
        Assert.Equal(2_000, sheet.Grids[0].Rows.Length);
        Assert.Equal(2_000, sheet.Pages.Sum(p => p.Symbols.Length));
        Assert.Equal(procedure.Flowcharts[0].Steps.Select(s => s.Id), sheet.Grids[0].Rows.Select(r => r.StepId));
    }
}
