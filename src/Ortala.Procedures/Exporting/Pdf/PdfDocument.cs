using System.Text;
using Ortala.Procedures.Drawing;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>A bookmark.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Page">Object number of the page it opens.</param>
/// <param name="Y">Place on the page, from its lower edge.</param>
readonly record struct Bookmark(string Title, int Page, double Y);

/// <summary>A document that is being written: pages as they come, what belongs to the whole at the end.</summary>
sealed class PdfDocument : IDisposable
{
    readonly PdfFile file;
    readonly PdfPictures pictures;
    readonly PdfFont[] fonts = [new(FontStyle.Regular), new(FontStyle.Bold), new(FontStyle.Italic)];
    readonly List<(string Name, int Id)> attachments = [];
    readonly int pageTree, resources;

    public PdfDocument(Stream output)
    {
        file = new(output);
        pictures = new(file);
        Structure = new(file);
        (pageTree, resources) = (file.Reserve(), file.Reserve());
    }

    public PdfStructure Structure { get; }

    public void Dispose() => file.Dispose();

    /// <summary>A number for a page that is written later.</summary>
    public int ReservePage() => file.Reserve();

    /// <summary>Draws a page.</summary>
    /// <param name="id">Its object number.</param>
    /// <param name="page">What is on it.</param>
    /// <param name="elementOf">Structure element of each part; null: an artifact.</param>
    /// <param name="links">Boxes that lead to other pages, with their elements, which are asked for when the page is drawn.</param>
    public void WritePage(int id, SheetPage page, Func<Part, StructureElement?> elementOf, IReadOnlyList<(Box Box, int Target, Func<StructureElement> Element)>? links = null)
    {
        var surface = new PdfPageSurface(file, fonts, pictures, elementOf);
        surface.Open(page.Height);
        PageDrawer.Draw(page, surface);
        var content = file.Stream([], surface.Content);
        foreach (var (element, i) in surface.Marked.Select((e, i) => (e, i))) element.Add(id, i);
        var key = Structure.ReserveKey();
        Structure.Page(key, surface.Marked);
        var text = new ByteText().Add("<</Type/Page/Parent "u8).Ref(pageTree).Add("/MediaBox[0 0 "u8).Number(page.Width).Add((byte)' ').Number(page.Height)
            .Add("]/Resources "u8).Ref(resources).Add("/Contents "u8).Ref(content).Add("/StructParents "u8).Integer(key).Add("/Tabs/S"u8);
        if (links is { Count: > 0 }) WriteLinks(text, id, page.Height, links);
        file.Object(id, text.Add(">>"u8).Span);
    }

    /// <summary>Attaches the source that the document was made from.</summary>
    public void Attach(string name, string source)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var stream = file.Stream(new ByteText().Add("/Type/EmbeddedFile/Subtype/application#2Fyaml/Params<</Size "u8).Integer(bytes.Length).Add(">>"u8).Span, bytes);
        attachments.Add((name, file.Object(new ByteText().Add("<</Type/Filespec/AFRelationship/Source/F"u8).Literal(name).Add("/UF"u8).Literal(name)
            .Add("/Desc(Naskah sumber prosedur)/EF<</F "u8).Ref(stream).Add("/UF "u8).Ref(stream).Add(">>>>"u8).Span)));
    }

    /// <summary>Writes what belongs to the whole document.</summary>
    /// <param name="metadata">What it says of itself.</param>
    /// <param name="pages">Object numbers of the pages in order.</param>
    /// <param name="bookmarks">Bookmarks in order.</param>
    /// <param name="pageLabels">Page labels in PDF notation, or empty.</param>
    public void Finish(PdfMetadata metadata, IReadOnlyList<int> pages, IReadOnlyList<Bookmark> bookmarks, string pageLabels = "")
    {
        WriteResources();
        var kids = new ByteText().Add("<</Type/Pages/Count "u8).Integer(pages.Count).Add("/Kids["u8);
        foreach (var page in pages) kids.Ref(page).Add((byte)' ');
        file.Object(pageTree, kids.Add("]>>"u8).Span);
        var catalog = new ByteText().Add("<</Type/Catalog/Pages "u8).Ref(pageTree).Add("/Lang(id-ID)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8)
            .Ref(Structure.Finish()).Add("/Metadata "u8).Ref(metadata.WriteXmp(file));
        if (bookmarks.Count > 0) catalog.Add("/PageMode/UseOutlines/Outlines "u8).Ref(WriteBookmarks(bookmarks));
        if (pageLabels.Length > 0) catalog.Add("/PageLabels<</Nums["u8).Add(pageLabels).Add("]>>"u8);
        if (attachments.Count > 0) AddAttachments(catalog);
        file.Finish(file.Object(catalog.Add(">>"u8).Span), metadata.WriteInfo(file));
    }

    void WriteResources()
    {
        var text = new ByteText().Add("<<"u8);
        if (fonts.Any(f => f.Id != 0)) text.Add("/Font<<"u8);
        foreach (var font in fonts)
        {
            if (font.Id == 0) continue;
            font.Write(file);
            text.Add((byte)'/').Add(font.Name).Add((byte)' ').Ref(font.Id);
        }
        if (fonts.Any(f => f.Id != 0)) text.Add(">>"u8);
        text.Add("/XObject<<"u8);
        foreach (var (name, id) in pictures.Stored) text.Add((byte)'/').Add(name).Add((byte)' ').Ref(id);
        file.Object(resources, text.Add(">>>>"u8).Span);
    }

    void WriteLinks(ByteText page, int id, double height, IReadOnlyList<(Box Box, int Target, Func<StructureElement> Element)> links)
    {
        page.Add("/Annots["u8);
        foreach (var (box, target, elementOf) in links)
        {
            var element = elementOf();
            var key = Structure.ReserveKey();
            Structure.Annotation(key, element);
            var link = new ByteText().Add("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect["u8).Number(box.X).Add((byte)' ').Number(height - box.Bottom).Add((byte)' ').Number(box.Right)
                .Add((byte)' ').Number(height - box.Y).Add("]/StructParent "u8).Integer(key).Add("/Dest["u8).Ref(target).Add("/Fit]>>"u8);
            var annotation = file.Object(link.Span);
            element.AddAnnotation(id, annotation);
            page.Ref(annotation).Add((byte)' ');
        }
        page.Add((byte)']');
    }

    int WriteBookmarks(IReadOnlyList<Bookmark> bookmarks)
    {
        var root = file.Reserve();
        var ids = bookmarks.Select(_ => file.Reserve()).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            var text = new ByteText().Add("<</Title"u8).Literal(bookmarks[i].Title).Add("/Parent "u8).Ref(root).Add("/Dest["u8).Ref(bookmarks[i].Page).Add("/XYZ 0 "u8).Number(bookmarks[i].Y).Add(" null]"u8);
            if (i > 0) text.Add("/Prev "u8).Ref(ids[i - 1]);
            if (i + 1 < ids.Length) text.Add("/Next "u8).Ref(ids[i + 1]);
            file.Object(ids[i], text.Add(">>"u8).Span);
        }
        file.Object(root, new ByteText().Add("<</Type/Outlines/First "u8).Ref(ids[0]).Add("/Last "u8).Ref(ids[^1]).Add("/Count "u8).Integer(ids.Length).Add(">>"u8).Span);
        return root;
    }

    void AddAttachments(ByteText catalog)
    {
        catalog.Add("/AF["u8);
        foreach (var (_, id) in attachments) catalog.Ref(id).Add((byte)' ');
        catalog.Add("]/Names<</EmbeddedFiles<</Names["u8);
        foreach (var (name, id) in attachments.OrderBy(a => a.Name, StringComparer.Ordinal)) catalog.Literal(name).Ref(id).Add((byte)' ');
        catalog.Add("]>>>>"u8);
    }
}
