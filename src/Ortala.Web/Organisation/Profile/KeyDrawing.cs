using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Ortala.Web.Organisation.Profile;

/// <summary>The key of a second factor as an authenticator application reads it with the camera: black on white in every theme.</summary>
public static class KeyDrawing
{
    /// <summary>The address that the code holds.</summary>
    public static string AddressOf(string userName, string key) =>
        $"otpauth://totp/Ortala:{Uri.EscapeDataString(userName)}?secret={key}&issuer=Ortala&digits=6";

    /// <summary>The code as a drawing, one unit a square, with its quiet zone.</summary>
    public static IHtmlContent Svg(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (data.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        return new HtmlString($"""<svg class="key-drawing" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(label)}" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>""");
    }
}
