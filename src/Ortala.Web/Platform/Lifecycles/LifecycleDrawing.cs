using System.Globalization;
using System.Net;
using System.Text;

namespace Ortala.Web.Platform.Lifecycles;

/// <summary>Draws a lifecycle in layers from left to right: how many steps a state is from the beginning. Lines that lead back run below. Colours come from classes.</summary>
public static class LifecycleDrawing
{
    const double boxWidth = 150, boxHeight = 44, rowGap = 46, layerGap = 210, margin = 16, dot = 9, left = 150;

    sealed record Box(StateRow State, double X, double Y);

    /// <summary>The drawing as an SVG element.</summary>
    /// <param name="lifecycle">What is drawn.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="alone">True for a file of its own, which brings its colours along.</param>
    public static string Svg(Lifecycle lifecycle, string language, bool alone)
    {
        var layers = Layers(lifecycle);
        var rows = layers.Max(l => l.Length);
        var (width, height) = (margin * 2 + left + layers.Length * boxWidth + (layers.Length - 1) * (layerGap - boxWidth) + (layers.Length - 1) * 60, margin * 2 + rows * boxHeight + (rows - 1) * rowGap);
        var boxes = layers.SelectMany((layer, column) => layer.Select((state, row) => new Box(state, margin + left + column * (layerGap + 60), Top(height, layer.Length, row)))).ToDictionary(b => b.State.Key);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="lifecycle" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{Text(lifecycle.Title.In(language))}">""");
        if (alone) svg.Append("<style>.lifecycle{font:13px Arial,sans-serif;background:#fff}.lc-box{fill:#fff;stroke:#1a5a68;stroke-width:1.6}.lc-end{fill:#e5eeee}.lc-line{fill:none;stroke:#4d5c63;stroke-width:1.4}.lc-head,.lc-dot{fill:#4d5c63}.lc-name{fill:#1d2a30;font-weight:700}.lc-label{fill:#1d2a30}.lc-who{fill:#4d5c63;font-size:11px}.lc-back{fill:#fff}</style>");
        foreach (var line in lifecycle.TransitionRows) DrawLine(svg, line, boxes, height, language);
        foreach (var box in boxes.Values) DrawBox(svg, box, language);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>Who moves it, in a word or two.</summary>
    public static Ortala.Procedures.Checking.Bilingual WhoOf(TransitionRow line) => line.By switch
    {
        Mover.Visitor => LifecycleText.Visitor,
        Mover.Program => LifecycleText.Program,
        _ => new(line.Right?.ToString() ?? "", line.Right?.ToString() ?? ""),
    };

    static StateRow[][] Layers(Lifecycle lifecycle)
    {
        var depth = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var first in lifecycle.TransitionRows.Where(t => t.From is null)) depth[first.To] = 0;
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var line in lifecycle.TransitionRows)
                if (line.From is { } from && depth.TryGetValue(from, out var at) && depth.TryAdd(line.To, at + 1)) grown = true;
        }
        return [.. lifecycle.StateRows.GroupBy(s => depth.GetValueOrDefault(s.Key)).OrderBy(g => g.Key).Select(g => g.ToArray())];
    }

    static double Top(double height, int count, int row) => (height - (count * boxHeight + (count - 1) * rowGap)) / 2 + row * (boxHeight + rowGap);

    static void DrawBox(StringBuilder svg, Box box, string language)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="lc-box{(box.State.Ends ? " lc-end" : "")}" x="{box.X}" y="{box.Y}" width="{boxWidth}" height="{boxHeight}" rx="{boxHeight / 2}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="lc-name" x="{box.X + boxWidth / 2}" y="{box.Y + boxHeight / 2 + 4.5}" text-anchor="middle">{Text(box.State.Name.In(language))}</text>""");
    }

    static void DrawLine(StringBuilder svg, TransitionRow line, Dictionary<string, Box> boxes, double height, string language)
    {
        var to = boxes[line.To];
        var (endX, endY) = (to.X, to.Y + boxHeight / 2);
        double fromX = margin + dot, fromY = endY;
        if (line.From is { } from) (fromX, fromY) = (boxes[from].X + boxWidth, boxes[from].Y + boxHeight / 2);
        else svg.Append(CultureInfo.InvariantCulture, $"""<circle class="lc-dot" cx="{margin + dot}" cy="{fromY}" r="{dot}"/>""");
        var back = fromX > endX;
        var turn = fromX + 40;
        var path = back
            ? string.Create(CultureInfo.InvariantCulture, $"M{fromX - boxWidth / 2} {fromY + boxHeight / 2}V{height - margin / 2}H{endX + boxWidth / 2}V{endY + boxHeight / 2 + 9}")
            : string.Create(CultureInfo.InvariantCulture, $"M{fromX} {fromY}C{turn} {fromY} {fromX + 10} {endY} {fromX + 60} {endY}H{endX - 9}");
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="lc-line" d="{path}"/>""");
        svg.Append(back
            ? string.Create(CultureInfo.InvariantCulture, $"""<path class="lc-head" d="M{endX + boxWidth / 2} {endY + boxHeight / 2}l-5 10h10z"/>""")
            : string.Create(CultureInfo.InvariantCulture, $"""<path class="lc-head" d="M{endX} {endY}l-10 -5v10z"/>"""));
        var (x, y) = back ? ((fromX - boxWidth / 2 + endX + boxWidth / 2) / 2, height - margin / 2 - 6) : (endX - 14, endY - 8);
        var anchor = back ? "middle" : "end";
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="lc-label" x="{x}" y="{y}" text-anchor="{anchor}">{Text(line.Label.In(language))}</text>""");
        if (!back) svg.Append(CultureInfo.InvariantCulture, $"""<text class="lc-who" x="{x}" y="{endY + 16}" text-anchor="{anchor}">{Text(WhoOf(line).In(language))}</text>""");
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
