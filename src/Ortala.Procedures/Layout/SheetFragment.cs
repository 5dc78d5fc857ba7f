using System.Collections.Immutable;
using Ortala.Procedures.Fonts;

namespace Ortala.Procedures.Layout;

/// <summary>A laid-out part of a page that can be moved as a whole: its upper edge is y = 0, its x is already that of the page.</summary>
public sealed record SheetFragment
{
    /// <summary>Height in points.</summary>
    public required double Height { get; init; }

    /// <summary>Filled areas.</summary>
    public ImmutableArray<Fill> Fills { get; init; } = [];

    /// <summary>Rules.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>Texts.</summary>
    public ImmutableArray<TextBlock> Texts { get; init; } = [];

    /// <summary>Pictures.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];

    /// <summary>Cells of its texts, for an editor; their page is not known yet.</summary>
    public ImmutableArray<SheetField> Fields { get; init; } = [];

    /// <summary>The same part with its upper edge at <paramref name="y"/>.</summary>
    public SheetFragment At(double y) => this with
    {
        Fills = [.. Fills.Select(f => f with { Box = f.Box.Moved(0, y) })],
        Rules = [.. Rules.Select(r => r with { From = new(r.From.X, r.From.Y + y), To = new(r.To.X, r.To.Y + y) })],
        Texts = [.. Texts.Select(t => t with { Box = t.Box.Moved(0, y) })],
        Pictures = [.. Pictures.Select(p => p with { Box = p.Box.Moved(0, y) })],
        Fields = [.. Fields.Select(f => f with { Box = f.Box.Moved(0, y) })],
    };
}

/// <summary>Collects what is drawn in a fragment. <see cref="Y"/> is how far it is filled.</summary>
sealed class FragmentBuilder(double x, double width)
{
    internal const double Spacing = 1.2;
    readonly ImmutableArray<Fill>.Builder fills = ImmutableArray.CreateBuilder<Fill>();
    readonly ImmutableArray<Rule>.Builder rules = ImmutableArray.CreateBuilder<Rule>();
    readonly ImmutableArray<TextBlock>.Builder texts = ImmutableArray.CreateBuilder<TextBlock>();
    readonly ImmutableArray<Picture>.Builder pictures = ImmutableArray.CreateBuilder<Picture>();
    readonly ImmutableArray<SheetField>.Builder fields = ImmutableArray.CreateBuilder<SheetField>();

    internal double X => x;

    internal double Width => width;

    internal double Right => x + width;

    internal double Y { get; set; }

    internal void Fill(Box box, int rgb)
    {
        if (rgb >= 0) fills.Add(new Fill(box, rgb));
    }

    internal void Horizontal(double y, double from, double to) => rules.Add(new Rule(new(from, y), new(to, y)));

    internal void Vertical(double at, double from, double to) => rules.Add(new Rule(new(at, from), new(at, to)));

    internal void Picture(Box box, string dataUri, string altText) => pictures.Add(new Picture(box, dataUri, altText));

    internal void Field(string field, Box box, in TextFace face, string owner = "") =>
        fields.Add(new SheetField(field, owner, 0, box, face.Size, face.Style, face.Align));

    /// <summary>Puts lines down and gives their height.</summary>
    internal double Text(ImmutableArray<string> lines, double left, double top, double lineWidth, in TextFace face)
    {
        if (lines.IsEmpty) return 0;
        var height = lines.Length * face.Leading;
        texts.Add(new TextBlock
        {
            Box = new(left, top, lineWidth, height), Lines = lines, Size = face.Size, Leading = face.Leading,
            Style = face.Style, Align = face.Align, Role = face.Role, Cell = face.Role == TextRole.Title ? "title" : face.Cell,
        });
        return height;
    }

    internal SheetFragment Build() => new()
    {
        Height = Y, Fills = fills.ToImmutable(), Rules = rules.ToImmutable(), Texts = texts.ToImmutable(), Pictures = pictures.ToImmutable(),
        Fields = fields.ToImmutable(),
    };
}

/// <summary>How a text of a fragment is set.</summary>
readonly record struct TextFace(double Size, FontStyle Style, TextRole Role, TextAlign Align = TextAlign.Left, string Cell = "identity")
{
    internal double Leading => Size * FragmentBuilder.Spacing;

    internal ImmutableArray<string> Wrap(string text, double width) => TextWrap.Lines(text, width, Size, Style);
}
