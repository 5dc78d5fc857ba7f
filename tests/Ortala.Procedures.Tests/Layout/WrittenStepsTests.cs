using System.Collections.Immutable;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

public class WrittenStepsTests
{
    static readonly Flowchart chart = new()
    {
        Executors = [new("k", "Ketua Tim"), new("p", "PPK"), new("a", "Arsiparis")],
        Steps =
        [
            Step("1", "Menyusun matriks.", [new Symbol { Id = "s1", ExecutorId = "k", Kind = SymbolKind.Start, Exits = [new(ExitKind.Next, "s2")] }]) with
            {
                Requirements = ["POK", "Realisasi"], Duration = new("1 Hari"), Outputs = ["Matriks"],
            },
            Step("2", "Persetujuan", [new Symbol { Id = "s2", ExecutorId = "p", Kind = SymbolKind.Decision, Exits = [new(ExitKind.Yes, "s3"), new(ExitKind.No, "s1")] }]) with { Duration = new("-") },
            Step("3", "SK disimpan", [Symbol("s3", "a", "s4"), Symbol("s3b", "k", "s4"), Symbol("s3c", "p", "s4")]),
            Step("4", "ketua tim melapor", [Symbol("s4", "k", "s6")]),
            Step("5", "Memeriksa", [Symbol("s5", "p", "s6")]),
            Step("6", "Menerima", [new Symbol { Id = "s6", ExecutorId = "a", Kind = SymbolKind.End }]),
        ],
    };

    static Step Step(string id, string activity, ImmutableArray<Symbol> symbols) => new() { Id = id, Activity = activity, Symbols = symbols };

    static Symbol Symbol(string id, string executor, string next) => new() { Id = id, ExecutorId = executor, Exits = [new(ExitKind.Next, next)] };

    [Fact]
    public void Of_EveryRow_IsOneSentence() =>
        Assert.Equal(
        [
            "Ketua Tim menyusun matriks (kelengkapan: POK, Realisasi; waktu: 1 Hari; output: Matriks).",
            "PPK melaksanakan persetujuan. Bila Ya, lanjut ke langkah 3; bila Tidak, kembali ke langkah 1.",
            "Ketua Tim, PPK, dan Arsiparis melaksanakan SK disimpan.",
            "Ketua tim melapor. Lanjut ke langkah 6.",
            "PPK memeriksa.",
            "Arsiparis menerima.",
        ], WrittenSteps.Of(chart));

    [Fact]
    public void LayOutPages_ManySteps_FillsPagesAndNumbersThrough()
    {
        var many = chart with { Steps = [.. Enumerable.Range(1, 80).Select(i => Step(i.ToString(), "Menyusun " + new string('x', 30 * (i % 7)), [new Symbol { Id = "s" + i, ExecutorId = "k" }]))] };
        var pages = WrittenStepsLayout.LayOutPages(many, ShippedProfiles.Find("kaltim")!, 34, 860, 480, 500);
        Assert.True(pages.Length > 1);
        Assert.All(pages, p => Assert.All(p.Texts, t => Assert.True(t.Box.Bottom <= 500 && t.Box.X >= 34 && t.Box.Right <= 894)));
        Assert.Equal("URAIAN PROSEDUR", pages[0].Texts[0].Lines[0]);
        Assert.Equal(Enumerable.Range(1, 80).Select(i => i + "."), pages.SelectMany(p => p.Texts).Where(t => t.Box.W < 30).Select(t => t.Lines[0]));
    }

    [Fact]
    public void LayOutPages_SentenceLongerThanAPage_IsBroken()
    {
        var endless = chart with { Steps = [Step("1", "Menyusun " + string.Concat(Enumerable.Repeat("dokumen ", 3000)), [new Symbol { Id = "s1", ExecutorId = "k" }])] };
        var pages = WrittenStepsLayout.LayOutPages(endless, ShippedProfiles.Find("kaltim")!, 34, 860, 480, 500);
        Assert.Equal(3000, pages.SelectMany(p => p.Texts).SelectMany(t => t.Lines).Sum(l => l.Split(' ').Count(w => w.StartsWith("dokumen", StringComparison.Ordinal))));
        Assert.All(pages, p => Assert.All(p.Texts, t => Assert.True(t.Box.Bottom <= 500)));
    }
}
