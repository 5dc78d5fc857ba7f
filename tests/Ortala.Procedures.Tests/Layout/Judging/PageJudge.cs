using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Pages have a paper's size, everything is on them and above the foot zone, and no two things lie upon each other.</summary>
static class PageJudge
{
    public static IEnumerable<Fault> Faults(SheetFacts facts)
    {
        var sheet = facts.Sheet;
        if (sheet.Mode == LayoutMode.Continuous && sheet.Pages.Length != 1) yield return new(FaultKind.OffPage, $"{sheet.Pages.Length} pages of a continuous sheet");
        for (var i = 0; i < sheet.Pages.Length; i++)
        {
            var page = sheet.Pages[i];
            if (page.Index != i) yield return new(FaultKind.OffPage, $"page {i} says it is page {page.Index}");
            if (!Papers.Names.Any(n => IsPaper(Papers.Find(n)!.Value, page, sheet.Mode))) yield return new(FaultKind.OffPage, $"page {i} of {page.Width}x{page.Height}");
            foreach (var (what, box) in Things(page))
            {
                var sound = double.IsFinite(box.X + box.Y + box.W + box.H) && box.W >= 0 && box.H >= 0;
                if (!sound || !Shapes.Within(box, new Box(0, 0, page.Width, facts.FootOf(page)))) yield return new(FaultKind.OffPage, $"page {i}: {what} at {box}");
            }
            foreach (var fault in Overlaps(page)) yield return fault;
        }
    }

    static bool IsPaper((double W, double H) paper, SheetPage page, LayoutMode mode) =>
        Math.Abs(paper.W - page.Width) < 0.5 && (mode == LayoutMode.Continuous ? double.IsFinite(page.Height) : Math.Abs(paper.H - page.Height) < 0.5);

    static IEnumerable<(string What, Box Box)> Things(SheetPage page) =>
    [
        .. page.Texts.Select(t => ($"text {t.Cell} '{t.Lines[0]}'", t.Box)), .. page.Symbols.Select(s => ($"symbol {s.Id}", s.Box)),
        .. page.Connectors.Select(c => ($"connector {c.Id}", c.Box)), .. page.Labels.Select(l => ($"label {l.FlowId}", l.Box)), .. page.Pictures.Select(p => ("picture", p.Box)),
        .. page.Rules.Select(r => ("rule", Around(r.From, r.To))), .. page.Fills.Select(f => ("fill", f.Box)),
        .. page.Routes.SelectMany(r => r.Points.Select(p => ($"route {r.FlowId}", new Box(p.X, p.Y, 0, 0)))),
    ];

    static Box Around(Pt a, Pt b) => new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));

    /// <summary>A word inside its own symbol is the one thing that may lie upon another.</summary>
    static IEnumerable<Fault> Overlaps(SheetPage page)
    {
        var things = new List<(string What, string Owner, bool Symbol, Box Box)>();
        things.AddRange(page.Texts.Select(t => ($"text {t.Cell} '{t.Lines[0]}'", t.Role == TextRole.SymbolText ? t.Owner : "", false, Ink(t))));
        things.AddRange(page.Symbols.Select(s => ($"symbol {s.Id}", s.Id, true, s.Box)));
        things.AddRange(page.Connectors.Select(c => ($"connector {c.Id}", "", false, c.Box)));
        things.AddRange(page.Labels.Select(l => ($"label {l.FlowId} '{l.Lines[0]}'", "", false, l.Box)));
        things.AddRange(page.Pictures.Select(p => ("picture", "", false, p.Box)));
        foreach (var (a, b) in Shapes.Overlapping(things, t => t.Box, 0.5))
        {
            var inside = a.Owner.Length > 0 && a.Owner == b.Owner && a.Symbol != b.Symbol;
            if (!inside && !(OnCorner(page, a, b) || OnCorner(page, b, a))) yield return new(FaultKind.Overlap, $"page {page.Index}: {a.What} and {b.What}");
        }
    }

    /// <summary>Labels and words may stand in the empty corner of a diamond's bounds.</summary>
    static bool OnCorner(SheetPage page, (string What, string Owner, bool Symbol, Box Box) symbol, (string What, string Owner, bool Symbol, Box Box) other)
    {
        if (!symbol.Symbol || other.Symbol) return false;
        var kind = page.Symbols.First(s => s.Id == symbol.Owner).Kind;
        Pt[] corners = [new(other.Box.X, other.Box.Y), new(other.Box.Right, other.Box.Y), new(other.Box.X, other.Box.Bottom), new(other.Box.Right, other.Box.Bottom)];
        var crossed = other.Box.X < symbol.Box.CenterX && other.Box.Right > symbol.Box.CenterX || other.Box.Y < symbol.Box.CenterY && other.Box.Bottom > symbol.Box.CenterY;
        return !crossed && corners.All(p => Shapes.FromOutline(kind, symbol.Box, p) > -0.5);
    }

    /// <summary>The box of the lines; their width is that of the box.</summary>
    static Box Ink(TextBlock text) => text.Box;
}
