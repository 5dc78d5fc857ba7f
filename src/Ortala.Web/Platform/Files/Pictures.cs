using Ortala.Procedures.Checking;
using SkiaSharp;

namespace Ortala.Web.Platform.Files;

/// <summary>Draws pictures anew: what a camera wrote beside them (place, device) is gone, and what only looks like a picture is refused.</summary>
public static class Pictures
{
    /// <summary>Most points of a picture as sent; a small file can claim a picture that fills the memory.</summary>
    public const long MostPoints = 40_000_000;

    /// <summary>The picture as it is kept, or why it is not taken.</summary>
    /// <param name="bytes">As sent.</param>
    /// <param name="kind">Its kind; it stays.</param>
    /// <param name="longestEdge">Longest edge in pixels; a larger one is made smaller, a smaller one stays.</param>
    public static (byte[]? Bytes, Bilingual? Refusal) DrawnAnew(byte[] bytes, FileKind kind, int longestEdge)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1) return (null, FilesText.NoPicture);
        if ((long)codec.Info.Width * codec.Info.Height > MostPoints) return (null, FilesText.TooManyPoints);
        using var read = SKBitmap.Decode(codec);
        if (read is null) return (null, FilesText.NoPicture);
        using var upright = Upright(read, codec.EncodedOrigin);
        using var fitting = Fitting(upright, longestEdge);
        using var drawn = fitting.Encode(kind == FileKind.Png ? SKEncodedImageFormat.Png : kind == FileKind.Webp ? SKEncodedImageFormat.Webp : SKEncodedImageFormat.Jpeg, 88);
        return drawn is null ? (null, FilesText.NoPicture) : (drawn.ToArray(), null);
    }

    static SKBitmap Fitting(SKBitmap picture, int longestEdge)
    {
        var scale = Math.Min(1f, (float)longestEdge / Math.Max(picture.Width, picture.Height));
        return scale == 1f ? picture.Copy()
            : picture.Resize(new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)), picture.ColorType, picture.AlphaType), new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    /// <summary>Cameras write a picture as it fell on the sensor, and beside it how it was held.</summary>
    static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin held)
    {
        var (turn, mirrored) = held switch
        {
            SKEncodedOrigin.TopRight => (0, true), SKEncodedOrigin.BottomRight => (180, false), SKEncodedOrigin.BottomLeft => (180, true),
            SKEncodedOrigin.LeftTop => (90, true), SKEncodedOrigin.RightTop => (90, false), SKEncodedOrigin.RightBottom => (270, true), SKEncodedOrigin.LeftBottom => (270, false),
            _ => (0, false),
        };
        if (turn == 0 && !mirrored) return picture.Copy();
        var (width, height) = turn is 90 or 270 ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var result = new SKBitmap(width, height, picture.ColorType, picture.AlphaType);
        using var canvas = new SKCanvas(result);
        canvas.Translate(width / 2f, height / 2f);
        if (mirrored) canvas.Scale(-1, 1);
        canvas.RotateDegrees(mirrored ? turn is 90 or 270 ? 360 - turn : turn : turn);
        canvas.Translate(-picture.Width / 2f, -picture.Height / 2f);
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return result;
    }
}
