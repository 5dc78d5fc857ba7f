using System.Collections.Immutable;
using Ortala.Procedures.Drawing;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Xunit;

namespace Ortala.Procedures.Tests.Drawing;

public class PageDrawerTests
{
    static readonly SheetPage page = HandMadeSheet.Sheet.Pages[0];

    [Fact]
    public void Draw_EveryPart_StaysInsideItsBox()
    {
        foreach (var drawn in Recording.Of(page).Drawn)
        {
            var box = drawn.Part.Symbol?.Box ?? drawn.Part.Connector?.Box ?? drawn.Part.Label?.Box ?? drawn.Part.Text?.Box;
            if (box is not { } b) continue;
            Assert.All(drawn.Points, p => Assert.True(p.X >= b.X - 0.01 && p.X <= b.Right + 0.01 && p.Y >= b.Y - 0.01 && p.Y <= b.Bottom + 0.01, $"{drawn.Shape} {drawn.Text} {p} outside {b}"));
        }
    }

    [Theory]
    [InlineData(SymbolKind.Start, "capsule", 4)]
    [InlineData(SymbolKind.End, "capsule", 4)]
    [InlineData(SymbolKind.Process, "polygon", 4)]
    [InlineData(SymbolKind.Decision, "polygon", 4)]
    public void Draw_Symbol_HasTheShapeOfItsKindFilledWhite(SymbolKind kind, string shape, int corners)
    {
        var box = new Box(10, 20, 40, 30);
        var drawn = Assert.Single(Recording.Of(Empty() with { Symbols = [new("s", "r", kind, box)] }).Drawn);
        Assert.Equal((shape, corners, 0xFFFFFF), (drawn.Shape, drawn.Points.Length, drawn.Paint.Fill));
        Assert.Equal(kind == SymbolKind.Decision, drawn.Points.Contains(new Pt(30, 20)));
    }

    [Fact]
    public void Draw_Connector_IsAPentagonThatPointsDownWithItsSignInTheMiddle()
    {
        var box = new Box(10, 20, 16, 16);
        var drawn = Recording.Of(Empty() with { Connectors = [new("c", "f", true, "AB", box, 1)] }).Drawn;
        Assert.Equal(5, drawn[0].Points.Length);
        Assert.Equal(new Pt(18, 36), drawn[0].Points.MaxBy(p => p.Y));
        Assert.Equal(18, (drawn[1].Points[0].X + drawn[1].Points[1].X) / 2, 0.01);
    }

    [Theory] // right, left, down, up
    [InlineData(50, 0)]
    [InlineData(-50, 0)]
    [InlineData(0, 50)]
    [InlineData(0, -50)]
    public void Draw_Arrow_TouchesItsTargetWithTheTipAndTheLineEndsAtTheBase(double dx, double dy)
    {
        ImmutableArray<Pt> points = [new(100, 100), new(100 + dx, 100 + dy)];
        var drawn = Recording.Of(Empty() with { Routes = [new("f", 0, "a", "b", points, true, false)] }).Drawn;
        var (line, head) = (drawn.Single(d => d.Shape == "line").Points, drawn.Single(d => d.Shape == "polygon").Points);
        Assert.Equal(points[1], head[0]);
        Assert.Equal(Shapes.HeadLength, Math.Abs(line[1].X - points[1].X) + Math.Abs(line[1].Y - points[1].Y), 0.001);
        Assert.Equal(Shapes.HeadWidth, Math.Abs(head[1].X - head[2].X) + Math.Abs(head[1].Y - head[2].Y), 0.001);
    }

    [Fact]
    public void Draw_JointLine_HasNoHead() => Assert.DoesNotContain(Recording.Of(page).Drawn, d => d.Part.Route is { Joint: true } && d.Shape == "polygon");

    [Fact]
    public void Draw_WordInASymbol_ComesAfterTheWhiteOfTheSymbol()
    {
        var drawn = Recording.Of(page).Drawn.ToList();
        Assert.True(drawn.FindIndex(d => d.Text == "Lengkap?") > drawn.FindIndex(d => d.Part.Symbol?.Id == "s2"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lambang.png")]
    [InlineData("https://example.org/lambang.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("data:image/png;base64,????")]
    [InlineData("data:image/svg+xml;base64,PHN2Zy8+")]
    public void Draw_PictureThatCannotBeRead_LeavesACrossedBox(string uri)
    {
        var drawn = Recording.Of(Empty() with { Pictures = [new(new(0, 0, 50, 50), uri, "")] }).Drawn;
        Assert.Equal(["polygon", "line", "line"], drawn.Select(d => d.Shape));
    }

    [Fact]
    public void Draw_Picture_KeepsItsProportions()
    {
        var drawn = Recording.Of(Empty() with { Pictures = [new(new(0, 0, 100, 100), SamplePictures.Png(20, 10, 2), "")] }).Drawn;
        Assert.Equal([new Pt(0, 25), new(100, 25), new(100, 75), new(0, 75)], Assert.Single(drawn).Points);
    }

    static SheetPage Empty() => new() { Index = 0, Width = 200, Height = 200 };
}
