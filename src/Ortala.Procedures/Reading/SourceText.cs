using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading;

/// <summary>The raw source before it is parsed.</summary>
static class SourceText
{
    /// <summary>
    /// The source without byte order mark and with every forbidden character complained about and replaced by a space, so that
    /// all other mistakes are still found at their places; null when it is too long.
    /// </summary>
    public static string? Prepare(string text, Complaints complaints)
    {
        if (text.Length > Limits.SourceLength)
        {
            complaints.Add(new Mark(1, 1), Wording.SourceTooLong());
            return null;
        }
        if (text.StartsWith('\uFEFF')) text = text[1..];
        var bad = CleanText.ForbiddenIn(text);
        if (bad < 0) return text;
        var chars = text.ToCharArray();
        var (line, lineStart, at) = (1, 0, 0);
        for (; bad >= 0; bad = CleanText.ForbiddenIn(text, bad + 1))
        {
            for (; at < bad; at++) if (text[at] == '\n') (line, lineStart) = (line + 1, at + 1);
            complaints.Add(new Mark(line, bad - lineStart + 1), Wording.ForbiddenCharacter(text[bad]));
            chars[bad] = ' ';
        }
        return new string(chars);
    }
}
