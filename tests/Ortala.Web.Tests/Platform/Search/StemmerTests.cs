using System.Collections.Frozen;
using Ortala.Tests;
using Ortala.Web.Platform.Search;
using Xunit;

namespace Ortala.Web.Tests.Platform.Search;

public class StemmerTests
{
    static readonly string[][] families = [.. File.ReadLines(Path.Combine(Material.Repository, "tests/Ortala.Web.Tests/Platform/Search/word-families.txt"))
        .Where(l => l.Length > 0 && !l.StartsWith('#')).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Stem_OfTheFamiliesOfTheField_BringsThemTogetherAndKeepsThemApart()
    {
        var (precision, recall, wrong) = Measured(Stemmer.Shipped);
        var told = $"{families.Sum(f => f.Length)} words in {families.Length} families: precision {precision:P1}, recall {recall:P1}\n{wrong}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(families.Sum(f => f.Length) >= 400 && precision >= 0.99 && recall >= 0.98, told);
    }

    /// <summary>What the rules do by themselves: the list knows none of the roots of the families.</summary>
    [Fact]
    public void Stem_OfWordsWhoseRootIsNotKnown_StillBringsMostTogether()
    {
        var all = families.SelectMany(f => f).ToHashSet();
        var roots = families.Select(f => f[0]).ToHashSet();
        var blind = new Stemmer(RootWords.Shipped.Where(r => !all.Contains(r.Key) && !roots.Contains(r.Value)).ToFrozenDictionary(StringComparer.Ordinal));
        var (precision, recall, wrong) = Measured(blind);
        var told = $"without the roots: precision {precision:P1}, recall {recall:P1}\n{wrong}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(precision >= 0.85 && recall >= 0.5, told);
    }

    [Theory]
    [InlineData("penyusunan", "susun"), InlineData("menyusun", "susun"), InlineData("pelayanan", "layan"), InlineData("perusahaan", "usaha"), InlineData("petugas", "tugas")]
    [InlineData("makan", "makan"), InlineData("makna", "makna"), InlineData("beruang", "beruang"), InlineData("masalahnya", "masalah"), InlineData("bacakanlah", "baca")]
    [InlineData("propinsi", "provinsi"), InlineData("izinnya", "izin"), InlineData("065", "065"), InlineData("skpd", "skpd"), InlineData("server", "server")]
    public void Stem_OfAForm_IsItsRoot(string form, string root) => Assert.Equal(root, Stemmer.Shipped.Stem(form));

    [Fact]
    public void Stems_OfTextWithAccentsDoublingsAndNumbers_AreThoseThatAreSearched()
    {
        Assert.Equal("buku buku cafe 065 8164 org", Words.Stems("Buku-buku Café 065/8164/Org"));
        Assert.EndsWith("197001011995031001", Words.Stems("NIP 19700101 199503 1 001"), StringComparison.Ordinal);
    }

    /// <summary>Of all pairs of words: how many of those that meet should, and how many of those that should do.</summary>
    static (double Precision, double Recall, string Wrong) Measured(Stemmer stemmer)
    {
        var words = families.SelectMany((f, i) => f.Distinct().Select(w => (Word: w, Family: i, Stem: stemmer.Stem(w)))).ToArray();
        var (both, met, related) = (0, 0, 0);
        for (var i = 0; i < words.Length; i++)
            for (var j = i + 1; j < words.Length; j++)
            {
                var (same, kin) = (words[i].Stem == words[j].Stem, words[i].Family == words[j].Family);
                (met, related, both) = (met + (same ? 1 : 0), related + (kin ? 1 : 0), both + (same && kin ? 1 : 0));
            }
        var astray = words.GroupBy(w => w.Family).SelectMany(g => g.Where(w => w.Stem != g.GroupBy(x => x.Stem).MaxBy(s => s.Count())!.Key)).Select(w => $"{w.Word}→{w.Stem}");
        return ((double)both / met, (double)both / related, string.Join(' ', astray));
    }
}
