using Ortala.Procedures.Drawing;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Bundle;

/// <summary>Structure of the front matter: headings, paragraphs, the lines of the contents as links, symbols as figures.</summary>
sealed class FrontTags(PdfStructure structure, StructureElement parent)
{
    readonly Dictionary<string, StructureElement> links = new(StringComparer.Ordinal);
    StructureElement? contents;

    public StructureElement? Of(Part part) => part.Kind switch
    {
        PartKind.Text when part.Text!.Cell == "contents" => Link(part.Text.Owner),
        PartKind.Text => structure.Add(parent, part.Text!.Cell switch { "title" => "H1", "subtitle" => "H2", _ => "P" }),
        PartKind.Picture => structure.Add(parent, "Figure", part.Picture!.AltText),
        PartKind.Symbol => structure.Add(parent, "Figure", "Simbol " + part.Symbol!.Id),
        PartKind.Route => structure.Add(parent, "Figure", "Simbol " + part.Route!.FlowId),
        PartKind.Connector => structure.Add(parent, "Figure", "Simbol " + part.Connector!.Id),
        _ => null,
    };

    /// <summary>The link of a line of the contents.</summary>
    public StructureElement Link(string entry)
    {
        if (links.TryGetValue(entry, out var known)) return known;
        contents ??= structure.Add(parent, "TOC");
        return links[entry] = structure.Add(structure.Add(contents, "TOCI"), "Link");
    }
}
