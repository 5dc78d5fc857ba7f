namespace Ortala.Procedures.Drawing;

/// <summary>Spreads the stored samples of a PNG to 8 bits, parts colour from alpha and looks colours up in the palette.</summary>
static class PngSamples
{
    public static PngPixels? Spread(PngHeader header, byte[] rows, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        if (header.Indexed && palette.Length < 3) return null;
        var channels = header.ColorType is 0 or 4 ? 1 : 3;
        var hasAlpha = header.ColorType is 4 or 6 || transparency.Length > 0 && header.Indexed;
        var count = header.Width * header.Height;
        var (color, alpha) = (new byte[count * channels], hasAlpha ? new byte[count] : null);
        var pixel = 0;
        for (var y = 0; y < header.Height; y++)
        {
            var row = rows.AsSpan(y * header.Stride, header.Stride);
            for (var x = 0; x < header.Width; x++, pixel++)
            {
                var into = color.AsSpan(pixel * channels, channels);
                if (header.Indexed)
                {
                    var index = Sample(row, x, header.Depth, scaled: false);
                    if (index * 3 + 2 < palette.Length) palette.Slice(index * 3, 3).CopyTo(into);
                    if (alpha is not null) alpha[pixel] = index < transparency.Length ? transparency[index] : (byte)255;
                    continue;
                }
                for (var c = 0; c < channels; c++) into[c] = Sample(row, x * header.Samples + c, header.Depth, scaled: true);
                if (alpha is not null) alpha[pixel] = Sample(row, x * header.Samples + channels, header.Depth, scaled: true);
            }
        }
        return new() { Width = header.Width, Height = header.Height, Channels = channels, Color = color, Alpha = Opaque(alpha) ? null : alpha };
    }

    static bool Opaque(byte[]? alpha) => alpha is null || !alpha.AsSpan().ContainsAnyExcept((byte)255);

    /// <summary>Sample number <paramref name="i"/> of a row; scaled: to the range 0 to 255.</summary>
    static byte Sample(ReadOnlySpan<byte> row, int i, int depth, bool scaled)
    {
        if (depth == 8) return row[i];
        if (depth == 16) return row[2 * i];
        var bit = i * depth;
        var value = row[bit / 8] >> (8 - depth - bit % 8) & ((1 << depth) - 1);
        return (byte)(scaled ? value * 255 / ((1 << depth) - 1) : value);
    }
}
