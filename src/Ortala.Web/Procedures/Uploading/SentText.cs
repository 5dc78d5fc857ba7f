using System.Text;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Safety;

namespace Ortala.Web.Procedures.Uploading;

/// <summary>The text of a file that a visitor sends: judged by what it holds, never by its name or the type the browser claims.</summary>
public abstract record SentText
{
    static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text.</summary>
    public sealed record Accepted(string FileName, string Text) : SentText;

    /// <summary>It is none.</summary>
    /// <param name="Status">Status to answer with.</param>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="Value">Put into the reason.</param>
    public sealed record Refused(int Status, Bilingual Reason, object? Value = null) : SentText;

    /// <summary>Reads the file.</summary>
    public static async Task<SentText> Read(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length == 0) return new Refused(400, UploadText.NothingChosen);
        if (file.Length > Limits.FileBytes) return new Refused(413, UploadText.TooLarge, Math.Ceiling(file.Length / 104857.6) / 10);
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancel);
        return Take(file.FileName, memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    static SentText Take(string fileName, ReadOnlySpan<byte> bytes)
    {
        if (OtherKind(bytes) is { } kind) return new Refused(415, UploadText.IsOther, kind);
        try
        {
            var text = strictUtf8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            return string.IsNullOrWhiteSpace(text) ? new Refused(400, UploadText.NothingChosen) : new Accepted(PlainName(fileName), text);
        }
        catch (DecoderFallbackException)
        {
            return new Refused(415, UploadText.NotUtf8);
        }
    }

    static Bilingual? OtherKind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8)) return UploadText.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return UploadText.Office;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return UploadText.Picture;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? null
            : bytes.Contains((byte)0) ? UploadText.Binary : null;
    }

    /// <summary>The name without folders (of either kind of system) and without characters that a header or a screen would take amiss.</summary>
    static string PlainName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(name.Where(c => char.IsLetterOrDigit(c) || " ._-()".Contains(c))).Trim(' ', '.');
        return plain.Length switch { 0 => "naskah.sop.yaml", > 100 => plain[..100], _ => plain };
    }
}
