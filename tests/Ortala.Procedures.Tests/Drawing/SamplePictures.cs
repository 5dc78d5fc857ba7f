using System.Buffers.Binary;
using System.IO.Compression;

namespace Ortala.Procedures.Tests.Drawing;

/// <summary>Small pictures made here, so that no binary file lies in the repository.</summary>
static class SamplePictures
{
    /// <summary>A JPEG of 8 by 8 grey pixels.</summary>
    public const string Jpeg = "data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb" +
        "qmx5moq6T/wAALCAAIAAgBASIA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABcQAAMBAAAAAAAAAAAAAAAAAAAWYqH/2gAIAQEAAD8AMN6f/9k=";

    /// <summary>A PNG of 8 bits a sample: a slope from dark to light, by the colour type of the format (0, 2, 3, 4, 6).</summary>
    public static string Png(int width, int height, int colorType, byte filter = 0) => "data:image/png;base64," + Convert.ToBase64String(PngBytes(width, height, colorType, filter));

    public static byte[] PngBytes(int width, int height, int colorType, byte filter = 0)
    {
        var samples = colorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(filter);
            for (var x = 0; x < width * samples; x++) rows.WriteByte((byte)(x * 200 / (width * samples)));
        }
        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, (byte)colorType);
        Chunk(file, "IHDR", header);
        if (colorType == 3) Chunk(file, "PLTE", [.. Enumerable.Range(0, 768).Select(i => (byte)(i / 3))]);
        if (colorType == 3) Chunk(file, "tRNS", [0, 128]);
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(rows.ToArray());
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    static void Chunk(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
