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
        var (color, alpha) = (new byte[count * channels], hasAlpha ? new byte[count] : []);
        for (var y = 0; y < header.Height; y++)
        {
            var row = Bytes(rows.AsSpan(y * header.Stride, header.Stride), header);
            var into = color.AsSpan(y * header.Width * channels);
            var alphas = hasAlpha ? alpha.AsSpan(y * header.Width, header.Width) : [];
            if (header.Indexed) LookUp(row, palette, transparency, into, alphas);
            else Part(row, channels, into, alphas);
        }
        return new() { Width = header.Width, Height = header.Height, Channels = channels, Color = color, Alpha = alpha.AsSpan().ContainsAnyExcept((byte)255) ? alpha : null };
    }

    static void LookUp(ReadOnlySpan<byte> row, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency, Span<byte> color, Span<byte> alpha)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var index = row[x];
            if (index * 3 + 2 < palette.Length) palette.Slice(index * 3, 3).CopyTo(color[(3 * x)..]);
            if (alpha.Length > 0) alpha[x] = index < transparency.Length ? transparency[index] : (byte)255;
        }
    }

    static void Part(ReadOnlySpan<byte> row, int channels, Span<byte> color, Span<byte> alpha)
    {
        if (alpha.Length == 0)
        {
            row.CopyTo(color);
            return;
        }
        for (int x = 0, from = 0, to = 0; x < alpha.Length; x++)
        {
            for (var c = 0; c < channels; c++) color[to++] = row[from++];
            alpha[x] = row[from++];
        }
    }

    /// <summary>The samples of a row, one byte each: grey levels spread to 0 to 255, places in the palette as they are.</summary>
    static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> row, PngHeader header)
    {
        if (header.Depth == 8) return row;
        var samples = new byte[header.Width * header.Samples];
        for (var i = 0; i < samples.Length; i++) samples[i] = Sample(row, i, header.Depth, scaled: !header.Indexed);
        return samples;
    }

    /// <summary>Sample number <paramref name="i"/> of a row; scaled: to the range 0 to 255.</summary>
    static byte Sample(ReadOnlySpan<byte> row, int i, int depth, bool scaled)
    {
        if (depth == 16) return row[2 * i];
        var bit = i * depth;
        var value = row[bit / 8] >> (8 - depth - bit % 8) & ((1 << depth) - 1);
        return (byte)(scaled ? value * 255 / ((1 << depth) - 1) : value);
    }
}
