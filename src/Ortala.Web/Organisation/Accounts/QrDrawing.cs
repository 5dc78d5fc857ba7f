using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>QR codes as drawings in the page: dark on white in every theme, for cameras.</summary>
public static class QrDrawing
{
    /// <summary>The code of a text, one unit a module, with its quiet zone.</summary>
    public static IHtmlContent Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x])
                {
                    var run = 1;
                    while (x + run < rows[y].Count && rows[y][x + run]) run++;
                    path.Append($"M{x} {y}h{run}v1h-{run}z");
                    x += run - 1;
                }
        return new HtmlString($"""<svg class="qr" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges" aria-hidden="true" focusable="false"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path fill="#000" d="{path}"/></svg>""");
    }
}
