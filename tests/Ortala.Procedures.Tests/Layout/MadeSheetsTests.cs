using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Tests.Layout.Judging;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>Made procedures, from plain to wild, keep the contract by every form. Seeds are fixed; ORTALA_ALL=1 runs many more.</summary>
public class MadeSheetsTests
{
    static readonly bool all = Environment.GetEnvironmentVariable("ORTALA_ALL") == "1";

    /// <summary>Labels that found no free place: the one thing that may give way where arrows crowd around a decision, and only seldom.</summary>
    static bool IsCrowdedLabel(Fault fault) => fault.Kind is FaultKind.Through or FaultKind.Labels or FaultKind.Overlap && fault.Where.Contains("label", StringComparison.Ordinal);

    static void AssertSound(Making making, int seeds, string paper = "", double crowded = 0.3)
    {
        var (faulty, sheets) = (new List<(string Sheet, Fault Fault)>(), 0);
        for (var seed = 0; seed < (all ? 20 * seeds : seeds); seed++)
        {
            var procedure = MadeCharts.Of(making, seed) with { Paper = paper };
            var (profile, parts) = (ShippedProfiles.All[seed % ShippedProfiles.All.Length], (SheetParts)(seed / ShippedProfiles.All.Length % 2));
            foreach (var mode in Enum.GetValues<LayoutMode>())
            {
                sheets++;
                faulty.AddRange(SheetJudge.Faults(SheetLayout.LayOut(procedure, profile, mode, parts)).Select(f => ($"seed {seed} {profile.Id} {mode} {parts}", f)));
            }
        }
        var labels = faulty.Count(f => IsCrowdedLabel(f.Fault));
        Assert.True(labels == faulty.Count && labels <= crowded * sheets, $"{faulty.Count} faults of {sheets} sheets, {labels} of labels\n{string.Join('\n', faulty.OrderBy(f => IsCrowdedLabel(f.Fault)).Take(30))}");
    }

    [Fact]
    public void LayOut_RealShaped_KeepsTheContract() => AssertSound(new Making(6, 16), 40);

    [Fact]
    public void LayOut_OneExecutor_KeepsTheContract() => AssertSound(new Making(1, 9), 12);

    [Fact]
    public void LayOut_ManyPages_KeepsTheContract() => AssertSound(new Making(7, 60, Jumps: 0.25), 4, crowded: 1.5);

    [Fact]
    public void LayOut_ForksAndJoins_KeepsTheContract() => AssertSound(new Making(6, 18, Jumps: 0.3, Wide: 0.6), 8, crowded: 1);

    [Fact]
    public void LayOut_DecisionsOfFiveExits_KeepsTheContract() => AssertSound(new Making(6, 14, Jumps: 0.3, MostExits: 5), 12, crowded: 3);

    [Fact]
    public void LayOut_LabelsOfManyWords_KeepsTheContract() =>
        AssertSound(new Making(5, 12, MostExits: 4, Labels: ["Dikembalikan kepada pemohon untuk dilengkapi", "Disetujui dengan catatan", "Ditangguhkan", "Membutuhkan pertimbangan teknis dari instansi lain"]), 12, crowded: 2);

    [Fact]
    public void LayOut_TwentyExecutors_KeepsTheContract() => AssertSound(new Making(20, 24, Text: 6), 12);

    [Theory]
    [InlineData("A4-portrait")]
    [InlineData("Letter-landscape")]
    [InlineData("Legal-landscape")]
    [InlineData("A3-portrait")]
    public void LayOut_OtherPapers_KeepsTheContract(string paper) => AssertSound(new Making(5, 20), 8, paper);

    [Fact]
    public void LayOut_LongTexts_KeepsTheContract() => AssertSound(new Making(5, 8, Text: 60), 12);

    [Fact]
    public void LayOut_TwoHundredRows_KeepsTheContract() => AssertSound(new Making(8, 200, Jumps: 0.05), 1, crowded: 6);
}
