using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>Where pages break, and how connectors are named and placed.</summary>
public class PagingTests
{
    /// <summary>A chain of rows, with some exits more.</summary>
    static Procedure Chain(int rows, params (int From, int To)[] more)
    {
        Exit To(int r) => new(ExitKind.Next, "s" + r);
        return new Procedure
        {
            Flowcharts =
            [
                new Flowchart
                {
                    Executors = [new("a", "Ketua"), new("b", "Staf"), new("c", "Arsiparis")],
                    Steps = [.. Enumerable.Range(0, rows).Select(r => new Step
                    {
                        Id = "r" + r, Activity = "Memeriksa berkas",
                        Symbols = [new Symbol { Id = "s" + r, ExecutorId = "abc"[r % 3].ToString(), Kind = r == 0 ? SymbolKind.Start : r == rows - 1 ? SymbolKind.End : SymbolKind.Process, Exits = [.. (r == rows - 1 ? [] : (Exit[])[To(r + 1)]), .. more.Where(m => m.From == r).Select(m => To(m.To))] }],
                    })],
                },
            ],
        };
    }

    static Sheet LayOut(Procedure procedure, ConnectorSigns signs = ConnectorSigns.Letters) =>
        SheetLayout.LayOut(procedure, ShippedProfiles.Default with { ConnectorSigns = signs }, LayoutMode.Paged, SheetParts.TablesOnly);

    static int[] FirstRows(Sheet sheet) => [.. sheet.Grids[0].Rows.Select((r, i) => (r.Page, i)).GroupBy(r => r.Page).Select(g => g.First().i)];

    [Fact]
    public void Break_MayBeMoved_WhereFewerFlowsCross()
    {
        var plain = FirstRows(LayOut(Chain(22)))[1];
        var tangled = FirstRows(LayOut(Chain(22, (plain - 2, plain + 1), (plain - 2, plain + 2))))[1];
        Assert.InRange(tangled, plain - 4, plain - 2);
    }

    [Fact]
    public void Signs_OfManyFlows_GoOnWithTwoLetters()
    {
        var jumps = Enumerable.Range(0, 6).SelectMany(r => Enumerable.Range(0, 5).Select(k => (r, 25 + r + k))).ToArray();
        var signs = LayOut(Chain(36, jumps)).Pages.SelectMany(p => p.Connectors).Where(c => c.Outgoing).Select(c => c.Sign).Distinct().ToArray();
        Assert.Equal(["A", "B"], signs.Order(StringComparer.Ordinal).Where(s => s is "A" or "B"));
        Assert.Contains("Z", signs);
        Assert.Contains("AA", signs);
    }

    [Fact]
    public void Signs_OfOneFlow_AreBlankOrNumberedByTheForm()
    {
        string[] Signs(ConnectorSigns style) => [.. LayOut(Chain(40), style).Pages.SelectMany(p => p.Connectors).Select(c => c.Sign).Distinct()];
        Assert.Equal([""], Signs(ConnectorSigns.BlankWhenSingle));
        Assert.Equal(["1"], Signs(ConnectorSigns.Numbers));
        Assert.Equal("A", Signs(ConnectorSigns.Letters)[0]);
    }

    [Fact]
    public void BackwardFlow_OverABreak_LeavesAtTheHeadAndEntersAtTheFoot()
    {
        var sheet = LayOut(Chain(24, (22, 2)));
        var pair = sheet.Pages.SelectMany(p => p.Connectors.Select(c => (Page: p.Index, Connector: c))).Where(c => c.Connector.FlowId == "s22>s2:next").ToArray();
        var (gone, come) = (pair.Single(c => c.Connector.Outgoing), pair.Single(c => !c.Connector.Outgoing));
        Assert.True(gone.Page > come.Page);
        Assert.True(gone.Connector.Box.Bottom <= sheet.Grids[0].Rows.First(r => r.Page == gone.Page).Y + 0.01);
        var last = sheet.Grids[0].Rows.Last(r => r.Page == come.Page);
        Assert.True(come.Connector.Box.Y >= last.Y + last.H - 0.01);
    }

    [Fact]
    public void Block_OfAShortProcedure_SharesThePageWithTheTable()
    {
        Sheet Of(int rows) => SheetLayout.LayOut(Chain(rows), ShippedProfiles.Default with { Identity = ShippedProfiles.Default.Identity with { Placement = IdentityPlacement.JoinWhenFits } });
        Assert.Single(Of(3).Pages);
        var large = Of(20);
        Assert.Empty(large.Pages[0].Symbols);
        Assert.Contains(large.Pages[0].Texts, t => t.Role == TextRole.IdentityLabel);
    }

    [Fact] // three exits "Tidak" of bps-011 go back to one activity
    public void Arrows_IntoOneSymbol_ShareTheirLastStretch()
    {
        var file = Material.InShared("sops", "bps-011-revisi-anggaran.yaml");
        var sheet = SheetLayout.LayOut(ProcedureFile.Read(File.ReadAllText(file), "bps-011").Procedure!, ShippedProfiles.Find("bps")!, LayoutMode.Continuous, SheetParts.TablesOnly);
        var refused = sheet.Pages[0].Routes.Where(r => r.FlowId.EndsWith(":no", StringComparison.Ordinal)).GroupBy(r => r.To).MaxBy(g => g.Count())!.ToArray();
        Assert.True(refused.Length >= 3);
        Assert.Single(refused.Select(r => (Math.Round(r.Points[^1].X, 2), Math.Round(r.Points[^1].Y, 2))).Distinct());
    }
}
