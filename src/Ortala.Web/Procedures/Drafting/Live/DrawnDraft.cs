using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>The drawing of a draft at a revision: drawn once, for everyone who looks at it.</summary>
/// <param name="Understood">The draft, and what the checks say of it.</param>
/// <param name="Pages">All pages with their drawings.</param>
/// <param name="Geometry">Where everything stands.</param>
public sealed record DrawnDraft(UnderstoodDraft Understood, ImmutableArray<Page> Pages, Geometry Geometry)
{
    /// <summary>The revision it shows.</summary>
    public int Revision => Understood.Revision;

    /// <summary>Lays out and draws.</summary>
    public static DrawnDraft Of(UnderstoodDraft understood, Profile profile)
    {
        var sheet = SheetLayout.LayOut(understood.Procedure, profile);
        return new DrawnDraft(understood, [.. SvgExporter.Write(sheet).Zip(sheet.Pages, PageOf)],
            new Geometry([.. sheet.Grids.Select(grid => TableOf(grid, sheet))], [.. sheet.Fields.Select(f => FieldOf(f, understood))]));
    }

    /// <summary>The pages without the drawings of those that are held already.</summary>
    public ImmutableArray<Page> PagesBut(ImmutableArray<string> held) => [.. Pages.Select(p => held.Contains(p.Hash) ? p with { Svg = null } : p)];

    static Page PageOf(string svg, SheetPage page) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)).AsSpan(0, 12)), page.Width, page.Height, svg);

    static Table TableOf(SheetGrid grid, Sheet sheet)
    {
        var first = grid.Rows.IsEmpty ? null : sheet.Pages[grid.Rows[0].Page].Texts.FirstOrDefault(t => t.Role == TextRole.Cell && t.Owner == grid.Rows[0].StepId);
        var size = first?.Size ?? sheet.Profile.Table.TextSize;
        return new(
            [.. grid.Columns.Select(c => new Column(c.ExecutorId, Round(c.X), Round(c.W)))],
            [.. grid.TextColumns.Select(c => new CellColumn(c.Cell, Round(c.X), Round(c.W), c.Cell is "no" or "duration" ? "center" : "left"))],
            [.. grid.Rows.Select(r => new PlacedRow(r.StepId, r.Page, Round(r.Y), Round(r.H)))],
            Round(size), Round(first?.Leading ?? size * 1.2));
    }

    static Field FieldOf(SheetField f, UnderstoodDraft understood)
    {
        var owner = f.Field == "chart" && int.TryParse(f.Owner, out var place) && place < understood.Draft.Charts.Length ? understood.Draft.Charts[place].Id : f.Owner;
        return new(f.Field, owner, f.Page, Round(f.Box.X), Round(f.Box.Y), Round(f.Box.W), Round(f.Box.H), Round(f.Size), f.Style == FontStyle.Bold,
            f.Align switch { TextAlign.Center => "center", TextAlign.Right => "right", _ => "left" });
    }

    /// <summary>As exact as the drawing is.</summary>
    static double Round(double length) => Math.Round(length, 2);
}
