using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

public class IdentityLayoutTests
{
    const double X = 34, Width = 760, Page = 500;

    static readonly Identity sample = new()
    {
        Title = "Revisi Anggaran", Number = "SOP-011/17000/2025", Unit = "Badan Pusat Statistik - Bagian Umum",
        Made = new(new DateOnly(2025, 6, 2), ""), Effective = new(null, "Juni 2025"), Signatory = new("Kepala", "Pejabat", "Pembina", "0000"),
        LegalBasis = ["Undang-Undang Nomor 16 Tahun 1997 tentang Statistik", "Peraturan Presiden Nomor 86 Tahun 2007"],
        Equipment = ["Komputer"], Warnings = ["Bila tidak dilaksanakan, anggaran terlambat"],
    };

    static SheetFragment LayOut(Identity identity, string profile = "permenpan-35-2012") => IdentityLayout.LayOut(identity, ShippedProfiles.Find(profile)!, X, Width);

    static TextBlock Text(SheetFragment fragment, string text) => Assert.Single(fragment.Texts, t => string.Join(' ', t.Lines) == text);

    static string Words(IEnumerable<SheetFragment> pages) => string.Join(' ', pages.SelectMany(p => p.Texts).SelectMany(t => t.Lines));

    static void AssertInside(SheetFragment page)
    {
        foreach (var text in page.Texts)
        {
            Assert.InRange(text.Box.X, X, X + Width);
            Assert.True(text.Box.Right <= X + Width + 0.01 && text.Box.Y >= 0 && text.Box.Bottom <= page.Height + 0.01, $"'{text.Lines[0]}' leaves the block");
            Assert.All(text.Lines, l => Assert.True(FontFace.Of(text.Style).WidthOf(l, text.Size) <= text.Box.W + 0.1 || l.Length == 1, $"'{l}' is wider than its cell"));
            Assert.DoesNotContain(page.Rules, r => r.From.Y == r.To.Y && r.From.Y > text.Box.Y + 0.01 && r.From.Y < text.Box.Bottom - 0.01 && r.From.X < text.Box.Right && r.To.X > text.Box.X);
            Assert.True(text.Size >= 7);
        }
    }

    [Fact]
    public void LayOut_Head_PutsAgencyLeftAndDataRight()
    {
        var block = LayOut(sample);
        var agency = Text(block, "BADAN PUSAT STATISTIK BAGIAN UMUM");
        var number = Text(block, "SOP-011/17000/2025");
        Assert.Equal((TextAlign.Center, FontStyle.Bold, 2), (agency.Align, agency.Style, agency.Lines.Length));
        Assert.True(agency.Box.Right < Text(block, "Nomor SOP").Box.X && Text(block, "Nomor SOP").Box.Right < number.Box.X);
        string[] column = ["SOP-011/17000/2025", "2 Juni 2025", "-", "Juni 2025", "Kepala", "Pejabat", "Pembina", "NIP 0000", "Revisi Anggaran"];
        Assert.Equal(column, block.Texts.Where(t => t.Box.X == number.Box.X).OrderBy(t => t.Box.Y).Select(t => string.Join(' ', t.Lines)).Take(9));
    }

    [Fact]
    public void LayOut_SignatureCell_LeavesTheSpaceOfTheProfile()
    {
        var block = LayOut(sample);
        var space = ShippedProfiles.Default.Identity.SignatureSpace;
        Assert.Equal(space, Text(block, "Pejabat").Box.Y - Text(block, "Kepala").Box.Bottom, 0.01);
    }

    [Fact]
    public void LayOut_Items_AreNumberedWhenThereAreSeveral()
    {
        var block = LayOut(sample);
        var law = Text(block, sample.LegalBasis[0]);
        Assert.Contains(block.Texts, t => t.Lines[0] == "1." && t.Box.Y == law.Box.Y && t.Box.Right <= law.Box.X + 0.01);
        Assert.DoesNotContain(block.Texts, t => t.Lines[0] == "1." && t.Box.Y == Text(block, "Komputer").Box.Y);
    }

    [Fact]
    public void LayOut_BlankSections_StayAsCells()
    {
        var block = LayOut(new Identity());
        foreach (var label in ShippedProfiles.Default.Identity.SectionLabels) Text(block, label);
        Assert.Equal(Text(block, "Dasar Hukum").Box.Y, Text(block, "Kualifikasi Pelaksana").Box.Y);
        AssertInside(block);
    }

    [Fact]
    public void LayOut_SectionOverWholeWidth_StandsAlone()
    {
        var profile = ShippedProfiles.Default;
        profile = profile with { Identity = profile.Identity with { Sections = [[IdentitySection.LegalBasis], [IdentitySection.RelatedSops, IdentitySection.Qualifications], [IdentitySection.Warnings, IdentitySection.Equipment], [IdentitySection.Records]] } };
        var block = IdentityLayout.LayOut(sample, profile, X, Width);
        Assert.True(Text(block, sample.LegalBasis[0]).Box.W > Width * 0.9);
        Assert.True(Text(block, "Dasar Hukum").Box.Bottom < Text(block, "Kualifikasi Pelaksana").Box.Y);
        Assert.Equal(Text(block, "Keterkaitan").Box.Y, Text(block, "Kualifikasi Pelaksana").Box.Y);
    }

    [Fact]
    public void LayOut_Emblem_StandsOverTheAgencyOnlyWhenTheEngineHoldsIt()
    {
        var block = LayOut(sample with { Emblem = "data:image/png;base64,AAAA" });
        var picture = Assert.Single(block.Pictures);
        Assert.True(picture.Box.Y >= 0 && picture.Box.Bottom <= Text(block, "BADAN PUSAT STATISTIK BAGIAN UMUM").Box.Y);
        Assert.Empty(LayOut(sample with { Emblem = "lambang.png" }).Pictures);
    }

    [Fact]
    public void LayOutPages_ManyRules_BreaksBetweenItemsAndRepeatsTheLabel()
    {
        var laws = Enumerable.Range(1, 90).Select(i => $"Peraturan Menteri Nomor {i} Tahun 2020 tentang " + string.Concat(Enumerable.Repeat("pedoman ", i % 40))).ToImmutableArray();
        var pages = IdentityLayout.LayOutPages(sample with { LegalBasis = laws }, ShippedProfiles.Default, X, Width, Page, Page);
        Assert.True(pages.Length > 2);
        Assert.All(pages, p => Assert.InRange(p.Height, 20, Page + 0.01));
        Assert.All(pages, AssertInside);
        Text(pages[1], "Dasar Hukum (lanjutan)");
        Assert.DoesNotContain(pages[1].Texts, t => t.Lines[0].StartsWith("Kualifikasi", StringComparison.Ordinal));
        foreach (var law in laws) Assert.Single(pages.SelectMany(p => p.Texts), t => string.Join(' ', t.Lines) == law.Trim());
    }

    [Fact]
    public void LayOutPages_ShortBlockAlone_GrowsToThePage()
    {
        var page = Assert.Single(IdentityLayout.LayOutPages(sample, ShippedProfiles.Default, X, Width, Page, Page));
        Assert.Equal(ShippedProfiles.Default.Identity.OwnPageTextSize, Text(page, "Komputer").Size);
        Assert.InRange(page.Height, LayOut(sample).Height * 1.1, Page);
    }

    [Fact]
    public void LayOutPages_NameOfAThousandWords_LosesNothing()
    {
        var title = string.Join(' ', Enumerable.Range(0, 3000).Select(i => "kata" + i));
        var pages = IdentityLayout.LayOutPages(sample with { Title = title }, ShippedProfiles.Default, X, Width, Page, Page);
        Assert.All(pages, p => Assert.InRange(p.Height, 1, Page + 0.01));
        Assert.All(pages, AssertInside);
        Assert.Contains(title, string.Join(' ', pages.SelectMany(p => p.Texts).Where(t => t.Box.W > Width / 2 || t.Box.X < X + Width / 2).SelectMany(t => t.Lines).Where(l => l.StartsWith("kata", StringComparison.Ordinal))));
    }

    [Fact]
    public void LayOutPages_AnyTexts_KeepsAllWordsInsideThePages()
    {
        var texts = Gen.String["qxz /-\n"].Array[0, 30].Select(a => a.ToImmutableArray());
        Gen.Select(texts, texts, texts, Gen.Double[120, 600]).Sample((laws, equipment, agency, height) =>
        {
            var identity = sample with { LegalBasis = laws, Equipment = equipment, AgencyLines = agency };
            var pages = IdentityLayout.LayOutPages(identity, ShippedProfiles.Find("bps")!, X, Width, height, height);
            Assert.All(pages, p => Assert.True(p.Height <= height + 0.01));
            Assert.All(pages, AssertInside);
            Assert.Equal(laws.Sum(Letters), pages.SelectMany(p => p.Texts).Where(t => IsItem(t)).Sum(t => t.Lines.Sum(Letters)) - equipment.Sum(Letters) - Letters(sample.Warnings[0]));
        }, iter: 60);

        static int Letters(string s) => s.Count(c => c is 'q' or 'x' or 'z');
        static bool IsItem(TextBlock t) => t is { Role: TextRole.IdentityValue, Align: TextAlign.Left, Style: FontStyle.Regular } && !t.Lines[0].StartsWith("SOP-011", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2025, 1, 31, "31 Januari 2025")]
    [InlineData(2024, 8, 5, "5 Agustus 2024")]
    public void IndonesianDate_Day_IsWrittenInIndonesian(int year, int month, int day, string expected) =>
        Assert.Equal(expected, IndonesianDate.Text(new SopDate(new DateOnly(year, month, day), "")));

    [Fact]
    public void At_MovesEverything()
    {
        var block = LayOut(sample with { Emblem = "data:image/png;base64,AAAA" }, "bps");
        var moved = block.At(100);
        Assert.Equal(block.Texts.Sum(t => t.Box.Y) + 100 * block.Texts.Length, moved.Texts.Sum(t => t.Box.Y), 0.01);
        Assert.Equal(block.Rules.Min(r => r.From.Y) + 100, moved.Rules.Min(r => r.From.Y));
        Assert.Equal(block.Pictures[0].Box.Y + 100, moved.Pictures[0].Box.Y);
    }
}
