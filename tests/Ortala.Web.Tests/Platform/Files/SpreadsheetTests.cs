using System.Text;
using MiniExcelLibs;
using Ortala.Web.Platform.Spreadsheets;
using Xunit;

namespace Ortala.Web.Tests.Platform.Files;

public class SpreadsheetTests
{
    static readonly SheetColumn[] columns = [new("name", ["nama", "name"], true), new("code", ["kode"], false)];

    static SheetTable Csv(string text) => ReadTable.Read(Encoding.UTF8.GetBytes(text), "uji.csv", columns);

    [Theory]
    [InlineData("kode,nama\n1,\"Dinas Pangan, Tanaman\"\n")]
    [InlineData("\uFEFFKODE;Nama\r\n1;Dinas Pangan, Tanaman\r\n")]
    [InlineData("kode\tNAME\n1\tDinas Pangan, Tanaman")]
    public void Read_AnyDelimiterAndOrder_FindsColumnsByTheirHeads(string text)
    {
        var row = Assert.Single(Csv(text).Rows);
        Assert.Equal((2, "Dinas Pangan, Tanaman", "1"), (row.Number, row["name"], row["code"]));
    }

    [Fact]
    public void Read_BlankRows_AreLeftOutAndNumbersStayThoseOfTheSpreadsheet()
    {
        Assert.Equal([2, 5], Csv("nama\nA\n\n\nB\n").Rows.Select(r => r.Number));
        using var memory = new MemoryStream();
        memory.SaveAs(new[] { new { nama = "A" }, new { nama = "" }, new { nama = "B" } });
        Assert.Equal([2, 4], ReadTable.Read(memory.ToArray(), "uji.xlsx", columns).Rows.Select(r => r.Number));
    }

    [Fact]
    public void Read_OldWindowsText_KeepsItsLetters() =>
        Assert.Equal("Café", Assert.Single(ReadTable.Read(Encoding.Latin1.GetBytes("nama\nCafé\n"), "uji.csv", columns).Rows)["name"]);

    [Fact]
    public void Read_WithoutANeededColumn_SaysWhich() => Assert.Equal("nama", Assert.Single(Csv("kode\n1\n").Mistakes).Column);

    [Theory]
    [InlineData("")]
    [InlineData("nama\n")]
    [InlineData("\u0000\u0001\u0002")]
    public void Read_NothingToRead_SaysSoAndGivesNoRows(string text)
    {
        var table = Csv(text);
        Assert.Empty(table.Rows);
        Assert.Single(table.Mistakes);
    }

    [Fact]
    public void Read_WorkbookThatIsNone_SaysThatItIsDamaged()
    {
        using var memory = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in new[] { "[Content_Types].xml", "xl/workbook.xml" })
            {
                using var writer = new StreamWriter(archive.CreateEntry(part).Open());
                writer.Write("<tidak");
            }
        Assert.Single(ReadTable.Read(memory.ToArray(), "rusak.xlsx", columns).Mistakes);
    }
}
