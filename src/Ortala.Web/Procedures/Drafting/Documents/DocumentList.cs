using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Forms;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>
/// The documents as a list, or their trash. Rows are cards with a picture of the first page, which say what matters; the columns are those of files. Rows come with their unit.
/// Words are looked for in the documents themselves and not in the full-text table, which does not hold the trash and comes some seconds after what is written.
/// </summary>
/// <param name="shelf">Names the forms.</param>
/// <param name="offered">Forms that the viewer may choose.</param>
/// <param name="viewer">Who asks.</param>
/// <param name="trash">True: what lies in the trash, else what does not.</param>
public sealed class DocumentList(ProfileShelf shelf, ImmutableArray<Profile> offered, Viewer viewer, bool trash) : ListDefinition<Document>
{
    /// <summary>Addresses of both lists.</summary>
    public const string ListAddress = "/naskah", TrashAddress = "/naskah/sampah";

    readonly Guid? me = viewer.EffectiveAccountId;

    /// <inheritdoc/>
    public override string Address => trash ? TrashAddress : ListAddress;

    /// <inheritdoc/>
    public override Bilingual Title => trash ? DocumentsText.TrashHeading : DocumentsText.Heading;

    /// <inheritdoc/>
    public override string FileName => trash ? "naskah-sampah" : "naskah";

    /// <inheritdoc/>
    public override string? Card => "/Procedures/Drafting/Documents/_Entry.cshtml";

    /// <inheritdoc/>
    public override ImmutableArray<Column<Document>> Columns =>
    [
        new("judul", DocumentsText.Title, (d, t) => Called(d, t[DocumentsText.Untitled])) { Sort = d => d.Title == "" ? "\uffff" : d.Title.ToLower() },
        new("nomor", DocumentsText.Number, (d, _) => d.Number),
        new("unit", NewText.Node, (d, _) => d.Node?.Name) { Sort = d => d.Node!.Name },
        new("unit-kerja", NewText.Unit, (d, _) => d.Unit),
        new("bentuk", DocumentsText.Form, (d, t) => shelf.Find(d.Profile) is { } form ? t[form.Name] : d.Profile),
        new("baris", DocumentsText.RowCount, (d, _) => d.Rows),
        new("pelaksana", DocumentsText.ExecutorCount, (d, _) => d.Executors),
        new("salah", DocumentsText.ErrorCount, (d, _) => d.Errors) { Sort = d => d.Errors },
        new("ingat", DocumentsText.WarningCount, (d, _) => d.Warnings) { Sort = d => d.Warnings },
        new("pengubah", DocumentsText.Changer, (d, _) => d.ChangedByName),
        new("diubah", DocumentsText.ChangedOn, (d, _) => d.ChangedAt) { Sort = d => d.ChangedAt },
        new("pembuat", DocumentsText.Maker, (d, _) => d.CreatedByName),
        new("dibuat", DocumentsText.MadeOn, (d, _) => d.CreatedAt) { Sort = d => d.CreatedAt },
        .. trash ? (ImmutableArray<Column<Document>>)[new("dibuang", DocumentsText.TrashedOn, (d, _) => d.TrashedAt) { Sort = d => d.TrashedAt }] : [],
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<Document>> Filters =>
    [
        new("bentuk", DocumentsText.Form, [.. offered.Select(p => (p.Id, p.Name))], (documents, form) => documents.Where(d => d.Profile == form)),
        new("periksa", DocumentsText.State, [("salah", DocumentsText.WithErrors), ("ingat", DocumentsText.WithWarnings), ("bersih", DocumentsText.Clean)], (documents, state) => state switch
        {
            "salah" => documents.Where(d => d.Errors > 0),
            "ingat" => documents.Where(d => d.Warnings > 0),
            _ => documents.Where(d => d.Errors == 0 && d.Warnings == 0),
        }),
        new("tampil", DocumentsText.Whose, [("saya", DocumentsText.Mine)], (documents, _) => documents.Where(d => d.CreatedById == me || d.ChangedById == me)),
        Filter<Document>.UnitAndBelow("unit", NewText.Node, d => d.Node!.Path),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<BulkAction> Actions => !viewer.May(Right.WriteDrafts) ? []
        : trash ? [new("/naskah/sampah/pulihkan", DocumentsText.Restore, "undo"), new("/naskah/sampah/hapus", DocumentsText.DeleteForever, "trash")]
        : [new("/naskah/buang", DocumentsText.DiscardMany, "trash")];

    /// <inheritdoc/>
    public override Expression<Func<Document, Guid>>? Id => d => d.Id;

    /// <inheritdoc/>
    public override string KeyOf(Document row) => row.Id.ToString();

    /// <inheritdoc/>
    public override IQueryable<Document> Search(IQueryable<Document> rows, string word)
    {
        foreach (var plain in SearchText.Words(word)) rows = rows.Where(d => d.SearchText.Contains(plain));
        return rows;
    }

    /// <summary>Keys grow with time, so that they settle what is otherwise equal.</summary>
    public override IOrderedQueryable<Document> Order(IQueryable<Document> rows) =>
        (trash ? rows.OrderByDescending(d => d.TrashedAt) : rows.OrderByDescending(d => d.ChangedAt)).ThenByDescending(d => d.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<Document> Settle(IOrderedQueryable<Document> rows) => rows.ThenByDescending(d => d.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => trash ? (DocumentsText.EmptyTrash, DocumentsText.EmptyTrashNext)
        : (DocumentsText.Empty, viewer.May(Right.WriteDrafts) ? DocumentsText.EmptyNext : DocumentsText.EmptyToRead);

    /// <summary>What a document is called in lists.</summary>
    /// <param name="document">The document.</param>
    /// <param name="untitled">The name of one that has no title yet.</param>
    public static string Called(Document document, string untitled) => document.Title.Length > 0 ? document.Title : untitled;
}

/// <summary>What both lists show: the documents that the viewer sees, with their units.</summary>
static class ListedDocuments
{
    internal static IQueryable<Document> Listed(this OrtalaDb db, Viewer viewer, bool trash) => (trash
        ? db.Documents.VisibleTo(viewer).Where(d => d.TrashedAt != null)
        : db.Documents.VisibleTo(viewer).Where(d => d.TrashedAt == null)).Include(d => d.Node);
}
