using System.IO.Compression;
using System.Text;

namespace Ortala.Web.Platform.Files;

/// <summary>Tells what a file is by its bytes; its name says nothing, but that a text is a table.</summary>
public static class FileSniffing
{
    const int mostParts = 4000;
    const long mostUnpacked = 256L * 1024 * 1024;

    /// <summary>The kind of the bytes; null: none that is taken. An archive whose parts would unpack beyond all measure is none.</summary>
    public static FileKind? KindOf(byte[] bytes, string name)
    {
        ReadOnlySpan<byte> start = bytes;
        if (start.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (start.Length > 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8)) return FileKind.Webp;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04])) return Archive(bytes);
        if (!IsText(start)) return null;
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FileKind.Csv : FileKind.Text;
    }

    static FileKind? Archive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > mostParts || archive.Entries.Sum(e => e.Length) > mostUnpacked) return null;
            if (archive.GetEntry("[Content_Types].xml") is null) return FileKind.Zip;
            if (archive.GetEntry("xl/workbook.xml") is not null) return FileKind.Xlsx;
            return archive.GetEntry("word/document.xml") is not null ? FileKind.Docx : FileKind.Zip;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Text has no control characters but line ends and tabs.</summary>
    static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D)) return false;
        return bytes.Length > 0;
    }

    /// <summary>The text in the bytes: UTF-8, with or without its mark, else the old Windows encoding that spreadsheets still write.</summary>
    public static string TextOf(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
