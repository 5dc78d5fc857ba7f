using System.Text;

namespace Ortala.Procedures.Exporting;

/// <summary>Characters as XML text or as an attribute in double quotes; those that XML forbids become the replacement character.</summary>
static class XmlText
{
    public static void Add(ByteText into, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x80 && rune.Value >= ' ' && rune.Value is not ('<' or '>' or '&' or '"' or '\'')) into.Add((byte)rune.Value);
            else Special(into, rune);
        }
    }

    static void Special(ByteText into, Rune rune)
    {
        switch (rune.Value)
        {
            case '<': into.Add("&lt;"u8); break;
            case '>': into.Add("&gt;"u8); break;
            case '&': into.Add("&amp;"u8); break;
            case '"': into.Add("&quot;"u8); break;
            case '\'': into.Add("&#39;"u8); break;
            case '\t' or '\n' or '\r': into.Add((byte)' '); break;
            default:
                Span<char> chars = stackalloc char[2];
                var forbidden = rune.Value < ' ' || rune.Value is 0xFFFE or 0xFFFF or >= 0x7F and <= 0x9F;
                into.Add(chars[..(forbidden ? new Rune(0xFFFD) : rune).EncodeToUtf16(chars)]);
                break;
        }
    }
}
