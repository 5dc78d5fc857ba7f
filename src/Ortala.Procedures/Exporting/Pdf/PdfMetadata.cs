using System.Globalization;

namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>What a PDF says of itself. Dates are those of the procedure; there is no clock.</summary>
sealed record PdfMetadata
{
    public required string Title { get; init; }
    public string Author { get; init; } = "";
    public string Subject { get; init; } = "";
    public DateOnly? Created { get; init; }
    public DateOnly? Changed { get; init; }

    /// <summary>Writes the information dictionary, and gives its object number.</summary>
    public int WriteInfo(PdfFile file)
    {
        var text = new ByteText().Add("<</Title"u8).Literal(Title);
        if (Author.Length > 0) text.Add("/Author"u8).Literal(Author);
        if (Subject.Length > 0) text.Add("/Subject"u8).Literal(Subject);
        text.Add("/Creator"u8).Literal(Producer.Name).Add("/Producer"u8).Literal(Producer.Name);
        if (Created is { } made) text.Add("/CreationDate"u8).Literal(made.ToString("'D:'yyyyMMdd", CultureInfo.InvariantCulture));
        if (Changed is { } changed) text.Add("/ModDate"u8).Literal(changed.ToString("'D:'yyyyMMdd", CultureInfo.InvariantCulture));
        return file.Object(text.Add(">>"u8).Span);
    }

    /// <summary>Writes the XMP packet, and gives its object number. It says no more than the dictionary.</summary>
    public int WriteXmp(PdfFile file)
    {
        var xmp = new ByteText().Add("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"u8)
            .Add("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"u8);
        Element(xmp, "dc:format", "application/pdf");
        Element(xmp, "dc:title", Title, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>");
        Element(xmp, "dc:creator", Author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>");
        Element(xmp, "dc:description", Subject, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>");
        Element(xmp, "dc:language", "id-ID", "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>");
        Element(xmp, "xmp:CreatorTool", Producer.Name);
        Element(xmp, "pdf:Producer", Producer.Name);
        Element(xmp, "xmp:CreateDate", Created?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Element(xmp, "xmp:ModifyDate", Changed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        xmp.Add("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"u8);
        return file.Stream("/Type/Metadata/Subtype/XML"u8, xmp.Span, compress: false);
    }

    static void Element(ByteText xmp, string name, string value, string before = "", string after = "")
    {
        if (value.Length == 0) return;
        xmp.Add((byte)'<').Add(name).Add((byte)'>').Add(before);
        XmlText.Add(xmp, value);
        xmp.Add(after).Add("</"u8).Add(name).Add(">\n"u8);
    }
}
