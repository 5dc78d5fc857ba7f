using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>
/// The identity block as a table of two columns, a row for each label. Which label a value belongs to is read off the page: that of a
/// section stands above its values, that of a line stands to the left.
/// </summary>
sealed class IdentityTags(PdfStructure structure, StructureElement parent)
{
    const double Near = 2;
    readonly List<(Box Box, StructureElement Cell)> labels = [];
    StructureElement? table, agency;

    /// <summary>Labels of an earlier page have no values on this one.</summary>
    public void Turn()
    {
        labels.Clear();
        agency = null;
    }

    /// <summary>The cell of a new label.</summary>
    public StructureElement Label(Box box)
    {
        var row = structure.Add(Table(), "TR");
        var label = structure.Add(row, "TH", attributes: "<</O/Table/Scope/Row>>");
        labels.Add((box, structure.Add(row, "TD")));
        return label;
    }

    /// <summary>The cell of the value that stands there; the agency, which has no label, has a row of its own.</summary>
    public StructureElement Value(Box box)
    {
        var above = labels.Where(l => l.Box.X <= box.X && box.X < l.Box.Right && l.Box.Y < box.Y);
        var left = labels.Where(l => l.Box.Right <= box.X && l.Box.CenterY <= box.CenterY + Near);
        var cell = above.Concat(left).OrderByDescending(l => l.Box.Y).Select(l => l.Cell).FirstOrDefault();
        return cell ?? (agency ??= structure.Add(structure.Add(Table(), "TR"), "TD", attributes: "<</O/Table/ColSpan 2>>"));
    }

    /// <summary>True when a label stands in the same line to the left: what is there belongs to the block.</summary>
    public bool Stands(Box box) => labels.Exists(l => l.Box.Right <= box.X && Math.Abs(l.Box.CenterY - box.CenterY) < Near);

    StructureElement Table() => table ??= structure.Add(parent, "Table");
}
