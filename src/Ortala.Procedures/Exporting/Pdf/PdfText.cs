using System.Text;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>Strings, names and boxes in the notation of PDF.</summary>
static class PdfText
{
    /// <summary>A text string: ASCII as it is, anything else as UTF-16 in hexadecimal.</summary>
    public static ByteText Literal(this ByteText into, string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            into.Add((byte)'(');
            foreach (var c in text)
            {
                if (c is '(' or ')' or '\\') into.Add((byte)'\\');
                into.Add((byte)c);
            }
            return into.Add((byte)')');
        }
        into.Add("<FEFF"u8);
        foreach (var c in text) into.Hex(c);
        return into.Add((byte)'>');
    }

    /// <summary>Four hexadecimal digits.</summary>
    public static ByteText Hex(this ByteText into, ushort value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        return into.Add([digits[value >> 12], digits[value >> 8 & 15], digits[value >> 4 & 15], digits[value & 15]]);
    }

    /// <summary>A reference to an object.</summary>
    public static ByteText Ref(this ByteText into, int id) => into.Integer(id).Add(" 0 R"u8);

    /// <summary>The SHA-256 of some bytes as six capital letters, the form of a subset's tag.</summary>
    public static string Letters(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(bytes, digest);
        var letters = new StringBuilder(6);
        for (var i = 0; i < 6; i++) letters.Append((char)('A' + digest[i] % 26));
        return letters.ToString();
    }
}
