using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

public class TableTextTests
{
    static Sheet Sheet(string note, ItemMarks items = ItemMarks.Bullets)
    {
        var start = new Symbol { Id = "s1", ExecutorId = "a", Kind = SymbolKind.Start, Exits = [new(ExitKind.Next, "s2")] };
        var end = new Symbol { Id = "s2", ExecutorId = "a", Kind = SymbolKind.End };
        var profile = ShippedProfiles.Default with { Table = ShippedProfiles.Default.Table with { Items = items } };
        return SheetLayout.LayOut(new Procedure
        {
            Flowcharts =
            [
                new Flowchart
                {
                    Executors = [new("a", "Ketua")],
                    Steps =
                    [
                        new Step { Id = "1", Activity = "Menyusun " + new string('n', 400).Replace("nnnn", "kata "), Duration = new("Sesuai kebutuhan"), Requirements = ["POK", "Nota dinas"], Note = note, Symbols = [start] },
                        new Step { Id = "2", Activity = "Menerima", Symbols = [end] },
                    ],
                },
            ],
        }, profile, LayoutMode.Paged, SheetParts.TablesOnly);
    }

    static string[] Lines(Sheet sheet, string cell) => [.. sheet.Pages.SelectMany(p => p.Texts).Where(t => t.Cell == cell).SelectMany(t => t.Lines)];

    static double NoteWidth(Sheet sheet) => sheet.Grids[0].TextColumns.Single(c => c.Cell == "note").W;

    [Fact]
    public void Columns_WithoutNotes_NoteIsAsNarrowAsItsHead()
    {
        Assert.InRange(NoteWidth(Sheet("")), 40, 55);
        Assert.True(NoteWidth(Sheet(string.Concat(Enumerable.Repeat("catatan ", 60)))) > 80);
        Assert.Contains("Keterangan", Lines(Sheet(""), "headNote"));
    }

    [Fact]
    public void Columns_LongWord_StaysWhole() => Assert.Contains("kebutuhan", string.Join(' ', Lines(Sheet(""), "duration")).Split(' '));

    [Theory]
    [InlineData(ItemMarks.Bullets, "- POK", "- Nota dinas")]
    [InlineData(ItemMarks.Numbers, "1. POK", "2. Nota dinas")]
    [InlineData(ItemMarks.Commas, "POK, Nota dinas")]
    public void Items_AreToldApartByTheProfile(ItemMarks items, params string[] expected) =>
        Assert.Equal(string.Join(' ', expected), string.Join(' ', Lines(Sheet("", items), "requirements")));
}
