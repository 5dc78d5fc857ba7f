using Ortala.Procedures.Layout;
using Xunit;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>What can be wrong with a sheet.</summary>
enum FaultKind
{
    /// <summary>A symbol missing, drawn twice, drawn as another kind, or drawn though the procedure lacks it.</summary>
    Symbols,

    /// <summary>A symbol not in the middle of its cell, or too small.</summary>
    Place,

    /// <summary>Two things upon each other.</summary>
    Overlap,

    /// <summary>A number that is not finite, or something beyond its page or in the foot zone.</summary>
    OffPage,

    /// <summary>A flow or joint line missing, drawn twice, in wrong pieces, or with a wrong head.</summary>
    Flows,

    /// <summary>A route not from outline to outline, not orthogonal, or outside the executors' columns.</summary>
    Shape,

    /// <summary>A route through a symbol, a connector, a text or a label.</summary>
    Through,

    /// <summary>Two routes along one stretch.</summary>
    Stretch,

    /// <summary>A connector without its other half, with a wrong sign, or at the wrong place.</summary>
    Connectors,

    /// <summary>A label missing, out of its cell, or far from its route.</summary>
    Labels,

    /// <summary>Rows missing, split or out of order; columns wrong.</summary>
    Rows,

    /// <summary>A head missing on a page with rows.</summary>
    Heads,

    /// <summary>A word of the procedure not drawn.</summary>
    Words,

    /// <summary>A text out of its cell, wider than its box, or too small.</summary>
    Texts,
}

/// <summary>Something wrong with a sheet: what, and where.</summary>
sealed record Fault(FaultKind Kind, string Where);

/// <summary>Judges the geometry of a sheet by what a reader of it may expect, knowing nothing of how it was laid out.</summary>
static class SheetJudge
{
    public static List<Fault> Faults(Sheet sheet)
    {
        var facts = new SheetFacts(sheet);
        return
        [
            .. PageJudge.Faults(facts), .. RowJudge.Faults(facts), .. SymbolJudge.Faults(facts), .. FlowJudge.Faults(facts), .. ConnectorJudge.Faults(facts),
            .. RouteJudge.Faults(facts), .. LabelJudge.Faults(facts), .. TextJudge.Faults(facts),
        ];
    }

    public static void AssertSound(Sheet sheet, string what)
    {
        var faults = Faults(sheet);
        Assert.True(faults.Count == 0, $"{what}: {faults.Count} faults\n{string.Join('\n', faults.Take(12).Select(f => $"{f.Kind}: {f.Where}"))}");
    }
}
