using CsCheck;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Ortala.Procedures.Tests.Reading;
using Ortala.Tests;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>Drafts to try edits on: all real files, all samples, and any procedure.</summary>
static class Drafts
{
    public static IReadOnlyList<Procedure> Real { get; } =
    [
        .. Sources.RealFiles().Concat(Directory.GetFiles(Path.Combine(Material.Repository, "samples"), "*.sop.yaml").Order(StringComparer.Ordinal))
            .Select(f => ProcedureFile.Read(File.ReadAllText(f), f).Procedure!),
    ];

    /// <summary>A draft with several flowcharts, since real files have one.</summary>
    public static Gen<Draft> Any { get; } = Gen.Frequency((3, ProcedureGen.Any.Select(DraftModel.DraftOf)), (1, Gen.Int[0, Real.Count - 1].Select(i => DraftModel.DraftOf(Real[i]))));

    /// <summary>How often chance is tried: more with <c>./test --all</c>.</summary>
    public static int Many(int usually) => Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? usually * 20 : usually;
}
