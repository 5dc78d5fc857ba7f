using System.Text;

namespace Ortala.Procedures.Exporting;

/// <summary>
/// A growing UTF-8 text. Numbers are written by integer arithmetic with at most two decimals, so that neither culture nor the
/// rounding of a formatter can change a byte.
/// </summary>
sealed class ByteText
{
    const double Largest = 10_000_000;
    byte[] bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public override string ToString() => Encoding.UTF8.GetString(Span);

    public ByteText Add(ReadOnlySpan<byte> more)
    {
        more.CopyTo(Room(more.Length));
        Length += more.Length;
        return this;
    }

    public ByteText Add(ReadOnlySpan<char> more)
    {
        Length += Encoding.UTF8.GetBytes(more, Room(more.Length * 3));
        return this;
    }

    public ByteText Add(byte one)
    {
        Room(1)[0] = one;
        Length++;
        return this;
    }

    public ByteText Integer(long value)
    {
        value.TryFormat(Room(20), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>The number rounded to hundredths, without trailing zeros; what is no number is 0.</summary>
    public ByteText Number(double value)
    {
        var hundredths = double.IsFinite(value) ? (long)Math.Round(Math.Clamp(value, -Largest, Largest) * 100, MidpointRounding.AwayFromZero) : 0;
        if (hundredths < 0)
        {
            Add((byte)'-');
            hundredths = -hundredths;
        }
        Integer(hundredths / 100);
        var rest = (int)(hundredths % 100);
        if (rest == 0) return this;
        Add((byte)'.').Add((byte)('0' + rest / 10));
        return rest % 10 == 0 ? this : Add((byte)('0' + rest % 10));
    }

    Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }
}
