using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;
using Ortala.Procedures.Tests.Layout.Judging;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>Every real SOP and every sample, by every form, in pages and as one sheet, with the identity block and without, keeps the contract.</summary>
public class RealSheetsTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(Material.Repository, "samples"), "*.sop.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void LayOut_Sample_KeepsTheContract(string file) => AssertSoundByAllForms(Path.Combine(Material.Repository, "samples", file));

    [Fact]
    public void LayOut_RealSops_KeepTheContract()
    {
        foreach (var file in Directory.GetFiles(Material.InShared("sops"), "*.yaml").Order(StringComparer.Ordinal)) AssertSoundByAllForms(file);
    }

    static void AssertSoundByAllForms(string file)
    {
        var procedure = ProcedureFile.Read(File.ReadAllText(file), Path.GetFileName(file)).Procedure!;
        foreach (var (what, sheet) in AllForms(procedure)) SheetJudge.AssertSound(sheet, $"{Path.GetFileName(file)} {what}");
    }

    static IEnumerable<(string What, Sheet Sheet)> AllForms(Procedure procedure) =>
        from profile in ShippedProfiles.All
        from mode in Enum.GetValues<LayoutMode>()
        from parts in Enum.GetValues<SheetParts>()
        select ($"{profile.Id} {mode} {parts}", SheetLayout.LayOut(procedure, profile, mode, parts));
}
