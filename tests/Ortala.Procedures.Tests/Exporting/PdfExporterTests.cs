using System.Globalization;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Tests.Drawing;
using Ortala.Tests;
using PdfDocument = UglyToad.PdfPig.PdfDocument;
using Xunit;

namespace Ortala.Procedures.Tests.Exporting;

public sealed class PdfExporterTests : IDisposable
{
    const string Source = "identity:\n  title: Pengelolaan Surat Masuk\n";
    readonly string folder = Directory.CreateTempSubdirectory("ortala-pdf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_Sheet_IsCleanForQpdf()
    {
        var (code, output) = OutsideReader.Run("qpdf", "--check", Saved(HandMadeSheet.Sheet));
        Assert.True(code == 0, output);
        Assert.DoesNotContain("WARNING", output);
    }

    [Fact]
    public void Write_Sheet_SaysWhatItIs()
    {
        var output = OutsideReader.Run("pdfinfo", Saved(HandMadeSheet.Sheet)).Output;
        Assert.Matches(@"Title:\s+Pengelolaan Surat Masuk & Disposisi", output);
        Assert.Matches(@"Creator:\s+Ortala \d+\.\d+", output);
        Assert.Matches(@"CreationDate:\s+Mon Jan +5 ", output);
        Assert.DoesNotContain("ModDate", output);
        Assert.Matches(@"Tagged:\s+yes", output);
        Assert.Matches(@"Page size:\s+935.43 x 609.45 pts", output);
    }

    [Fact]
    public void Write_Sheet_EmbedsSubsetsThatCopy()
    {
        var lines = OutsideReader.Run("pdffonts", Saved(HandMadeSheet.Sheet)).Output.Split('\n').Where(l => l.Contains("Arimo")).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, l => Assert.Matches(@"^[A-Z]{6}\+Arimo-(Regular|Bold)\s.*Identity-H\s+yes yes yes", l));
        Assert.InRange(new FileInfo(Saved(HandMadeSheet.Sheet)).Length, 1_000, 30_000);
    }

    [Fact]
    public void Write_Sheet_ReadsRowByRow()
    {
        var text = OutsideReader.Run("pdftotext", "-raw", Saved(HandMadeSheet.Sheet), "-").Output;
        Assert.Contains("Nomor SOP 065/001/ORG", text);
        Assert.Contains("1 Menerima dan mencatat surat masuk Surat masuk", text);
        Assert.True(text.IndexOf("Menerima dan", StringComparison.Ordinal) < text.IndexOf("Memeriksa kelengkapan", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Sheet_IsTaggedAsTablesWithOneSetOfHeads()
    {
        var tree = OutsideReader.Run("pdfinfo", "-struct-text", Saved(HandMadeSheet.Sheet)).Output;
        Assert.Equal(2, Count(tree, "Table (block)"));
        Assert.Equal(1, Count(tree, "H1 (block)"));
        Assert.Equal(1, Count(tree, "\"Kegiatan\""));
        Assert.Equal(1, Count(tree, "/ColSpan 3"));
        Assert.Contains("\"Memeriksa kelengkapan surat, lalu meneruskan surat yang lengkap kepada pimpinan\"", tree);
        // identity 1 + 6 rows, chart 2 head rows + 4 steps
        Assert.Equal(13, tree.Split('\n').Count(l => l.Trim() == "TR"));
        // each step: 9 cells less the activity, which is the head of its row; identity: 7
        Assert.Equal(4 * 8 + 7, tree.Split('\n').Count(l => l.Trim() is "TD" or "TD:"));
    }

    [Fact] // in the laid-out block the labels of two sections come before the values of both
    public void Write_IdentityBlock_PairsEveryValueWithItsLabel()
    {
        var identity = HandMadeSheet.Procedure.Identity with { LegalBasis = ["Dasar satu", "Dasar dua"], Qualifications = ["Cakap"], Warnings = ["Awas"], Signatory = new("Kepala Biro", "", "Pembina", "") };
        var block = IdentityLayout.LayOut(identity, new() { Id = "p" }, 34, 800).At(34);
        var page = new SheetPage { Index = 0, Width = 900, Height = 600, Texts = block.Texts, Rules = block.Rules };
        var tree = OutsideReader.Run("pdfinfo", "-struct-text", Saved(HandMadeSheet.Sheet with { Procedure = HandMadeSheet.Procedure with { Identity = identity }, Pages = [page], Grids = [] })).Output;
        var rows = tree.Split("TR\n").Select(r => string.Join('|', r.Split('"').Where((_, i) => i % 2 == 1))).ToList();
        Assert.Contains("Nomor SOP|065/001/ORG", rows);
        Assert.Contains("Disahkan oleh|Kepala Biro|Pembina", rows);
        Assert.Contains("Nama SOP|Pengelolaan Surat Masuk & Disposisi", rows);
        Assert.Contains("Dasar Hukum|1.|Dasar satu|2.|Dasar dua", rows);
        Assert.Contains("Kualifikasi Pelaksana|Cakap", rows);
        Assert.Contains("Peringatan|Awas", rows);
    }

    [Theory] // every row of the table covers every column, whatever heads and column numbers the profile has
    [InlineData("permenpan-35-2012")]
    [InlineData("bps")]
    [InlineData("permendagri-52-2011")]
    [InlineData("kaltim")]
    public void Write_LaidOutTable_IsRegular(string profile)
    {
        var sheet = SheetLayout.LayOut(HandMadeSheet.Procedure, ShippedProfiles.Find(profile)!);
        var tree = OutsideReader.Run("pdfinfo", "-struct-text", Saved(sheet)).Output;
        var tables = tree.Split("Table (block)");
        Assert.All(Widths(tables[1]), w => Assert.Equal(2, w));
        Assert.All(Widths(tables[2]), w => Assert.Equal(9, w));
        Assert.Equal(1, Count(tree, "H1 (block)"));
    }

    /// <summary>Columns that each row of a table covers, cells from the rows above counted in.</summary>
    static IEnumerable<int> Widths(string table)
    {
        var hanging = new List<(int Across, int Rows)>();
        foreach (var row in System.Text.RegularExpressions.Regex.Split(table, @"\bTR\b").Skip(1))
        {
            var cells = System.Text.RegularExpressions.Regex.Split(row, @"\bT[DH]\b").Skip(1).Select(c => (Across: Span(c, "Col"), Rows: Span(c, "Row"))).ToList();
            yield return cells.Sum(c => c.Across) + hanging.Sum(h => h.Across);
            hanging = [.. hanging.Concat(cells).Select(c => (c.Across, c.Rows - 1)).Where(c => c.Item2 > 0)];
        }
    }

    static int Span(string cell, string which) => System.Text.RegularExpressions.Regex.Match(cell, $@"/{which}Span (\d+)") is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 1;

    [Fact]
    public void Write_Sheet_SaysTheFlowsInTheAltTextOfAFigure()
    {
        var json = OutsideReader.Run("qpdf", "--json", Saved(HandMadeSheet.Sheet)).Output;
        Assert.Contains("Tidak kembali ke langkah 1 (Staf Tata Usaha)", json);
        Assert.Contains("\"/Lang\": \"u:id-ID\"", json);
        Assert.Contains("\"/AFRelationship\": \"/Source\"", json);
    }

    [Fact]
    public void Write_Sheet_CarriesItsSource()
    {
        var to = Path.Combine(folder, "source");
        OutsideReader.Run("pdfdetach", "-save", "1", "-o", to, Saved(HandMadeSheet.Sheet));
        Assert.Equal(Source, File.ReadAllText(to));
        Assert.Contains("contoh-surat-masuk.sop.yaml", OutsideReader.Run("pdfdetach", "-list", Saved(HandMadeSheet.Sheet)).Output);
    }

    [Fact]
    public void Write_SeveralFlowcharts_HasABookmarkForEach()
    {
        var chart = HandMadeSheet.Procedure.Flowcharts[0];
        var sheet = HandMadeSheet.Sheet with
        {
            Procedure = HandMadeSheet.Procedure with { Flowcharts = [chart with { Title = "Bagian pertama" }, chart with { Title = "Bagian kedua" }] },
            Grids = [HandMadeSheet.Sheet.Grids[0], HandMadeSheet.Sheet.Grids[0]],
        };
        using var document = PdfDocument.Open(Bytes(sheet));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Bagian pertama", "Bagian kedua"], bookmarks.Roots.Select(b => b.Title));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("id-ID")]
    public void Write_InAnyCulture_GivesTheSameBytes(string culture)
    {
        var expected = Bytes(HandMadeSheet.Sheet);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(expected, Bytes(HandMadeSheet.Sheet));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_InParallel_GivesTheSameBytes()
    {
        var expected = Bytes(HandMadeSheet.Sheet);
        var different = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Count(_ => !Bytes(HandMadeSheet.Sheet).AsSpan().SequenceEqual(expected));
        Assert.Equal(0, different);
    }

    [Theory]
    [InlineData("Surat \uD83D\uDE00 masuk")]
    [InlineData("\u0645\u0631\u062D\u0628\u0627 SOP")]
    [InlineData("\u6F22\u5B57")]
    [InlineData("a\u0301\u200D\uFEFF\u202E")]
    [InlineData("lone \uD800", "lone \uFFFD")]
    public void Write_CharactersTheFontLacks_AreDrawnAndCopyAsTheyAre(string title, string? copied = null)
    {
        var path = Saved(HandMadeSheet.Make(HandMadeSheet.Procedure with { Identity = HandMadeSheet.Procedure.Identity with { Title = title } }));
        Assert.Equal(0, OutsideReader.Run("qpdf", "--check", path).Code);
        using var document = PdfDocument.Open(path);
        Assert.Contains(copied ?? title, string.Concat(document.GetPage(1).Letters.Select(l => l.Value)));
    }

    [Theory] // grey, RGB, palette, grey with alpha, RGB with alpha; every filter of the format
    [InlineData(0, 0, "gray")]
    [InlineData(2, 1, "rgb")]
    [InlineData(3, 0, "rgb")]
    [InlineData(4, 2, "gray")]
    [InlineData(6, 3, "rgb")]
    [InlineData(6, 4, "rgb")]
    public void Write_Png_IsSeenByPoppler(int colorType, byte filter, string color)
    {
        var path = Saved(HandMadeSheet.Make(HandMadeSheet.Procedure, SamplePictures.Png(12, 9, colorType, filter)));
        var lines = OutsideReader.Run("pdfimages", "-list", path).Output.Split('\n').Skip(2).Where(l => l.Trim().Length > 0).ToList();
        Assert.Matches($@"image\s+12\s+9\s+{color}\s", lines[0]);
        Assert.Equal(colorType is 3 or 4 or 6, lines.Any(l => l.Contains("smask")));
        Assert.Equal(0, OutsideReader.Run("qpdf", "--check", path).Code);
    }

    [Fact]
    public void Write_Jpeg_IsEmbeddedAsItIs()
    {
        var path = Saved(HandMadeSheet.Make(HandMadeSheet.Procedure, SamplePictures.Jpeg));
        Assert.Matches(@"image\s+8\s+8\s+gray\s+1\s+8\s+jpeg", OutsideReader.Run("pdfimages", "-list", path).Output);
        Assert.Equal(0, OutsideReader.Run("qpdf", "--check", path).Code);
    }

    [Fact] // whatever stands in the file, it is a picture or a crossed box
    public void Write_DamagedPictures_NeverBreakThePdf()
    {
        byte[][] files = [SamplePictures.PngBytes(12, 9, 6), SamplePictures.PngBytes(12, 9, 3), Convert.FromBase64String(SamplePictures.Jpeg.Split(',')[1])];
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var file = files[i % files.Length].ToArray();
            for (var k = 0; k <= i % 4; k++) file[random.Next(file.Length)] = (byte)random.Next(256);
            if (i % 5 == 0) file = file[..random.Next(file.Length)];
            using var output = new MemoryStream();
            PdfExporter.Write(HandMadeSheet.Make(HandMadeSheet.Procedure, "data:image/png;base64," + Convert.ToBase64String(file)), "", output);
            using var document = PdfDocument.Open(output.ToArray());
            Assert.Equal(2, document.NumberOfPages);
        }
    }

    [Fact]
    public void Write_LetterWithAnAccent_IsDrawnWithIt()
    {
        Assert.True(InkHeight("\u00c9") > InkHeight("E") * 1.15);
    }

    [Fact]
    public void Write_ContinuousSheet_IsOnePage()
    {
        var tall = HandMadeSheet.Sheet with { Mode = LayoutMode.Continuous, Pages = [HandMadeSheet.Sheet.Pages[0] with { Height = 20_000 }] };
        using var document = PdfDocument.Open(Bytes(tall));
        Assert.Equal(20_000, document.GetPage(1).Height, 0.01);
    }

    /// <summary>Rows of pixels that poppler blackens for a text of 100 points.</summary>
    int InkHeight(string text)
    {
        var block = new TextBlock { Box = new(20, 20, 200, 120), Lines = [text], Size = 100, Leading = 120, Cell = "title", Role = TextRole.Title };
        var path = Saved(HandMadeSheet.Sheet with { Grids = [], Pages = [new() { Index = 0, Width = 240, Height = 160, Texts = [block] }] });
        var picture = Path.Combine(folder, "ink");
        Assert.Equal(0, OutsideReader.Run("pdftoppm", "-gray", "-r", "72", "-singlefile", path, picture).Code);
        var pixels = File.ReadAllBytes(picture + ".pgm").AsSpan()[^(240 * 160)..];
        var rows = 0;
        for (var y = 0; y < 160; y++) if (pixels.Slice(y * 240, 240).ContainsAnyInRange((byte)0, (byte)100)) rows++;
        return rows;
    }

    string Saved(Sheet sheet)
    {
        var path = Path.Combine(folder, "sheet.pdf");
        File.WriteAllBytes(path, Bytes(sheet));
        return path;
    }

    static byte[] Bytes(Sheet sheet)
    {
        using var output = new MemoryStream();
        PdfExporter.Write(sheet, Source, output);
        return output.ToArray();
    }

    static int Count(string text, string part) => text.Split(part).Length - 1;
}
