using CsCheck;
using Ortala.Procedures.Comparing;
using Xunit;

namespace Ortala.Procedures.Tests.Comparing;

public class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "Surat", "+Surat")]
    [InlineData("Surat", "", "-Surat")]
    [InlineData("Memeriksa berkas", "Memeriksa berkas", "=Memeriksa berkas")]
    [InlineData("Memeriksa berkas", "Memeriksa surat masuk", "=Memeriksa |-berkas|+surat masuk")]
    [InlineData("Kepala Bagian menerima", "Kepala Biro menerima", "=Kepala |-Bagian|+Biro|= menerima")]
    [InlineData("a b c", "x y c", "-a b|+x y|= c")] // the space between two replaced words is replaced with them
    [InlineData("10 menit", "15 menit", "-10|+15|= menit")]
    [InlineData("Surat,berkas", "Surat;berkas", "=Surat|-,|+;|=berkas")]
    [InlineData("satu\ndua", "satu\ntiga", "=satu\n|-dua|+tiga")]
    public void Between_TwoTexts_TellsKeptRemovedAndAddedWords(string before, string after, string told) => Assert.Equal(told, Told(before, after));

    [Fact]
    public void Between_AnyTwoTexts_GivesBothBack() => Gen.Select(Gen.String, Gen.String).Sample((before, after) =>
    {
        var runs = WordDiff.Between(before, after);
        Assert.Equal(before, string.Concat(runs.Where(r => r.Change != TextChange.Added).Select(r => r.Text)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Change != TextChange.Removed).Select(r => r.Text)));
        Assert.Equal([], runs.Zip(runs.Skip(1)).Where(p => p.First.Change == p.Second.Change));
    });

    [Fact]
    public void Between_TextsOfTheSameWords_GivesBothBackAndKeepsNoLessThanTheEnds() => Gen.Select(MadeDrafts.Text, MadeDrafts.Text, MadeDrafts.Text).Sample((a, b, shared) =>
    {
        var (before, after) = ($"{a} | {shared}", $"{b} | {shared}");
        var runs = WordDiff.Between(before, after);
        Assert.Equal(before, string.Concat(runs.Where(r => r.Change != TextChange.Added).Select(r => r.Text)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Change != TextChange.Removed).Select(r => r.Text)));
        Assert.EndsWith("| " + shared, string.Concat(runs.Where(r => r.Change == TextChange.Kept).Select(r => r.Text)), StringComparison.Ordinal);
    });

    [Fact]
    public void Between_TwoLongTexts_IsToldAsAWholeInsteadOfBeingWorkedOutForever()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 5000)), string.Join(' ', Enumerable.Range(0, 5000).Reverse()));
        Assert.Equal([TextChange.Removed, TextChange.Added], WordDiff.Between(before, after).Select(r => r.Change));
    }

    static string Told(string before, string after) => string.Join('|', WordDiff.Between(before, after)
        .Select(r => r.Change switch { TextChange.Kept => "=", TextChange.Removed => "-", _ => "+" } + r.Text));
}
