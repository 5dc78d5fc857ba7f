using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>
/// The file as PDF 1.7 knows it: numbered objects, packed together in compressed object streams, and the cross-reference stream that
/// finds them. Written as it comes; only the places of the objects are kept. The two ids are the hash of all that stands before them.
/// </summary>
sealed class PdfFile : IDisposable
{
    const int PackedObjects = 200;
    readonly Stream output;
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly List<(byte Kind, long Where, int Index)> places = [(0, 0, 0xFFFF)];
    readonly ByteText packed = new(), line = new();
    readonly List<(int Id, int At)> packedIds = [];
    readonly MemoryStream compressed = new();
    long position;

    public PdfFile(Stream output)
    {
        this.output = output;
        // The four bytes above 127 tell programs that carry files that this one is binary.
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
    }

    /// <summary>A new object number.</summary>
    public int Reserve()
    {
        places.Add(default);
        return places.Count - 1;
    }

    /// <summary>Writes an object that is no stream.</summary>
    public void Object(int id, ReadOnlySpan<byte> body)
    {
        packedIds.Add((id, packed.Length));
        packed.Add(body).Add((byte)'\n');
        if (packedIds.Count >= PackedObjects) Pack();
    }

    /// <summary>Writes a new object that is no stream, and gives its number.</summary>
    public int Object(ReadOnlySpan<byte> body)
    {
        var id = Reserve();
        Object(id, body);
        return id;
    }

    /// <summary>Writes a stream.</summary>
    /// <param name="id">Its object number.</param>
    /// <param name="entries">Entries of its dictionary but length and filter.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="compress">False: as they are, for metadata that must be found without a PDF reader and for data packed already.</param>
    /// <param name="quickly">True: for pictures, which take most of the time and gain little.</param>
    public void Stream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, bool compress = true, bool quickly = false)
    {
        places[id] = (1, position, 0);
        if (compress) data = Compressed(data, quickly ? CompressionLevel.Fastest : CompressionLevel.Optimal);
        line.Clear();
        line.Integer(id).Add(" 0 obj\n<<"u8).Add(entries);
        if (compress) line.Add("/Filter/FlateDecode"u8);
        Write(line.Add("/Length "u8).Integer(data.Length).Add(">>\nstream\n"u8).Span);
        Write(data);
        Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes a new stream, and gives its number.</summary>
    public int Stream(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, bool compress = true, bool quickly = false)
    {
        var id = Reserve();
        Stream(id, entries, data, compress, quickly);
        return id;
    }

    /// <summary>Writes the cross-reference stream and the end.</summary>
    public void Finish(int catalog, int info)
    {
        Pack();
        var id = Reserve();
        places[id] = (1, position, 0);
        var start = position;
        Span<byte> digest = stackalloc byte[32];
        hash.GetCurrentHash(digest);
        var name = Convert.ToHexString(digest[..16]);
        var entries = new ByteText().Add("/Type/XRef/W[1 5 2]/Size "u8).Integer(places.Count).Add("/Root "u8).Integer(catalog).Add(" 0 R/Info "u8).Integer(info)
            .Add(" 0 R/ID[<"u8).Add(name).Add("><"u8).Add(name).Add(">]"u8);
        Stream(id, entries.Span, Places());
        Write(new ByteText().Add("startxref\n"u8).Integer(start).Add("\n%%EOF\n"u8).Span);
    }

    public void Dispose() => hash.Dispose();

    void Pack()
    {
        if (packedIds.Count == 0) return;
        var id = Reserve();
        var all = new ByteText();
        for (var i = 0; i < packedIds.Count; i++)
        {
            all.Integer(packedIds[i].Id).Add((byte)' ').Integer(packedIds[i].At).Add((byte)' ');
            places[packedIds[i].Id] = (2, id, i);
        }
        var first = all.Length;
        var entries = new ByteText().Add("/Type/ObjStm/N "u8).Integer(packedIds.Count).Add("/First "u8).Integer(first);
        Stream(id, entries.Span, all.Add(packed.Span).Span);
        packed.Clear();
        packedIds.Clear();
    }

    byte[] Places()
    {
        var table = new byte[8 * places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var entry = table.AsSpan(8 * i, 8);
            // Kind in one byte, place in five, index in two: the place is written first and its upper bytes overwritten.
            BinaryPrimitives.WriteUInt16BigEndian(entry[6..], (ushort)places[i].Index);
            BinaryPrimitives.WriteUInt32BigEndian(entry[2..], (uint)places[i].Where);
            entry[1] = (byte)(places[i].Where >> 32);
            entry[0] = places[i].Kind;
        }
        return table;
    }

    ReadOnlySpan<byte> Compressed(ReadOnlySpan<byte> data, CompressionLevel level)
    {
        compressed.SetLength(0);
        using (var zlib = new ZLibStream(compressed, level, leaveOpen: true)) zlib.Write(data);
        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        position += bytes.Length;
    }
}
