using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

public class TableTitleTests
{
    static string[] Lines(string title, string chart, string profile) =>
        [.. TableTitle.LayOut(new Procedure { Identity = new() { Title = title } }, new Flowchart { Title = chart }, ShippedProfiles.Find(profile)!, 40, 700).Texts.SelectMany(t => t.Lines)];

    [Theory]
    [InlineData("Revisi Anggaran", "SOP REVISI ANGGARAN")]
    [InlineData("SOP Revisi Anggaran", "SOP REVISI ANGGARAN")]
    public void LayOut_Bps_PrintsTheNameOnceWithSop(string title, string expected) => Assert.Equal([expected], Lines(title, "", "bps"));

    [Fact]
    public void LayOut_Permenpan_PrintsOnlyTheHeadingOfTheFlowchart()
    {
        Assert.Equal(["A. Pengajuan"], Lines("Revisi", "A. Pengajuan", "permenpan-35-2012"));
        Assert.Empty(Lines("Revisi", "", "permenpan-35-2012"));
        Assert.Equal(0, TableTitle.LayOut(new Procedure(), new Flowchart(), ShippedProfiles.Default, 40, 700).Height);
    }

    [Fact]
    public void PageNumber_ByPattern_StandsInTheUpperMargin()
    {
        Assert.Null(PageNumber.Of(ShippedProfiles.Default, 1, 4, 800));
        var number = PageNumber.Of(ShippedProfiles.Default with { PageNumber = "Hal : {page} / {pages}" }, 2, 4, 800)!;
        Assert.Equal("Hal : 2 / 4", Assert.Single(number.Lines));
        Assert.InRange(number.Box.Bottom, 1, ShippedProfiles.Default.MarginTop);
    }
}
