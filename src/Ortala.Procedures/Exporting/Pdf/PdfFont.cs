using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Ortala.Procedures.Fonts;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>
/// A face in one document. Every character gets a number of its own in order of first use, which is its glyph in the embedded subset:
/// so nothing must be known before the first page is written, two characters of the same look copy as what they are, and a character
/// that the face lacks shows the empty box but copies right.
/// </summary>
sealed class PdfFont(FontStyle style)
{
    const int Direct = 0x250;
    readonly FontFace face = FontFace.Of(style);
    readonly ushort[] direct = new ushort[Direct];
    readonly Dictionary<int, ushort> others = [];
    readonly List<int> characters = [0];
    readonly List<ushort> glyphs = [0];

    /// <summary>Object number; 0 until a text is set in it.</summary>
    public int Id { get; private set; }

    /// <summary>Name in the resources.</summary>
    public string Name { get; } = "F" + ((int)style + 1).ToString(CultureInfo.InvariantCulture);

    public void Use(PdfFile file)
    {
        if (Id == 0) Id = file.Reserve();
    }

    /// <summary>Adds the codes of a text in hexadecimal.</summary>
    public void Encode(ByteText into, string text)
    {
        foreach (var rune in text.EnumerateRunes()) into.Hex(CodeOf(rune.Value));
    }

    ushort CodeOf(int character)
    {
        var code = character < Direct ? direct[character] : others.GetValueOrDefault(character);
        if (code != 0 || characters.Count > 0xFFFE) return code;
        code = (ushort)characters.Count;
        characters.Add(character);
        glyphs.Add(character <= 0xFFFF ? face.GlyphOf((char)character) : (ushort)0);
        if (character < Direct) direct[character] = code;
        else others[character] = code;
        return code;
    }

    public void Write(PdfFile file)
    {
        if (Id == 0) return;
        var subset = FontSubset.Of(face, glyphs.ToArray());
        var name = $"{PdfText.Letters(subset)}+Arimo-{style}";
        var program = file.Stream(new ByteText().Add("/Length1 "u8).Integer(subset.Length).Span, subset);
        var descriptor = file.Object(Descriptor(name, program).Span);
        var descendant = new ByteText().Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Add(name)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8).Ref(descriptor).Add("/W[0["u8);
        for (var code = 0; code < characters.Count; code++) descendant.Number(Width(code)).Add((byte)' ');
        var cid = file.Object(descendant.Add("]]>>"u8).Span);
        var unicode = file.Stream([], ToUnicode().Span);
        file.Object(Id, new ByteText().Add("<</Type/Font/Subtype/Type0/BaseFont/"u8).Add(name).Add("/Encoding/Identity-H/DescendantFonts["u8).Ref(cid)
            .Add("]/ToUnicode "u8).Ref(unicode).Add(">>"u8).Span);
    }

    /// <summary>Width as the layout measured it: a character outside the basic plane counts as two boxes.</summary>
    double Width(int code)
    {
        var one = 1000.0 * face.AdvanceOf(glyphs[code]) / face.UnitsPerEm;
        return characters[code] > 0xFFFF ? 2 * one : one;
    }

    ByteText Descriptor(string name, int program)
    {
        var data = face.Data.Span;
        int head = face.Table("head"), hhea = face.Table("hhea"), os2 = face.Table("OS/2");
        var italic = style == FontStyle.Italic;
        var text = new ByteText().Add("<</Type/FontDescriptor/FontName/"u8).Add(name).Add("/Flags "u8).Integer(italic ? 68 : 4).Add("/FontBBox["u8);
        for (var i = 0; i < 4; i++) text.Number(Scaled(data[(head + 36 + 2 * i)..])).Add((byte)' ');
        return text.Add("]/ItalicAngle "u8).Integer(italic ? -12 : 0).Add("/Ascent "u8).Number(Scaled(data[(hhea + 4)..])).Add("/Descent "u8).Number(Scaled(data[(hhea + 6)..]))
            .Add("/CapHeight "u8).Number(Scaled(data[(os2 + 88)..])).Add("/StemV "u8).Integer(style == FontStyle.Bold ? 140 : 80).Add("/FontFile2 "u8).Ref(program).Add(">>"u8);
    }

    double Scaled(ReadOnlySpan<byte> at) => Math.Round(1000.0 * BinaryPrimitives.ReadInt16BigEndian(at) / face.UnitsPerEm);

    ByteText ToUnicode()
    {
        const int Block = 100; // the most entries that a block may have
        var map = new ByteText().Add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"u8)
            .Add("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        for (var from = 1; from < characters.Count; from += Block)
        {
            var to = Math.Min(from + Block, characters.Count);
            map.Integer(to - from).Add(" beginbfchar\n"u8);
            for (var code = from; code < to; code++)
            {
                map.Add((byte)'<').Hex((ushort)code).Add("> <"u8);
                foreach (var unit in new Rune(characters[code]).ToString()) map.Hex(unit);
                map.Add(">\n"u8);
            }
            map.Add("endbfchar\n"u8);
        }
        return map.Add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"u8);
    }
}
