using System.Collections.Immutable;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Drawing;

/// <summary>One thing drawn, as a recorder keeps it.</summary>
/// <param name="Part">What it belongs to.</param>
/// <param name="Shape"><c>line, polygon, capsule, text</c> or <c>picture</c>.</param>
/// <param name="Points">Its points; for capsules and pictures the corners of the box; for a text the ends of its baseline.</param>
/// <param name="Paint">How it is painted.</param>
/// <param name="Text">The text drawn; empty for other shapes.</param>
public sealed record Drawn(Part Part, string Shape, ImmutableArray<Pt> Points, Paint Paint, string Text = "");

/// <summary>A surface that remembers what is drawn on it, so that tests can look at the geometry without reading a file format.</summary>
public sealed class Recording : IPageSurface
{
    readonly List<Drawn> drawn = [];
    Part? part;

    /// <summary>Everything drawn, in order.</summary>
    public IReadOnlyList<Drawn> Drawn => drawn;

    /// <summary>The page, drawn and recorded.</summary>
    public static Recording Of(SheetPage page)
    {
        var recording = new Recording();
        PageDrawer.Draw(page, recording);
        return recording;
    }

    /// <inheritdoc/>
    public void Begin(Part part)
    {
        if (this.part is not null) throw new InvalidOperationException("parts must not be nested");
        this.part = part;
    }

    /// <inheritdoc/>
    public void End() => part = part is null ? throw new InvalidOperationException("no part was begun") : null;

    /// <inheritdoc/>
    public void Polyline(ReadOnlySpan<Pt> points, Paint paint) => Keep("line", points, paint);

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Pt> points, Paint paint) => Keep("polygon", points, paint);

    /// <inheritdoc/>
    public void Capsule(Box box, Paint paint) => Keep("capsule", Shapes.Rectangle(box), paint);

    /// <inheritdoc/>
    public void Text(TextRun run) => Keep("text", [new(run.X, run.Baseline), new(run.X + run.Width, run.Baseline)], default, run.Text);

    /// <inheritdoc/>
    public void Picture(Box box, PictureFile picture) => Keep("picture", Shapes.Rectangle(box), default);

    void Keep(string shape, ReadOnlySpan<Pt> points, Paint paint, string text = "") =>
        drawn.Add(new(part ?? throw new InvalidOperationException("drawn outside a part"), shape, [.. points], paint, text));
}
