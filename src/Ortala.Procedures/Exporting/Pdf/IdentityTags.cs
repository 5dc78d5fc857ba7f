namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>The identity block as a table of two columns: every label begins a row, the values that follow stand beside it.</summary>
sealed class IdentityTags(PdfStructure structure, StructureElement parent)
{
    StructureElement? table, row, cell;

    /// <summary>The cell of a new label.</summary>
    public StructureElement Label()
    {
        row = structure.Add(Table(), "TR");
        cell = null;
        return structure.Add(row, "TH", attributes: "<</O/Table/Scope/Row>>");
    }

    /// <summary>The cell of the value; a value before every label (emblem and agency) has a row of its own.</summary>
    public StructureElement Value()
    {
        if (row is null) return cell ??= structure.Add(structure.Add(Table(), "TR"), "TD", attributes: "<</O/Table/ColSpan 2>>");
        return cell ??= structure.Add(row, "TD");
    }

    StructureElement Table() => table ??= structure.Add(parent, "Table");
}
