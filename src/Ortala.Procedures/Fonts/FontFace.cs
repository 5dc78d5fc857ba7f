using System.Buffers.Binary;

namespace Ortala.Procedures.Fonts;

/// <summary>Faces of the embedded font.</summary>
public enum FontStyle
{
    /// <summary>Regular.</summary>
    Regular,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Italic.</summary>
    Italic,
}

/// <summary>A TrueType face: the bytes, and what measuring needs of them. Arimo has the metrics of Arial (OFL-1.1).</summary>
public sealed class FontFace
{
    static readonly FontFace[] faces = [Load("Arimo-Regular.ttf"), Load("Arimo-Bold.ttf"), Load("Arimo-Italic.ttf")];
    readonly ushort[] glyphs = new ushort[0x10000];
    readonly ushort[] advances;
    readonly float[] em = new float[0x10000];

    FontFace(byte[] data)
    {
        Data = data;
        UnitsPerEm = U16(Table("head") + 18);
        ReadCharacterMap(Table("cmap"));
        advances = ReadAdvances(Table("hmtx"), U16(Table("hhea") + 34), U16(Table("maxp") + 4));
        for (var c = 0; c < em.Length; c++) em[c] = (float)advances[glyphs[c]] / UnitsPerEm;
    }

    /// <summary>The face of a style.</summary>
    public static FontFace Of(FontStyle style) => faces[(int)style];

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Font units to the em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Glyph of a UTF-16 code unit; 0, the empty box, for what the face lacks.</summary>
    public ushort GlyphOf(char c) => glyphs[c];

    /// <summary>Advance width of a glyph in font units.</summary>
    public int AdvanceOf(ushort glyph) => advances[glyph];

    /// <summary>Width of a text in points at a size in points, without kerning.</summary>
    public double WidthOf(ReadOnlySpan<char> text, double size)
    {
        float width = 0;
        foreach (var c in text) width += em[c];
        return width * size;
    }

    /// <summary>Width of one code unit in em.</summary>
    public float EmWidth(char c) => em[c];

    static FontFace Load(string name)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"font {name} is not embedded");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new FontFace(data);
    }

    /// <summary>Offset of a table of the file.</summary>
    public int Table(string tag)
    {
        for (int i = 0, n = U16(4); i < n; i++)
        {
            var at = 12 + 16 * i;
            if (Data.Span.Slice(at, 4).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(tag))) return (int)U32(at + 8);
        }
        throw new InvalidDataException($"font table {tag} is missing");
    }

    int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Data.Span[at..]);

    uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Data.Span[at..]);

    void ReadCharacterMap(int cmap)
    {
        for (int i = 0, n = U16(cmap + 2); i < n; i++)
        {
            var sub = cmap + (int)U32(cmap + 4 + 8 * i + 4);
            if (U16(sub) != 4) continue;
            var segments = U16(sub + 6) / 2;
            for (var s = 0; s < segments; s++)
            {
                int end = U16(sub + 14 + 2 * s), start = U16(sub + 16 + 2 * (segments + s)), delta = U16(sub + 16 + 2 * (2 * segments + s));
                var rangeAt = sub + 16 + 2 * (3 * segments + s);
                var range = U16(rangeAt);
                for (var c = start; c <= end && c < 0xFFFF; c++)
                {
                    var glyph = range == 0 ? c : U16(rangeAt + range + 2 * (c - start));
                    if (glyph != 0) glyphs[c] = (ushort)(glyph + delta);
                }
            }
            return;
        }
        throw new InvalidDataException("font has no character map of format 4");
    }

    ushort[] ReadAdvances(int hmtx, int metrics, int count)
    {
        var widths = new ushort[count];
        for (var g = 0; g < count; g++) widths[g] = (ushort)U16(hmtx + 4 * Math.Min(g, metrics - 1));
        return widths;
    }
}
