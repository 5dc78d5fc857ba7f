using System.Runtime.CompilerServices;

namespace Ortala.Procedures.Drawing;

/// <summary>A picture of the kinds that every exporter can carry: a PNG or a baseline or progressive JPEG of 8 bits a sample.</summary>
public sealed class PictureFile
{
    /// <summary>A picture may not have more pixels than this; hostile files claim billions in a few bytes.</summary>
    public const int MostPixels = 8_000_000;

    // Keyed by the string itself, not by its text: a sheet drawn again does not decode its emblem again, and nothing outlives the sheet.
    static readonly ConditionalWeakTable<string, Box> known = [];

    PictureFile(string mediaType, byte[] bytes, int width, int height)
    {
        (MediaType, Bytes, Width, Height) = (mediaType, bytes, width, height);
    }

    /// <summary><c>image/png</c> or <c>image/jpeg</c>, as the bytes say.</summary>
    public string MediaType { get; }

    /// <summary>The file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>The pixels of a PNG; null for a JPEG.</summary>
    internal PngPixels? Pixels { get; private init; }

    /// <summary>Colour components of a JPEG: 1, 3 or 4.</summary>
    internal int Components { get; private init; }

    /// <summary>True for a JPEG written by Adobe programs, whose CMYK values are inverted.</summary>
    internal bool AdobeInverted { get; private init; }

    /// <summary>The picture of a <c>data:</c> URI in Base64, or null when it is none of the kinds above, is damaged or too large.</summary>
    public static PictureFile? Read(string dataUri) => known.GetValue(dataUri, static uri => new(Decode(uri))).File;

    static PictureFile? Decode(string uri)
    {
        const string Mark = ";base64,";
        var at = uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? uri.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0) return null;
        var coded = uri.AsSpan(at + Mark.Length);
        var bytes = new byte[coded.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64Chars(coded, bytes, out var length)) return null;
        bytes = bytes[..length];
        return PngPixels.IsPng(bytes) ? Png(bytes) : Jpeg(bytes);
    }

    static PictureFile? Png(byte[] bytes) =>
        PngPixels.Read(bytes) is { } pixels ? new("image/png", bytes, pixels.Width, pixels.Height) { Pixels = pixels } : null;

    /// <summary>Walks the segments up to the frame header, which holds size and components.</summary>
    static PictureFile? Jpeg(byte[] b)
    {
        if (b.Length < 4 || b[0] != 0xFF || b[1] != 0xD8) return null;
        var adobe = false;
        for (var i = 2; i + 9 < b.Length;)
        {
            if (b[i] != 0xFF) return null;
            var (mark, length) = (b[i + 1], b[i + 2] << 8 | b[i + 3]);
            if (mark == 0xFF) { i++; continue; }
            if (mark is 0xC0 or 0xC1 or 0xC2)
            {
                int height = b[i + 5] << 8 | b[i + 6], width = b[i + 7] << 8 | b[i + 8], components = b[i + 9];
                var sound = b[i + 4] == 8 && width > 0 && height > 0 && (long)width * height <= MostPixels && components is 1 or 3 or 4;
                return sound ? new("image/jpeg", b, width, height) { Components = components, AdobeInverted = adobe } : null;
            }
            if (length < 2 || mark is 0xDA or 0xD9) return null;
            adobe |= mark == 0xEE && length >= 12 && b.AsSpan(i + 4).StartsWith("Adobe"u8);
            i += 2 + length;
        }
        return null;
    }

    sealed record Box(PictureFile? File);
}
