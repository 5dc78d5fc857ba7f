using System.Globalization;
using Ortala.Procedures.Drawing;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>The pictures of a document, each stored once however often it is drawn.</summary>
sealed class PdfPictures(PdfFile file)
{
    readonly Dictionary<string, (string Name, int Id)> stored = new(StringComparer.Ordinal);

    /// <summary>Names and objects, in order of first use.</summary>
    public IEnumerable<(string Name, int Id)> Stored => stored.Values.OrderBy(p => p.Id);

    /// <summary>Stores the picture unless it is there already, and gives its name in the resources.</summary>
    public string Store(PictureFile picture)
    {
        var key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(picture.Bytes.Span));
        if (stored.TryGetValue(key, out var known)) return known.Name;
        var name = "P" + (stored.Count + 1).ToString(CultureInfo.InvariantCulture);
        stored[key] = (name, picture.Pixels is { } pixels ? Png(pixels) : Jpeg(picture));
        return name;
    }

    int Png(PngPixels pixels)
    {
        var entries = Entries(pixels.Width, pixels.Height, pixels.Channels);
        if (pixels.Alpha is { } alpha) entries.Add("/SMask "u8).Ref(file.Stream(Entries(pixels.Width, pixels.Height, 1).Span, alpha, quickly: true));
        return file.Stream(entries.Span, pixels.Color, quickly: true);
    }

    int Jpeg(PictureFile picture)
    {
        var entries = Entries(picture.Width, picture.Height, picture.Components).Add("/Filter/DCTDecode"u8);
        if (picture.Components == 4 && picture.AdobeInverted) entries.Add("/Decode[1 0 1 0 1 0 1 0]"u8);
        return file.Stream(entries.Span, picture.Bytes.Span, compress: false);
    }

    static ByteText Entries(int width, int height, int channels) => new ByteText().Add("/Type/XObject/Subtype/Image/Width "u8).Integer(width).Add("/Height "u8).Integer(height)
        .Add("/BitsPerComponent 8/ColorSpace/"u8).Add(channels switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => "DeviceCMYK" });
}
