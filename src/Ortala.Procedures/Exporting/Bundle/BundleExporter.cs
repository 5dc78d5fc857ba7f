using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Bundle;

/// <summary>
/// Writes many SOPs as one PDF: cover, decision, contents, short guide, then the SOPs, with bookmarks and page numbers (small Roman
/// ones before the SOPs, so that these can be written as they come and are never all in memory). The sources are attached.
/// </summary>
public static class BundleExporter
{
    const double NumberSize = 8, NumberMargin = 34, NumberTop = 15;

    /// <summary>Writes the bundle.</summary>
    /// <param name="info">What stands before the SOPs.</param>
    /// <param name="entries">The SOPs in order; read once, one at a time.</param>
    /// <param name="output">Where the bytes go; it need not be seekable and stays open.</param>
    public static void Write(BundleInfo info, IEnumerable<BundleEntry> entries, Stream output)
    {
        using var document = new PdfDocument(output);
        var front = document.Structure.Add(document.Structure.Document, "Part");
        var body = new Body(document);
        foreach (var entry in entries) body.Add(entry);
        var (frontPages, bookmarks) = WriteFront(document, front, info, body);
        bookmarks.AddRange(body.Bookmarks);
        var author = string.Join(", ", info.AgencyLines);
        var title = info.Year.Length > 0 ? $"{info.Title} {author} {info.Year}" : $"{info.Title} {author}";
        var labels = string.Create(CultureInfo.InvariantCulture, $"0<</S/r>>{frontPages.Count}<</S/D>>");
        document.Finish(new() { Title = title.Replace("  ", " ").Trim(), Author = author }, [.. frontPages, .. body.Pages], bookmarks, labels);
    }

    static (List<int> Pages, List<Bookmark> Bookmarks) WriteFront(PdfDocument document, StructureElement parent, BundleInfo info, Body body)
    {
        var (pages, bookmarks) = (new List<int>(), new List<Bookmark>());
        foreach (var matter in FrontMatter.Of(info, body.Contents, Math.Min(body.Paper.W, body.Paper.H), Math.Max(body.Paper.W, body.Paper.H)))
        {
            var tags = new FrontTags(document.Structure, document.Structure.Add(parent, "Sect"));
            for (var i = 0; i < matter.Pages.Length; i++)
            {
                var id = document.ReservePage();
                if (i == 0) bookmarks.Add(new(matter.Title, id, matter.Pages[i].Page.Height));
                var page = pages.Count == 0 ? matter.Pages[i].Page : Numbered(matter.Pages[i].Page, Roman(pages.Count + 1));
                var links = matter.Pages[i].Links.Select(l => (l.Box, body.Starts[l.Entry], (Func<StructureElement>)(() => tags.Link(l.Entry.ToString(CultureInfo.InvariantCulture)))));
                document.WritePage(id, page, tags.Of, [.. links]);
                pages.Add(id);
            }
        }
        return (pages, bookmarks);
    }

    /// <summary>
    /// The number stands in the upper margin: the foot belongs to the notice of the electronic signature. It takes the place of the
    /// number within the SOP.
    /// </summary>
    static SheetPage Numbered(SheetPage page, string number) => page with
    {
        Texts = page.Texts.RemoveAll(t => t.Cell == "pageNumber").Add(new()
        {
            Box = new(page.Width - NumberMargin - 100, NumberTop, 100, NumberSize * 1.2), Lines = [number], Size = NumberSize, Leading = NumberSize * 1.2,
            Align = TextAlign.Right, Role = TextRole.Furniture, Cell = "pageNumber",
        }),
    };

    static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Sign)> signs = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var text = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) text += sign;
        return text;
    }

    /// <summary>The SOPs as they are written.</summary>
    sealed class Body(PdfDocument document)
    {
        readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

        public List<int> Pages { get; } = [];

        public List<int> Starts { get; } = [];

        public List<ContentsLine> Contents { get; } = [];

        public List<Bookmark> Bookmarks { get; } = [];

        /// <summary>Paper of the first page; Folio when there is none.</summary>
        public (double W, double H) Paper { get; private set; } = (935.43, 609.45);

        public void Add(BundleEntry entry)
        {
            var sheet = entry.Sheet;
            if (sheet.Pages.IsEmpty) return;
            if (Pages.Count == 0) Paper = (sheet.Pages[0].Width, sheet.Pages[0].Height);
            var first = Pages.Count + 1;
            var numbered = sheet with { Pages = [.. sheet.Pages.Select((p, i) => Numbered(p, (first + i).ToString(CultureInfo.InvariantCulture)))] };
            var section = document.Structure.Add(document.Structure.Document, "Sect");
            var ids = SheetPages.Write(document, numbered, section);
            document.Structure.Flush(section);
            var identity = sheet.Procedure.Identity;
            var title = identity.Title.Length > 0 ? identity.Title : sheet.Procedure.Id;
            Contents.Add(new(title, identity.Number, first));
            Bookmarks.Add(new($"{Contents.Count.ToString(CultureInfo.InvariantCulture)}. {title}", ids[0], sheet.Pages[0].Height));
            Starts.Add(ids[0]);
            Pages.AddRange(ids);
            if (entry.SourceYaml.Length > 0) document.Attach(Unique(SheetPages.SourceName(sheet)), entry.SourceYaml);
        }

        string Unique(string name)
        {
            const string Ending = ".sop.yaml";
            var unique = name;
            for (var i = 2; !names.Add(unique); i++) unique = $"{name[..^Ending.Length]}-{i.ToString(CultureInfo.InvariantCulture)}{Ending}";
            return unique;
        }
    }
}
