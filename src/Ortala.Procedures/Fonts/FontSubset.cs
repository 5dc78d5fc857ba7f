using System.Buffers.Binary;

namespace Ortala.Procedures.Fonts;

/// <summary>
/// A TrueType file that holds only some glyphs of a face, in the order asked for. Hints are left out: printers and viewers of today draw
/// without them, and they are half of the file.
/// </summary>
static class FontSubset
{
    const int HeaderLength = 12, EntryLength = 16;

    /// <summary>Builds the file. Glyph <c>i</c> of it has the outline of <c>glyphs[i]</c> of the face; parts of composed glyphs follow at the end.</summary>
    public static byte[] Of(FontFace face, ReadOnlySpan<ushort> glyphs)
    {
        var outlines = new GlyphOutlines(face, glyphs);
        var (glyf, loca) = outlines.Write();
        var tables = new (string Tag, byte[] Data)[]
        {
            ("glyf", glyf), ("head", Head(face)), ("hhea", Hhea(face, outlines.Count)), ("hmtx", Metrics(face, outlines)), ("loca", loca), ("maxp", Maxp(face, outlines.Count)),
        };
        return Assemble(tables);
    }

    static byte[] Head(FontFace face)
    {
        var head = Copy(face, "head", 54);
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    static byte[] Hhea(FontFace face, int count)
    {
        var hhea = Copy(face, "hhea", 36);
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)count);
        return hhea;
    }

    static byte[] Maxp(FontFace face, int count)
    {
        var maxp = Copy(face, "maxp", 32);
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)count);
        // Zones, twilight points, storage, functions, stack and instructions: nothing is left that runs.
        maxp.AsSpan(14, 14).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(14), 1);
        return maxp;
    }

    static byte[] Metrics(FontFace face, GlyphOutlines outlines)
    {
        var hmtx = new byte[4 * outlines.Count];
        for (var i = 0; i < outlines.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), (ushort)face.AdvanceOf(outlines.Source(i)));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(4 * i + 2), outlines.LeftEdge(i));
        }
        return hmtx;
    }

    static byte[] Copy(FontFace face, string tag, int length) => face.Data.Slice(face.Table(tag), length).ToArray();

    static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var start = HeaderLength + EntryLength * tables.Length;
        var file = new byte[start + tables.Sum(t => Padded(t.Data.Length))];
        WriteHeader(file, tables.Length);
        var (at, head) = (start, 0);
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            data.CopyTo(file, at);
            var entry = file.AsSpan(HeaderLength + EntryLength * i, EntryLength);
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, Padded(data.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)data.Length);
            if (tag == "head") head = at;
            at += Padded(data.Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Checksum(file));
        return file;
    }

    static void WriteHeader(Span<byte> file, int count)
    {
        var power = 1 << System.Numerics.BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(power * 16));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)System.Numerics.BitOperations.Log2((uint)power));
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)((count - power) * 16));
    }

    static int Padded(int length) => (length + 3) & ~3;

    static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]);
        return sum;
    }
}
