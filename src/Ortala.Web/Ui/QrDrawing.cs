using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Ortala.Web.Ui;

/// <summary>QR codes as drawings in the page: black on white in every theme, for cameras.</summary>
public static class QrDrawing
{
    /// <summary>The code of a text, one unit a module, with its quiet zone. With a label it is a picture of its own, else what stands beside it says what it is.</summary>
    public static IHtmlContent Svg(string text, string? label = null)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        var spoken = label is null ? "aria-hidden=\"true\" focusable=\"false\"" : $"role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\"";
        return new HtmlString($"""<svg class="qr" viewBox="0 0 {size} {size}" shape-rendering="crispEdges" {spoken}><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{Path(data)}"/></svg>""");
    }

    static string Path(QRCodeData data)
    {
        var (rows, path) = (data.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x])
                {
                    var from = x;
                    while (x + 1 < rows[y].Count && rows[y][x + 1]) x++;
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1H{from}z");
                }
        return path.ToString();
    }
}
