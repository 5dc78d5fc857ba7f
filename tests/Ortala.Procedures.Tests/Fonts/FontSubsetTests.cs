using System.Buffers.Binary;
using Ortala.Procedures.Fonts;
using Xunit;

namespace Ortala.Procedures.Tests.Fonts;

public class FontSubsetTests
{
    static readonly FontFace face = FontFace.Of(FontStyle.Regular);

    [Fact]
    public void Of_SomeGlyphs_IsASmallFileWhoseChecksumIsThatOfTheFormat()
    {
        var file = Of("Permohonan");
        Assert.InRange(file.Length, 500, 8_000);
        uint sum = 0;
        for (var i = 0; i < file.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i));
        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void Of_ALetterWithAnAccent_HoldsItsPartsToo()
    {
        Assert.Equal(2, Count(Of("e")));
        Assert.True(Count(Of("\u00e9")) > 2);
        Assert.Equal(Count(Of("\u00e9")), Count(Of("\u00e9\u00e9")) - 1); // a repeated character repeats its own outline only
    }

    [Fact]
    public void Of_AllThatTheFaceHas_CanBeBuilt()
    {
        ushort[] all = [.. Enumerable.Range(0, 0x10000).Select(c => face.GlyphOf((char)c)).Distinct()];
        Assert.InRange(Count(FontSubset.Of(face, all)), all.Length, 0xFFFF);
    }

    static byte[] Of(string text) => FontSubset.Of(face, [0, .. text.Select(c => face.GlyphOf(c))]);

    /// <summary>Number of glyphs as the table maxp says.</summary>
    static int Count(byte[] file)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
            if (file.AsSpan(12 + 16 * i, 4).SequenceEqual("maxp"u8)) return BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(20 + 16 * i)) + 4));
        return -1;
    }
}
