using Ortala.Procedures.Exporting.Bundle;
using Ortala.Procedures.Tests.Drawing;
using Ortala.Tests;
using PdfDocument = UglyToad.PdfPig.PdfDocument;
using Xunit;

namespace Ortala.Procedures.Tests.Exporting;

public sealed class BundleExporterTests : IDisposable
{
    static readonly BundleInfo info = new()
    {
        AgencyLines = ["Pemerintah Provinsi Contoh", "Biro Organisasi"], Year = "2026", AddressLines = ["Jalan Contoh Nomor 1"], Emblem = SamplePictures.Png(8, 8, 6),
        Decision = new("Keputusan Kepala Biro Organisasi", "065/001", "Penetapan SOP", ["Menetapkan SOP dalam dokumen ini."], ["Kepala Biro Organisasi"]),
        Definitions = [new("Disposisi", "petunjuk tertulis pimpinan.")],
    };

    readonly string folder = Directory.CreateTempSubdirectory("ortala-bundle-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_Bundle_IsCleanForQpdf()
    {
        var (code, output) = OutsideReader.Run("qpdf", "--check", Saved(info, 50));
        Assert.True(code == 0, output);
        Assert.DoesNotContain("WARNING", output);
    }

    [Fact] // cover, decision, two pages of contents, guide; then 50 SOPs of two pages
    public void Write_Bundle_HasItsPartsInTheOrderOfTheRegulation()
    {
        using var document = PdfDocument.Open(Saved(info, 50));
        Assert.Equal(5 + 100, document.NumberOfPages);
        string[] expected = ["STANDAR OPERASIONAL", "KEPUTUSAN KEPALA", "DAFTAR ISI", "50.", "PENJELASAN SINGKAT", "Nomor SOP"];
        for (var i = 0; i < expected.Length; i++) Assert.Contains(expected[i], string.Join(' ', document.GetPage(i + 1).GetWords().Select(w => w.Text)));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(4 + 50, bookmarks.Roots.Count);
    }

    [Fact]
    public void Write_Contents_NamesThePageThatTheSopBeginsOnAndLeadsThere()
    {
        var path = Saved(info, 3);
        var contents = OutsideReader.Run("pdftotext", "-f", "3", "-l", "3", "-layout", path, "-").Output;
        Assert.Matches(@"1\.\s+Surat jenis 1[ .]+1\n", contents);
        Assert.Matches(@"3\.\s+Surat jenis 3[ .]+5\n", contents);
        Assert.Equal("5", FirstWord(path, 4 + 5));
        using var document = PdfDocument.Open(path);
        Assert.Equal(3, document.GetPage(3).GetAnnotations().Count(a => a.Type == UglyToad.PdfPig.Annotations.AnnotationType.Link));
    }

    [Fact]
    public void Write_Bundle_TagsContentsAsLinksAfterTheirHeading()
    {
        var tree = OutsideReader.Run("pdfinfo", "-struct-text", Saved(info, 2)).Output;
        Assert.Equal(2, tree.Split("TOCI").Length - 1);
        Assert.True(tree.IndexOf("DAFTAR ISI", StringComparison.Ordinal) < tree.IndexOf("TOCI", StringComparison.Ordinal));
        Assert.Equal(4, tree.Split("\"Surat jenis").Length - 1); // twice in the contents, twice as the heading of a sheet
    }

    [Fact]
    public void Write_Guide_DrawsTheFiveSymbolsAndExplainsTheTerms()
    {
        var guide = OutsideReader.Run("pdftotext", "-f", "4", "-l", "4", Saved(info, 1), "-").Output;
        Assert.All(["Kapsul:", "Kotak:", "Belah ketupat:", "Anak panah:", "Segilima:", "Disposisi", "memuat 1 SOP"], word => Assert.Contains(word, guide));
    }

    [Fact]
    public void Write_SourcesOfOneName_AreAllAttached()
    {
        var list = OutsideReader.Run("pdfdetach", "-list", Saved(info, 3)).Output;
        Assert.All(["contoh-surat-masuk.sop.yaml", "contoh-surat-masuk-2.sop.yaml", "contoh-surat-masuk-3.sop.yaml"], name => Assert.Contains(name, list));
    }

    [Fact]
    public void Write_NothingToBind_StillIsADocument()
    {
        using var output = new MemoryStream();
        BundleExporter.Write(new(), [], output);
        using var document = PdfDocument.Open(output.ToArray());
        Assert.Equal(3, document.NumberOfPages);
    }

    [Fact]
    public void Write_TwoTimes_GivesTheSameBytes() => Assert.Equal(File.ReadAllBytes(Saved(info, 5)), File.ReadAllBytes(Saved(info, 5)));

    [Fact] // entries are taken one at a time, so that a bundle of thousands is never in memory
    public void Write_Entries_AreAskedForOneByOne()
    {
        using var output = new MemoryStream();
        var asked = new List<long>();
        IEnumerable<BundleEntry> Entries()
        {
            for (var i = 0; i < 3; i++)
            {
                asked.Add(output.Length);
                yield return new(HandMadeSheet.Sheet);
            }
        }
        BundleExporter.Write(info, Entries(), output);
        Assert.True(asked[0] < asked[1] && asked[1] < asked[2]);
    }

    static string FirstWord(string path, int page) => OutsideReader.Run("pdftotext", "-f", $"{page}", "-l", $"{page}", "-x", "800", "-y", "0", "-W", "135", "-H", "30", "-r", "72", path, "-").Output.Trim();

    string Saved(BundleInfo info, int count)
    {
        var path = Path.Combine(folder, "bundle.pdf");
        using var output = File.Create(path);
        BundleExporter.Write(info, Enumerable.Range(1, count).Select(i => new BundleEntry(
            HandMadeSheet.Make(HandMadeSheet.Procedure with { Identity = HandMadeSheet.Procedure.Identity with { Title = $"Surat jenis {i}" } }), "identity:\n")), output);
        return path;
    }
}
