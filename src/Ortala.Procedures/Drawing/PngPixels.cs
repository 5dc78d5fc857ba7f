using System.Buffers.Binary;
using System.IO.Compression;

namespace Ortala.Procedures.Drawing;

/// <summary>The pixels of a PNG, 8 bits a sample: grey or RGB, and alpha where the file has some. Interlaced files are not read.</summary>
sealed class PngPixels
{
    static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>Samples of a pixel in <see cref="Color"/>: 1 (grey) or 3.</summary>
    public required int Channels { get; init; }

    public required byte[] Color { get; init; }

    /// <summary>One byte a pixel, or null when every pixel is opaque.</summary>
    public byte[]? Alpha { get; init; }

    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>The pixels, or null when the file is damaged, interlaced or too large.</summary>
    public static PngPixels? Read(ReadOnlySpan<byte> file)
    {
        if (PngHeader.Read(file) is not { } header) return null;
        var packed = new MemoryStream();
        ReadOnlySpan<byte> palette = [], transparency = [];
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) return null;
            var type = file.Slice(at + 4, 4);
            var data = file.Slice(at + 8, (int)length);
            if (type.SequenceEqual("PLTE"u8)) palette = data;
            else if (type.SequenceEqual("tRNS"u8)) transparency = data;
            else if (type.SequenceEqual("IDAT"u8)) packed.Write(data);
            else if (type.SequenceEqual("IEND"u8)) break;
            at += (int)length + 12;
        }
        var rows = Unfiltered(header, packed);
        return rows is null ? null : PngSamples.Spread(header, rows, palette, transparency);
    }

    /// <summary>The rows without their filter bytes, or null when the data is damaged or ends early.</summary>
    static byte[]? Unfiltered(PngHeader header, MemoryStream packed)
    {
        var stride = header.Stride;
        var rows = new byte[stride * header.Height];
        var filters = new byte[header.Height];
        packed.Position = 0;
        try
        {
            using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
            for (var y = 0; y < header.Height; y++)
            {
                inflate.ReadExactly(filters, y, 1);
                inflate.ReadExactly(rows, y * stride, stride);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
        for (var y = 0; y < header.Height; y++)
        {
            var above = y == 0 ? new byte[stride] : rows.AsSpan((y - 1) * stride, stride);
            if (!Unfilter(filters[y], rows.AsSpan(y * stride, stride), above, header.BytesBack)) return null;
        }
        return rows;
    }

    static bool Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int back)
    {
        switch (filter)
        {
            case 0: break;
            case 1: for (var x = back; x < row.Length; x++) row[x] += row[x - back]; break;
            case 2: for (var x = 0; x < row.Length; x++) row[x] += above[x]; break;
            case 3: for (var x = 0; x < row.Length; x++) row[x] += (byte)(((x < back ? 0 : row[x - back]) + above[x]) / 2); break;
            case 4: for (var x = 0; x < row.Length; x++) row[x] += (byte)(x < back ? above[x] : Paeth(row[x - back], above[x], above[x - back])); break;
            default: return false;
        }
        return true;
    }

    static int Paeth(int left, int up, int corner)
    {
        var p = left + up - corner;
        var (a, b, c) = (Math.Abs(p - left), Math.Abs(p - up), Math.Abs(p - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}

/// <summary>The header of a PNG.</summary>
readonly record struct PngHeader(int Width, int Height, int Depth, int ColorType)
{
    public bool Indexed => ColorType == 3;

    /// <summary>Samples of a pixel as stored.</summary>
    public int Samples => ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public int Stride => (Width * Samples * Depth + 7) / 8;

    public int BytesBack => Math.Max(1, Samples * Depth / 8);

    public static PngHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 33 || !file.Slice(12, 4).SequenceEqual("IHDR"u8)) return null;
        uint width = BinaryPrimitives.ReadUInt32BigEndian(file[16..]), height = BinaryPrimitives.ReadUInt32BigEndian(file[20..]);
        var (depth, type, interlaced) = (file[24], file[25], file[28] != 0);
        var allowed = type switch { 0 => depth is 1 or 2 or 4 or 8 or 16, 3 => depth is 1 or 2 or 4 or 8, 2 or 4 or 6 => depth is 8 or 16, _ => false };
        if (!allowed || interlaced || width == 0 || height == 0 || (ulong)width * height > PictureFile.MostPixels) return null;
        return new((int)width, (int)height, depth, type);
    }
}
