using System.Buffers.Binary;

namespace Ortala.Procedures.Fonts;

/// <summary>The outlines of some glyphs, with those that composed glyphs (letters with accents) are made of.</summary>
sealed class GlyphOutlines
{
    // Flags of a part of a composed glyph (OpenType, glyf table).
    const int WordArguments = 0x0001, OneScale = 0x0008, MoreParts = 0x0020, TwoScales = 0x0040, Matrix = 0x0080, Instructions = 0x0100;

    readonly FontFace face;
    readonly List<ushort> sources;
    readonly Dictionary<ushort, int> places = [];
    readonly int loca, glyf;
    readonly bool longOffsets;

    public GlyphOutlines(FontFace face, ReadOnlySpan<ushort> glyphs)
    {
        this.face = face;
        (loca, glyf) = (face.Table("loca"), face.Table("glyf"));
        longOffsets = BinaryPrimitives.ReadInt16BigEndian(face.Data.Span[(face.Table("head") + 50)..]) != 0;
        sources = [.. glyphs];
        for (var i = 0; i < sources.Count; i++) places.TryAdd(sources[i], i);
        for (var i = 0; i < sources.Count; i++) AddParts(Outline(sources[i]));
    }

    /// <summary>Glyphs with parts.</summary>
    public int Count => sources.Count;

    /// <summary>Glyph of the face whose outline stands at the place.</summary>
    public ushort Source(int place) => sources[place];

    /// <summary>Left edge of the outline at the place, font units.</summary>
    public short LeftEdge(int place) => Outline(sources[place]) is { Length: >= 4 } o ? BinaryPrimitives.ReadInt16BigEndian(o[2..]) : (short)0;

    /// <summary>The tables <c>glyf</c> and <c>loca</c>, the latter with long offsets.</summary>
    public (byte[] Glyf, byte[] Loca) Write()
    {
        var outlines = new MemoryStream();
        var offsets = new byte[4 * (Count + 1)];
        for (var i = 0; i < Count; i++)
        {
            var outline = Outline(sources[i]);
            if (outline.Length >= 10)
            {
                if (IsComposed(outline)) WriteComposed(outlines, outline);
                else WriteSimple(outlines, outline);
            }
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(4 * i + 4), (uint)outlines.Length);
        }
        return (outlines.ToArray(), offsets);
    }

    ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var data = face.Data.Span;
        var (from, to) = longOffsets
            ? ((int)BinaryPrimitives.ReadUInt32BigEndian(data[(loca + 4 * glyph)..]), (int)BinaryPrimitives.ReadUInt32BigEndian(data[(loca + 4 * glyph + 4)..]))
            : (2 * BinaryPrimitives.ReadUInt16BigEndian(data[(loca + 2 * glyph)..]), 2 * BinaryPrimitives.ReadUInt16BigEndian(data[(loca + 2 * glyph + 2)..]));
        return data.Slice(glyf + from, to - from);
    }

    static bool IsComposed(ReadOnlySpan<byte> outline) => BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    void AddParts(ReadOnlySpan<byte> outline)
    {
        if (outline.Length < 10 || !IsComposed(outline)) return;
        for (var (at, more) = (10, true); more;)
        {
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (places.TryAdd(part, sources.Count)) sources.Add(part);
            (at, more) = Next(outline, at);
        }
    }

    static (int At, bool More) Next(ReadOnlySpan<byte> outline, int at)
    {
        var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
        var length = 4 + ((flags & WordArguments) != 0 ? 4 : 2);
        if ((flags & OneScale) != 0) length += 2;
        else if ((flags & TwoScales) != 0) length += 4;
        else if ((flags & Matrix) != 0) length += 8;
        return (at + length, (flags & MoreParts) != 0);
    }

    void WriteComposed(MemoryStream into, ReadOnlySpan<byte> outline)
    {
        var end = 10;
        for (var more = true; more;) (end, more) = Next(outline, end);
        var copy = outline[..end].ToArray();
        for (var (at, more) = (10, true); more;)
        {
            var entry = copy.AsSpan(at);
            BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(entry) & ~Instructions));
            BinaryPrimitives.WriteUInt16BigEndian(entry[2..], (ushort)places[BinaryPrimitives.ReadUInt16BigEndian(entry[2..])]);
            (at, more) = Next(copy, at);
        }
        into.Write(copy);
    }

    static void WriteSimple(MemoryStream into, ReadOnlySpan<byte> outline)
    {
        var at = 10 + 2 * BinaryPrimitives.ReadInt16BigEndian(outline);
        into.Write(outline[..at]);
        into.Write([0, 0]);
        into.Write(outline[(at + 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[at..]))..]);
    }
}
