using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>
/// The identity block as a table of two columns, a row for each label. Which label a value belongs to is read off the page: that of a
/// section stands above its values, that of a line stands to the left.
/// </summary>
sealed class IdentityTags(PdfStructure structure, StructureElement parent)
{
    const double Near = 2;
    readonly List<(Box Box, StructureElement Row)> labels = [];
    readonly Dictionary<StructureElement, StructureElement> cells = [];
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
        labels.Add((box, row));
        return structure.Add(row, "TH", attributes: "<</O/Table/Scope/Row>>");
    }

    /// <summary>The cell of the value that stands there; the agency, which has no label, has a row of its own.</summary>
    public StructureElement Value(Box box)
    {
        if (RowOf(box) is not { } row) return agency ??= structure.Add(structure.Add(Table(), "TR"), "TD", attributes: "<</O/Table/ColSpan 2>>");
        return cells.TryGetValue(row, out var cell) ? cell : cells[row] = structure.Add(row, "TD");
    }

    /// <summary>True when a label stands in the same line to the left: what is there belongs to the block.</summary>
    public bool Stands(Box box) => labels.Exists(l => l.Box.Right <= box.X && Math.Abs(l.Box.CenterY - box.CenterY) < Near);

    StructureElement? RowOf(Box value)
    {
        var above = labels.Where(l => l.Box.X <= value.X && value.X < l.Box.Right && l.Box.Y < value.Y);
        var left = labels.Where(l => l.Box.Right <= value.X && l.Box.CenterY <= value.CenterY + Near);
        return above.Concat(left).OrderByDescending(l => l.Box.Y).Select(l => l.Row).FirstOrDefault();
    }

    StructureElement Table() => table ??= structure.Add(parent, "Table");
}
