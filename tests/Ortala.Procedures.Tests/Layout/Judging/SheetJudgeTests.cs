using System.Collections.Immutable;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>The judge finds what is wrong with a sheet that was spoiled by hand, and nothing in the good one.</summary>
public class SheetJudgeTests
{
    static readonly Procedure procedure = MadeCharts.Of(new Making(4, 26, Wide: 0.3), 5);
    static readonly Sheet good = SheetLayout.LayOut(procedure, ShippedProfiles.Default);

    static readonly int rowsPage = good.Pages.First(p => p.Routes.Length > 3 && p.Connectors.Length > 1 && p.Labels.Length > 0).Index;

    static Sheet Spoil(Func<SheetPage, SheetPage> spoil) => good with { Pages = good.Pages.SetItem(rowsPage, spoil(good.Pages[rowsPage])) };

    static ImmutableArray<T> Change<T>(ImmutableArray<T> things, Func<T, T> change, Func<T, bool>? which = null)
    {
        var i = which is null ? 0 : things.IndexOf(things.First(which));
        return things.SetItem(i, change(things[i]));
    }

    static SheetPage Symbol(SheetPage page, Func<PlacedSymbol, PlacedSymbol> change) => page with { Symbols = Change(page.Symbols, change) };

    static SheetPage Route(SheetPage page, Func<Route, Route> change, Func<Route, bool>? which = null) => page with { Routes = Change(page.Routes, change, which ?? (r => r.Points.Length > 2 && !r.Joint)) };

    static SheetPage Text(SheetPage page, string cell, Func<TextBlock, TextBlock> change) => page with { Texts = Change(page.Texts, change, t => t.Cell == cell) };

    [Fact]
    public void Faults_OfAGoodSheet_AreNone() => SheetJudge.AssertSound(good, "unspoiled");

    public static TheoryData<string> Spoilings => [.. spoilings.Select(s => s.What)];

    [Theory]
    [MemberData(nameof(Spoilings))]
    public void Faults_OfASpoiledSheet_NameTheSpoiling(string what)
    {
        var (kind, _, spoil) = spoilings.Single(s => s.What == what);
        var faults = SheetJudge.Faults(spoil());
        Assert.True(faults.Exists(f => f.Kind == kind), $"{what}: found only {string.Join("; ", faults)}");
    }

    static readonly (FaultKind Kind, string What, Func<Sheet> Spoil)[] spoilings =
    [
        (FaultKind.Symbols, "symbol left out", () => Spoil(p => p with { Symbols = p.Symbols[1..] })),
        (FaultKind.Symbols, "symbol drawn twice", () => Spoil(p => p with { Symbols = [.. p.Symbols, p.Symbols[0]] })),
        (FaultKind.Symbols, "symbol of another kind", () => Spoil(p => Symbol(p, s => s with { Kind = s.Kind == SymbolKind.End ? SymbolKind.Process : SymbolKind.End }))),
        (FaultKind.Place, "symbol beside the middle of its column", () => Spoil(p => Symbol(p, s => s with { Box = s.Box.Moved(2, 0) }))),
        (FaultKind.Place, "symbol above the middle of its row", () => Spoil(p => Symbol(p, s => s with { Box = s.Box.Moved(0, -1.5) }))),
        (FaultKind.Place, "symbol too small", () => Spoil(p => Symbol(p, s => s with { Box = new Box(s.Box.CenterX - 5, s.Box.Y, 10, s.Box.H) }))),
        (FaultKind.Overlap, "label on a symbol", () => Spoil(p => p with { Labels = Change(p.Labels, l => l with { Box = new Box(p.Symbols[0].Box.CenterX, p.Symbols[0].Box.CenterY, l.Box.W, l.Box.H) }) })),
        (FaultKind.Overlap, "text on a text", () => Spoil(p => p with { Texts = [.. p.Texts, p.Texts[0]] })),
        (FaultKind.OffPage, "route of no number", () => Spoil(p => Route(p, r => r with { Points = r.Points.SetItem(1, new Pt(double.NaN, 1)) }))),
        (FaultKind.OffPage, "text in the foot zone", () => Spoil(p => Text(p, "activity", t => t with { Box = t.Box with { Y = p.Height - ShippedProfiles.Default.FootZone - 1 } }))),
        (FaultKind.OffPage, "page of another size", () => Spoil(p => p with { Height = p.Height + 20 })),
        (FaultKind.OffPage, "rule beyond the page", () => Spoil(p => p with { Rules = [.. p.Rules, new Rule(new(0, 10), new(p.Width + 5, 10))] })),
        (FaultKind.Flows, "flow left out", () => Spoil(p => p with { Routes = p.Routes[1..] })),
        (FaultKind.Flows, "flow without head", () => Spoil(p => Route(p, r => r with { Head = false }, r => !r.Joint && r.From.StartsWith('s') && r.To.StartsWith('s') && !r.To.Contains('@')))),
        (FaultKind.Flows, "flow that the procedure lacks", () => Spoil(p => Route(p, r => r with { FlowId = "x>y:next" }))),
        (FaultKind.Shape, "slanted leg", () => Spoil(p => Route(p, r => r with { Points = r.Points.SetItem(1, new Pt(r.Points[1].X + 2, r.Points[1].Y + 2)) }))),
        (FaultKind.Shape, "end off the outline", () => Spoil(p => Route(p, r => r with { Points = r.Points.SetItem(0, new Pt(r.Points[0].X, r.Points[0].Y + 25)) }))),
        (FaultKind.Shape, "route outside the executors", () => Spoil(p => Route(p, r => r with { Points = [r.Points[0], new Pt(40, r.Points[0].Y), r.Points[^1]] }))),
        (FaultKind.Through, "route through a foreign symbol", () => Spoil(p => Route(p, r => r with { Points = [r.Points[0], .. Across(p.Symbols.First(s => s.Id != r.From && s.Id != r.To).Box), r.Points[^1]] }))),
        (FaultKind.Through, "route through a text", () => Spoil(p => Route(p, r => r with { Points = [r.Points[0], .. Across(p.Texts.First(t => t.Cell == "activity").Box), r.Points[^1]] }))),
        (FaultKind.Through, "route through its own symbol", () => Spoil(p => Route(p, r => r with { Points = [r.Points[0], .. Across(p.Symbols.First(s => s.Id == r.From).Box), r.Points[^1]] }, r => !r.From.Contains('@')))),
        (FaultKind.Stretch, "two flows along one stretch", () => Spoil(p => Route(p, r => r with { Points = p.Routes.Last(o => o.FlowId != r.FlowId && o.To != r.To).Points }))),
        (FaultKind.Connectors, "pair of different signs", () => Spoil(p => p with { Connectors = Change(p.Connectors, c => c with { Sign = "Q" }) })),
        (FaultKind.Connectors, "blank sign in a form of letters", () => good with { Pages = [.. good.Pages.Select(p => p with { Connectors = [.. p.Connectors.Select(c => c with { Sign = "" })] })] }),
        (FaultKind.Connectors, "one letter for all flows", () => good with { Pages = [.. good.Pages.Select(p => p with { Connectors = [.. p.Connectors.Select(c => c with { Sign = "A" })] })] }),
        (FaultKind.Connectors, "connector left out", () => Spoil(p => p with { Connectors = p.Connectors[1..] })),
        (FaultKind.Connectors, "connector in another column", () => Spoil(p => p with { Connectors = Change(p.Connectors, c => c with { Box = c.Box.Moved(150, 0) }) })),
        (FaultKind.Connectors, "connector at the other end of the page", () => Spoil(p => p with { Connectors = Change(p.Connectors, c => c with { OtherPage = 2 * rowsPage - c.OtherPage }) })),
        (FaultKind.Labels, "label left out", () => Spoil(p => p with { Labels = p.Labels[1..] })),
        (FaultKind.Labels, "label out of its cell", () => Spoil(p => p with { Labels = Change(p.Labels, l => l with { Box = l.Box.Moved(0, 60) }) })),
        (FaultKind.Words, "other word on a label", () => Spoil(p => p with { Labels = Change(p.Labels, l => l with { Lines = ["Xx"] }) })),
        (FaultKind.Rows, "row split off", () => good with { Grids = [good.Grids[0] with { Rows = good.Grids[0].Rows.RemoveAt(3) }] }),
        (FaultKind.Rows, "rows out of order", () => good with { Grids = [good.Grids[0] with { Rows = [good.Grids[0].Rows[1], good.Grids[0].Rows[0], .. good.Grids[0].Rows[2..]] }] }),
        (FaultKind.Heads, "head of an executor left out", () => Spoil(p => p with { Texts = [.. p.Texts.Where(t => t.Cell != "actorHead" || t.Owner != "a1")] })),
        (FaultKind.Heads, "head of a column left out", () => Spoil(p => p with { Texts = [.. p.Texts.Where(t => t.Cell != "headActivity")] })),
        (FaultKind.Words, "last word of an activity left out", () => Spoil(p => Text(p, "activity", t => t with { Lines = t.Lines.SetItem(t.Lines.Length - 1, t.Lines[^1][..^2]) }))),
        (FaultKind.Words, "name of the SOP left out", () => good with { Pages = [.. good.Pages.Select(p => p with { Texts = [.. p.Texts.Where(t => t.Role is not TextRole.Title && !procedure.Identity.Title.StartsWith(t.Lines[0], StringComparison.OrdinalIgnoreCase))] })] }),
        (FaultKind.Texts, "text too small", () => Spoil(p => Text(p, "activity", t => t with { Size = 6.9 }))),
        (FaultKind.Texts, "text out of its cell", () => Spoil(p => Text(p, "output", t => t with { Box = t.Box.Moved(0, 60) }))),
        (FaultKind.Texts, "text wider than its box", () => Spoil(p => Text(p, "activity", t => t with { Box = t.Box with { W = 8 } }))),
    ];

    /// <summary>Two corners from the left of a box to its right.</summary>
    static Pt[] Across(Box box) => [new(box.X - 2, box.CenterY), new(box.Right + 2, box.CenterY)];
}
