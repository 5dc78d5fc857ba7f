using System.Globalization;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>The sheet follows from procedure and form alone: not from culture, thread, or what was laid out before.</summary>
public class SamenessTests
{
    static readonly Procedure procedure = MadeCharts.Of(new Making(5, 14), 3);

    static string Drawn(Procedure procedure) =>
        string.Concat(ShippedProfiles.All.SelectMany(p => Enum.GetValues<LayoutMode>().SelectMany(m => SvgExporter.Write(SheetLayout.LayOut(procedure, p, m)))));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("id-ID")]
    public void LayOut_InAnyCulture_GivesTheSameSheet(string culture)
    {
        var expected = Drawn(procedure);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Drawn(procedure));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void LayOut_InParallelAndAfterOthers_GivesTheSameSheet()
    {
        var expected = Drawn(procedure);
        var drawn = new string[3];
        Parallel.For(0, drawn.Length, i =>
        {
            Drawn(MadeCharts.Of(new Making(3, 6), i));
            drawn[i] = Drawn(procedure);
        });
        Assert.All(drawn, d => Assert.Equal(expected, d));
    }

    [Fact]
    public void LayOut_OfAnotherProcedure_GivesAnotherSheet() => Assert.NotEqual(Drawn(procedure), Drawn(MadeCharts.Of(new Making(5, 14), 4)));
}
