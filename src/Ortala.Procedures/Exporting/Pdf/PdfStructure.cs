namespace Ortala.Procedures.Exporting.Pdf;

/// <summary>An element of the structure tree of a tagged PDF: a heading, a table, a cell, a figure.</summary>
sealed class StructureElement(string type, int id, StructureElement? parent, string alt, string attributes)
{
    readonly List<(StructureElement? Child, int Page, int Content)> kids = [];

    public string Type { get; } = type;

    public int Id { get; } = id;

    /// <summary>True when the element is in the file already.</summary>
    public bool Written { get; private set; }

    /// <summary>Adds a child.</summary>
    public void Add(StructureElement child) => kids.Add((child, 0, 0));

    /// <summary>Adds marked content of a page.</summary>
    public void Add(int page, int content) => kids.Add((null, page, content));

    /// <summary>Adds an annotation, e.g. a link.</summary>
    public void AddAnnotation(int page, int annotation) => kids.Add((null, page, -annotation));

    /// <summary>Writes the element and what is below it, and lets go of it.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="root">Object number of the structure tree's root.</param>
    /// <param name="text">Room to write in: there are thousands of elements.</param>
    public void Write(PdfFile file, int root, ByteText text)
    {
        text.Clear();
        text.Add("<</Type/StructElem/S/"u8).Add(Type).Add("/P "u8).Ref(parent?.Id ?? root);
        if (alt.Length > 0) text.Add("/Alt"u8).Literal(alt);
        if (attributes.Length > 0) text.Add("/A"u8).Add(attributes);
        var page = kids.Find(k => k.Child is null).Page;
        if (page > 0) text.Add("/Pg "u8).Ref(page);
        if (kids.Count > 0) text.Add("/K["u8);
        foreach (var kid in kids) WriteKid(text, kid, page);
        if (kids.Count > 0) text.Add((byte)']');
        file.Object(Id, text.Add(">>"u8).Span);
        Written = true;
        foreach (var (child, _, _) in kids) if (child is { Written: false }) child.Write(file, root, text);
        kids.Clear();
    }

    static void WriteKid(ByteText text, (StructureElement? Child, int Page, int Content) kid, int page)
    {
        if (kid.Child is { } child) text.Ref(child.Id).Add((byte)' ');
        else if (kid.Content < 0) text.Add("<</Type/OBJR/Pg "u8).Ref(kid.Page).Add("/Obj "u8).Ref(-kid.Content).Add(">>"u8);
        else if (kid.Page == page) text.Integer(kid.Content).Add((byte)' ');
        else text.Add("<</Type/MCR/Pg "u8).Ref(kid.Page).Add("/MCID "u8).Integer(kid.Content).Add(">>"u8);
    }
}

/// <summary>The structure tree of a document and the way back from the content of its pages.</summary>
sealed class PdfStructure
{
    readonly PdfFile file;
    readonly int id;
    readonly List<int> parents = [];

    public PdfStructure(PdfFile file)
    {
        this.file = file;
        id = file.Reserve();
        Document = new("Document", file.Reserve(), null, "", "");
    }

    /// <summary>The root of the content.</summary>
    public StructureElement Document { get; }

    /// <summary>A new element at the end of its parent.</summary>
    public StructureElement Add(StructureElement parent, string type, string alt = "", string attributes = "")
    {
        var element = new StructureElement(type, file.Reserve(), parent, alt, attributes);
        parent.Add(element);
        return element;
    }

    /// <summary>The number by which a page or an annotation finds its elements.</summary>
    public int ReserveKey()
    {
        parents.Add(0);
        return parents.Count - 1;
    }

    /// <summary>Elements of the marked contents of a page.</summary>
    public void Page(int key, IReadOnlyList<StructureElement> elements)
    {
        var list = new ByteText().Add((byte)'[');
        foreach (var element in elements) list.Ref(element.Id).Add((byte)' ');
        parents[key] = file.Object(list.Add((byte)']').Span);
    }

    /// <summary>Element of an annotation.</summary>
    public void Annotation(int key, StructureElement element) => parents[key] = element.Id;

    /// <summary>Writes a part of the tree that is complete, so that a long document need not be kept.</summary>
    public void Flush(StructureElement element) => element.Write(file, id, new ByteText());

    /// <summary>Writes the rest of the tree, and gives its object number.</summary>
    public int Finish()
    {
        Flush(Document);
        var numbers = new ByteText().Add("<</Nums["u8);
        for (var key = 0; key < parents.Count; key++) numbers.Integer(key).Add((byte)' ').Ref(parents[key]).Add((byte)' ');
        var tree = file.Object(numbers.Add("]>>"u8).Span);
        file.Object(id, new ByteText().Add("<</Type/StructTreeRoot/K "u8).Ref(Document.Id).Add("/ParentTree "u8).Ref(tree).Add("/ParentTreeNextKey "u8).Integer(parents.Count).Add(">>"u8).Span);
        return id;
    }
}
