using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>What officers make with the gestures of the editor keeps the structure whole: read by the rules, which know nothing of gestures.</summary>
public class GestureTests
{
    [Theory]
    [InlineData("down")]
    [InlineData("up")]
    [InlineData("mixed")]
    public void TwelveRows_MadeByGesturesAlone_HaveNoFindingOfStructure(string order)
    {
        var (code, output) = OutsideReader.Run("node", Path.Combine(Material.Repository, "tests/Ortala.Island.Tests/gestures/twelve.js"), order);
        Assert.True(code == 0, output);
        var draft = EditJson.ReadDraft(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal(12, draft.Charts[0].Rows.Length);
        var procedure = DraftModel.ProcedureOf(draft, "uji");
        Assert.Equal(2, procedure.Flowcharts[0].Steps.SelectMany(s => s.Symbols).Count(s => s.Kind == Model.SymbolKind.Decision));
        Assert.Equal([], Checker.Check(procedure).Where(f => f.Code.StartsWith("SOP1", StringComparison.Ordinal) || f.Severity != Severity.Info && f.Code.StartsWith("SOP2", StringComparison.Ordinal))
            .Select(f => $"{f.Code} {f.Message.In("id")}"));
    }
}
