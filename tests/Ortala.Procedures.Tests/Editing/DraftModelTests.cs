using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Ortala.Procedures.Tests.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

public class DraftModelTests
{
    [Fact]
    public void EveryRealFileAndSample_AsDraftAndBack_IsEqual()
    {
        Assert.True(Drafts.Real.Count > 20);
        Assert.All(Drafts.Real.Where(p => p.Flowcharts.Length == 1), p => Assert.Equal(p, DraftModel.ProcedureOf(DraftModel.DraftOf(p), p.Id)));
        Assert.All(Drafts.Real, AsDraftAndBack_IsEqual);
    }

    [Fact]
    public void AnyProcedure_AsDraftAndBack_IsEqualButForWhatADraftCannotHold() => ProcedureGen.Any.Sample(AsDraftAndBack_IsEqual, iter: 500);

    static void AsDraftAndBack_IsEqual(Procedure p)
    {
        var (expected, actual) = (Normal(p), Normal(DraftModel.ProcedureOf(DraftModel.DraftOf(p), p.Id)));
        Assert.Equal(ProcedureFile.Write(expected), ProcedureFile.Write(actual)); // tells more than two records
        Assert.Equal(expected, actual);
    }

    /// <summary>What docs/editing.md says of the way into a draft: items on one line, exits that are equal once, ids of executors single in the whole.</summary>
    static Procedure Normal(Procedure p)
    {
        ImmutableArray<string> Items(ImmutableArray<string> items) => [.. items.Select(i => string.Join(' ', i.Split('\n', StringSplitOptions.RemoveEmptyEntries)))];
        Step Row(Flowchart chart, Step s) => s with
        {
            Requirements = Items(s.Requirements), Outputs = Items(s.Outputs),
            Symbols = [.. s.Symbols.Select(y => y with { ExecutorId = $"{chart.ColumnOf(y.ExecutorId)}", Exits = [.. y.Exits.Distinct()] })],
        };
        return p with
        {
            Identity = p.Identity with
            {
                AgencyLines = Items(p.Identity.AgencyLines), LegalBasis = Items(p.Identity.LegalBasis), Qualifications = Items(p.Identity.Qualifications),
                RelatedSops = Items(p.Identity.RelatedSops), Equipment = Items(p.Identity.Equipment), Warnings = Items(p.Identity.Warnings), Records = Items(p.Identity.Records),
            },
            Flowcharts = [.. p.Flowcharts.Select(c => c with { Executors = [.. c.Executors.Select((e, i) => e with { Id = $"{i}" })], Steps = [.. c.Steps.Select(s => Row(c, s))] })],
        };
    }
}
