using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

public class TextWrapTests
{
    const double Size = 8;

    static ImmutableArray<string> Wrap(string text, double width = 60) => TextWrap.Lines(text, width, Size, FontStyle.Regular);

    static double WidthOf(string text) => FontFace.Of(FontStyle.Regular).WidthOf(text, Size);

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\n\n")]
    public void Lines_NothingToRead_HasNoLines(string text) => Assert.Empty(Wrap(text));

    [Fact]
    public void Lines_TextThatJustFits_StaysOneLine()
    {
        const string text = "Kepala Bagian Umum";
        Assert.Equal([text], Wrap(text, WidthOf(text)));
        Assert.Equal(["Kepala Bagian", "Umum"], Wrap(text, WidthOf(text) - 0.1));
    }

    [Fact]
    public void Lines_RunsOfBlanksAndBreaks_CollapseAndBreak() =>
        Assert.Equal(["Surat masuk", "", "Lembar disposisi"], Wrap("  Surat \t masuk \n\n Lembar  disposisi\r\n", 200));

    [Fact]
    public void Lines_NoBreakSpace_HoldsWordsTogether() =>
        Assert.Equal(["dalam", "3\u00A0hari"], Wrap("dalam 3\u00A0hari", WidthOf("dalam 3") + 1));

    [Theory]
    [InlineData("Pemeriksaan/pengujian", "Pemeriksaan/", "pengujian")]
    [InlineData("dokumen_pengadaan", "dokumen_", "pengadaan")]
    [InlineData("Undang-Undangnya", "Undang-", "Undangnya")]
    public void Lines_WordWiderThanLine_IsCutAfterItsMark(string word, string first, string second) =>
        Assert.Equal([first, second], Wrap(word, Math.Max(WidthOf(first), WidthOf(second)) + 1));

    [Fact]
    public void Lines_WordWithMarkThatFits_IsNotCut() => Assert.Equal(["ke", "Undang-Undang"], Wrap("ke Undang-Undang", WidthOf("Undang-Undang")));

    [Fact]
    public void Lines_SurrogatePairsAndAccents_StayTogether()
    {
        foreach (var line in Wrap(string.Concat(Enumerable.Repeat("\U0001F600e\u0301", 20)), 9))
        {
            Assert.False(char.IsLowSurrogate(line[0]) || line[0] == '\u0301');
            Assert.False(char.IsHighSurrogate(line[^1]));
        }
    }

    [Fact]
    public void Lines_NoWidthAtAll_GivesOneCharacterALine() => Assert.Equal(["a", "b", "c"], Wrap("ab c", 0));

    [Fact]
    public void Lines_WordOfTenThousandLetters_FillsLines()
    {
        var lines = Wrap(new string('m', 10_000), 100);
        Assert.Equal(10_000, lines.Sum(l => l.Length));
        Assert.All(lines.SkipLast(1), l => Assert.Equal((int)(100 / WidthOf("m")), l.Length));
    }

    [Fact]
    public void Lines_AnyText_LosesNothingAndKeepsTheWidth() =>
        Gen.Select(Gen.String["abcdefgh/-_ \n\tWM."], Gen.Double[5, 120]).Sample((text, width) =>
        {
            var lines = Wrap(text, width);
            static string Letters(string s) => string.Concat(s.Where(c => !char.IsWhiteSpace(c)));
            Assert.Equal(Letters(text), Letters(string.Concat(lines)));
            Assert.All(lines, l => Assert.True(WidthOf(l) <= width + 0.01 || l.Length == 1, $"'{l}' is wider than {width}"));
            Assert.All(lines, l => Assert.Equal(l.Trim(), l));
        });
}
