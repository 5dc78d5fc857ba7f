using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Exporting.Bundle;

/// <summary>A page of the front matter and the links on it.</summary>
/// <param name="Page">What is drawn.</param>
/// <param name="Links">Boxes that lead to an SOP, by its place in the bundle.</param>
sealed record FrontPage(SheetPage Page, ImmutableArray<(Box Box, int Entry)> Links);

/// <summary>Running text in one column: what does not fit goes to the next page.</summary>
sealed class FrontColumn(double width, double height)
{
    public const double Margin = 72, BodySize = 10.5, BodyLeading = 15;

    readonly List<FrontPage> pages = [];
    readonly List<TextBlock> texts = [];
    readonly List<PlacedSymbol> symbols = [];
    readonly List<Route> routes = [];
    readonly List<Connector> connectors = [];
    readonly List<Rule> rules = [];
    readonly List<Picture> pictures = [];
    readonly List<(Box, int)> links = [];

    public double Width => width - 2 * Margin;

    /// <summary>Where the next thing is placed.</summary>
    public double Y { get; set; } = Margin;

    public double Height => height;

    /// <summary>The pages, when all is placed.</summary>
    public List<FrontPage> Finish()
    {
        if (texts.Count > 0 || pictures.Count > 0) Break();
        return pages;
    }

    /// <summary>Ends the page.</summary>
    public void Break()
    {
        var page = new SheetPage
        {
            Index = pages.Count, Width = width, Height = height, Texts = [.. texts], Symbols = [.. symbols], Routes = [.. routes],
            Connectors = [.. connectors], Rules = [.. rules], Pictures = [.. pictures],
        };
        pages.Add(new(page, [.. links]));
        texts.Clear();
        symbols.Clear();
        routes.Clear();
        connectors.Clear();
        rules.Clear();
        pictures.Clear();
        links.Clear();
        Y = Margin;
    }

    /// <summary>Goes to the next page unless this much room is left.</summary>
    public void Need(double room)
    {
        if (Y + room > height - Margin && Y > Margin) Break();
    }

    /// <summary>A text at the cursor, which moves below it. It is not parted, save by line when it is longer than a page.</summary>
    public void Write(string text, Setting setting)
    {
        var lines = TextWrap.Lines(text, Width - setting.Indent - setting.IndentRight, setting.Size, setting.Style);
        while (lines.Length > 0)
        {
            Need(Math.Min(lines.Length * setting.Leading, height - 2 * Margin));
            var fitting = Math.Max(1, (int)((height - Margin - Y) / setting.Leading));
            Place([.. lines.Take(fitting)], setting);
            lines = [.. lines.Skip(fitting)];
        }
        Y += setting.After;
    }

    void Place(ImmutableArray<string> lines, Setting setting)
    {
        var box = new Box(Margin + setting.Indent, Y, Width - setting.Indent - setting.IndentRight, lines.Length * setting.Leading);
        texts.Add(new() { Box = box, Lines = lines, Size = setting.Size, Leading = setting.Leading, Style = setting.Style, Align = setting.Align, Role = setting.Role, Cell = setting.Cell, Owner = setting.Owner });
        Y += box.H;
    }

    public void Add(TextBlock text) => texts.Add(text);

    public void Add(PlacedSymbol symbol) => symbols.Add(symbol);

    public void Add(Route route) => routes.Add(route);

    public void Add(Connector connector) => connectors.Add(connector);

    public void Add(Rule rule) => rules.Add(rule);

    public void Add(Picture picture) => pictures.Add(picture);

    public void Link(Box box, int entry) => links.Add((box, entry));
}

/// <summary>How a text of the front matter is set.</summary>
sealed record Setting
{
    public double Size { get; init; } = FrontColumn.BodySize;
    public double Leading { get; init; } = FrontColumn.BodyLeading;
    public FontStyle Style { get; init; }
    public TextAlign Align { get; init; }
    public TextRole Role { get; init; } = TextRole.Paragraph;
    public double Indent { get; init; }
    public double IndentRight { get; init; }
    public double After { get; init; }
    public string Cell { get; init; } = "paragraph";
    public string Owner { get; init; } = "";

    public static Setting Body { get; } = new() { After = 7 };

    public static Setting Heading { get; } = new() { Size = 14, Leading = 19, Style = FontStyle.Bold, Align = TextAlign.Center, Role = TextRole.Title, Cell = "title", After = 16 };

    public static Setting Subheading { get; } = new() { Size = 11, Leading = 16, Style = FontStyle.Bold, Role = TextRole.Title, Cell = "subtitle", After = 4 };
}
