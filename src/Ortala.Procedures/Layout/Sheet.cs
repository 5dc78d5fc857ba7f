using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>How a procedure is spread over pages.</summary>
public enum LayoutMode
{
    /// <summary>Pages of the profile's paper; rows are never split, heads are repeated.</summary>
    Paged,

    /// <summary>One sheet of the paper's width, as tall as needed; for the screen.</summary>
    Continuous,
}

/// <summary>
/// The laid-out pages of a procedure: the one thing that every exporter draws. Everything visible is in <see cref="Pages"/>;
/// the geometry contract is docs/layout.md. Lengths in points.
/// </summary>
public sealed record Sheet
{
    /// <summary>What was laid out.</summary>
    public required Procedure Procedure { get; init; }

    /// <summary>By which form.</summary>
    public required Profile Profile { get; init; }

    /// <summary>How it was spread.</summary>
    public required LayoutMode Mode { get; init; }

    /// <summary>The pages in order.</summary>
    public required ImmutableArray<SheetPage> Pages { get; init; }

    /// <summary>The grid of each flowchart, in order of the procedure.</summary>
    public required ImmutableArray<SheetGrid> Grids { get; init; }

    /// <summary>Where the texts outside the rows stand, empty ones too: identity block, heads of executors and groups, headings. One that goes on over pages has several.</summary>
    public ImmutableArray<SheetField> Fields { get; init; } = [];
}

/// <summary>
/// The cell of a text outside the rows, for an editor to put its caret in. The box is the whole cell, to its rules; an empty text has its cell too, and fields
/// of one page do not overlap. Under the emblem stands <c>agency</c>, or <c>unit</c> where there are no agency lines, or both halves where neither is given.
/// A heading has a place where it is drawn or where there are several flowcharts, a group where it is named.
/// </summary>
/// <param name="Field">Name in the file format (<c>title</c>, <c>signatory.nip</c>, <c>legalBasis</c> …); <c>executor</c>, <c>group</c>, <c>chart</c> for heads and headings.</param>
/// <param name="Owner">Executor, the first executor of the group, or place of the flowchart from 0; empty: none.</param>
/// <param name="Page">Page, from 0.</param>
/// <param name="Box">The cell.</param>
/// <param name="Size">Size of its text.</param>
/// <param name="Style">Face of its text.</param>
/// <param name="Align">Alignment of its text.</param>
public sealed record SheetField(string Field, string Owner, int Page, Box Box, double Size, FontStyle Style, TextAlign Align);

/// <summary>One page with all that is drawn on it.</summary>
public sealed record SheetPage
{
    /// <summary>Place in the sheet, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Width.</summary>
    public required double Width { get; init; }

    /// <summary>Height.</summary>
    public required double Height { get; init; }

    /// <summary>Filled areas behind everything (heads of the table).</summary>
    public ImmutableArray<Fill> Fills { get; init; } = [];

    /// <summary>The rules of the tables.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>All texts but signs of connectors and labels of exits.</summary>
    public ImmutableArray<TextBlock> Texts { get; init; } = [];

    /// <summary>Symbols in cells.</summary>
    public ImmutableArray<PlacedSymbol> Symbols { get; init; } = [];

    /// <summary>Arrows and joint lines, cut at the page breaks.</summary>
    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>Off-page connectors.</summary>
    public ImmutableArray<Connector> Connectors { get; init; } = [];

    /// <summary>Labels of exits.</summary>
    public ImmutableArray<ExitLabel> Labels { get; init; } = [];

    /// <summary>Pictures (the emblem).</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];
}

/// <summary>A filled area. <paramref name="Rgb"/> as 0xRRGGBB.</summary>
public sealed record Fill(Box Box, int Rgb);

/// <summary>A straight rule of a table.</summary>
public sealed record Rule(Pt From, Pt To, double Width = 0.5);

/// <summary>A picture by its <c>data:</c> URI, fitted into the box with its proportions kept.</summary>
public sealed record Picture(Box Box, string DataUri, string AltText);

/// <summary>What a text is, for structure and for the judge.</summary>
public enum TextRole
{
    /// <summary>Heading of the document or of a flowchart.</summary>
    Title,

    /// <summary>Label in the identity block.</summary>
    IdentityLabel,

    /// <summary>Value in the identity block.</summary>
    IdentityValue,

    /// <summary>Head of a column, or of a group of columns.</summary>
    ColumnHead,

    /// <summary>Head of an executor's column.</summary>
    ExecutorHead,

    /// <summary>Cell of a row.</summary>
    Cell,

    /// <summary>A word inside a symbol.</summary>
    SymbolText,

    /// <summary>Running text, e.g. a written step (<i>uraian prosedur</i>).</summary>
    Paragraph,

    /// <summary>Page number and the like: not content.</summary>
    Furniture,
}

/// <summary>Horizontal alignment of lines in their box.</summary>
public enum TextAlign
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Flush right.</summary>
    Right,
}

/// <summary>Text already broken into lines. The box encloses the lines: its height is lines × <see cref="Leading"/>.</summary>
public sealed record TextBlock
{
    /// <summary>Where the lines stand.</summary>
    public required Box Box { get; init; }

    /// <summary>The lines from top to bottom.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>Font size.</summary>
    public required double Size { get; init; }

    /// <summary>Distance from baseline to baseline.</summary>
    public required double Leading { get; init; }

    /// <summary>Face.</summary>
    public FontStyle Style { get; init; } = FontStyle.Regular;

    /// <summary>Alignment.</summary>
    public TextAlign Align { get; init; } = TextAlign.Left;

    /// <summary>What it is.</summary>
    public TextRole Role { get; init; } = TextRole.Cell;

    /// <summary>Name of the cell: <c>no, activity, requirements, duration, output, note</c>, <c>actorHead</c>, <c>head…</c>, <c>identity…</c>, <c>symbol</c>.</summary>
    public required string Cell { get; init; }

    /// <summary>Row, executor or symbol that the text belongs to; empty: none.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Baseline of line <paramref name="line"/>, y on the page.</summary>
    public double Baseline(int line) => Box.Y + line * Leading + (Leading - Size) / 2 + Size * 0.8;

    /// <summary>Left end of a line of the given width.</summary>
    public double LineX(double width) => Align switch
    {
        TextAlign.Center => Box.X + (Box.W - width) / 2,
        TextAlign.Right => Box.Right - width,
        _ => Box.X,
    };
}

/// <summary>A symbol in its cell; the box bounds its outline.</summary>
public sealed record PlacedSymbol(string Id, string StepId, SymbolKind Kind, Box Box);

/// <summary>A piece of an arrow or joint line on one page, orthogonal, from outline to outline.</summary>
/// <param name="FlowId">Flow or joint line it belongs to.</param>
/// <param name="Piece">Place among the pieces of its flow, from 0.</param>
/// <param name="From">Symbol or connector it starts at.</param>
/// <param name="To">Symbol or connector it ends at.</param>
/// <param name="Points">Corners from start to end.</param>
/// <param name="Head">True: an arrowhead at the last point.</param>
/// <param name="Joint">True for a joint line.</param>
public sealed record Route(string FlowId, int Piece, string From, string To, ImmutableArray<Pt> Points, bool Head, bool Joint);

/// <summary>An off-page connector (<i>segilima</i>), a pentagon that points down.</summary>
/// <param name="Id">Id, unique in the sheet.</param>
/// <param name="FlowId">The flow it cuts.</param>
/// <param name="Outgoing">True where the flow leaves the page, false where it comes in.</param>
/// <param name="Sign">Letter or number; empty when blank.</param>
/// <param name="Box">Bounds of the pentagon.</param>
/// <param name="OtherPage">Page of the other half of the pair.</param>
public sealed record Connector(string Id, string FlowId, bool Outgoing, string Sign, Box Box, int OtherPage);

/// <summary>Label of an exit (<c>Ya</c>, <c>Tidak</c>, …).</summary>
public sealed record ExitLabel(string FlowId, ImmutableArray<string> Lines, Box Box, double Size, double Leading);

/// <summary>The grid of one flowchart table.</summary>
public sealed record SheetGrid
{
    /// <summary>Columns of the executors: id, left edge, width.</summary>
    public required ImmutableArray<(string ExecutorId, double X, double W)> Columns { get; init; }

    /// <summary>Columns that hold text: name of the cell, left edge, width.</summary>
    public required ImmutableArray<(string Cell, double X, double W)> TextColumns { get; init; }

    /// <summary>Rows: id of the step, page, upper edge, height.</summary>
    public required ImmutableArray<(string StepId, int Page, double Y, double H)> Rows { get; init; }
}
