using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Fonts;

namespace Ortala.Procedures.Layout;

/// <summary>A section of the identity block: a bold label, under it the items, numbered when there is more than one.</summary>
sealed class Section
{
    readonly List<(int Item, string Line)> lines = [];
    readonly TextFace label, value;
    readonly double x, width, indent;
    readonly int items;
    readonly string name, continued;
    readonly ImmutableArray<string> fields;
    int next;
    bool begun;

    // fields: that of each item, or the one of the whole section
    internal Section(string name, string continued, ImmutableArray<string> fields, ImmutableArray<string> texts, double x, double width, double size)
    {
        (this.name, this.continued, this.fields, this.x, this.width, items) = (name, continued, fields, x, width, texts.Length);
        label = new(size, FontStyle.Bold, TextRole.IdentityLabel);
        value = new(size, FontStyle.Regular, TextRole.IdentityValue);
        indent = items > 1 ? FontFace.Of(FontStyle.Regular).WidthOf(Number(items), size) + size * 0.5 : 0;
        for (var i = 0; i < items; i++)
            foreach (var line in value.Wrap(texts[i], width - 2 * IdentityHead.PadX - indent)) lines.Add((i, line));
    }

    internal bool Done => next >= lines.Count;

    internal double LabelHeight => LabelLines.Length * label.Leading + 2 * IdentityHead.PadY;

    internal double X => x;

    internal double Width => width;

    /// <summary>Height of so many lines of the items, with the space around them.</summary>
    internal double HeightOf(int count) => Math.Max(count, 1) * value.Leading + 2 * IdentityHead.PadY;

    /// <summary>How many of the lines that remain go into a height: whole items where possible, else as many lines as fit.</summary>
    internal int Fitting(double height)
    {
        var fit = Math.Clamp((int)Math.Min((height - 2 * IdentityHead.PadY + 0.01) / value.Leading, int.MaxValue), 0, lines.Count - next);
        if (next + fit == lines.Count) return fit;
        for (var n = fit; n > 0; n--) if (lines[next + n].Item != lines[next + n - 1].Item) return n;
        return fit;
    }

    internal void DrawLabel(FragmentBuilder page) => page.Text(LabelLines, x + IdentityHead.PadX, page.Y + IdentityHead.PadY, width - 2 * IdentityHead.PadX, label);

    /// <summary>Draws the next lines, item by item, and remembers how far it came.</summary>
    internal void DrawLines(FragmentBuilder page, double top, double bottom, int count)
    {
        if (fields.Length == 1 && !(begun && Done)) page.Field(fields[0], new(x, top, width, bottom - top), value);
        var y = top + IdentityHead.PadY;
        for (var end = next + count; next < end;)
        {
            var first = next;
            while (next < end && lines[next].Item == lines[first].Item) next++;
            var begins = first == 0 || lines[first - 1].Item != lines[first].Item;
            if (items > 1 && begins) page.Text([Number(lines[first].Item + 1)], x + IdentityHead.PadX, y, indent, value);
            if (fields.Length > 1) page.Field(fields[lines[first].Item], new(x, y, width, (next - first) * value.Leading), value);
            y += page.Text([.. lines[first..next].Select(l => l.Line)], x + IdentityHead.PadX + indent, y, width - 2 * IdentityHead.PadX - indent, value);
        }
        begun = true;
    }

    ImmutableArray<string> LabelLines =>
        begun && Done ? [] : label.Wrap(begun ? name + " " + continued : name, width - 2 * IdentityHead.PadX);

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture) + ".";
}

/// <summary>One section, or two side by side; flows over pages.</summary>
sealed class SectionRow(ImmutableArray<Section> sections, int labelFill)
{
    /// <summary>Draws what fits under <see cref="FragmentBuilder.Y"/>; false when the row must go on on another page.</summary>
    /// <param name="page">The page so far.</param>
    /// <param name="limit">How far the page may be filled.</param>
    /// <param name="fresh">True when the page holds nothing yet, so that at least a line must go on it.</param>
    internal bool Draw(FragmentBuilder page, double limit, bool fresh)
    {
        var labelHeight = sections.Max(s => s.LabelHeight);
        var counts = Array.ConvertAll([.. sections], s => s.Fitting(limit - page.Y - labelHeight));
        if (fresh) counts = [.. counts.Select((n, i) => sections[i].Done ? 0 : Math.Max(n, 1))];
        else if (counts.Where((n, i) => n == 0 && !sections[i].Done).Any() || page.Y + labelHeight + sections[0].HeightOf(counts.Max()) > limit + 0.01) return false;
        page.Fill(new(page.X, page.Y, page.Width, labelHeight), labelFill);
        foreach (var section in sections) section.DrawLabel(page);
        double top = page.Y, body = top + labelHeight, bottom = body + sections[0].HeightOf(counts.Max());
        for (var i = 0; i < sections.Length; i++) sections[i].DrawLines(page, body, bottom, counts[i]);
        page.Horizontal(body, page.X, page.Right);
        page.Horizontal(bottom, page.X, page.Right);
        foreach (var section in sections.Skip(1)) page.Vertical(section.X, top, bottom);
        page.Y = bottom;
        return sections.All(s => s.Done);
    }
}
