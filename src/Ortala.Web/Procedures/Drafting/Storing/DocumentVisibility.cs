using System.Linq.Expressions;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>
/// Which documents a viewer sees: those of the units where one reads drafts, and what one has made oneself. A document without a unit, from before there were accounts,
/// is for the bureau and the system administrator, who can give it to one. Lists, counts, files, the search and the editor all ask here.
/// </summary>
public static class DocumentVisibility
{
    /// <summary>Kind of a document among denials, events and search entries.</summary>
    public const string Kind = "document";

    /// <summary>Only what the viewer sees.</summary>
    public static IQueryable<Document> VisibleTo(this IQueryable<Document> documents, Viewer viewer)
    {
        if (viewer.EffectiveAccountId is not { } me || !viewer.May(Right.ReadDrafts)) return documents.Where(_ => false);
        Expression<Func<Document, bool>> seen = d => d.CreatedById == me;
        seen = seen.Or(Below.Any<Document>(d => d.Node!.Path, viewer.Roots(Right.ReadDrafts)));
        if (viewer.SeesUnitless()) seen = seen.Or(d => d.NodeId == null);
        Guid[] denied = [.. viewer.Denied.Where(d => d.Kind == Kind).Select(d => d.Id)];
        return denied.Length == 0 ? documents.Where(seen) : documents.Where(seen).Where(d => !denied.Contains(d.Id));
    }

    /// <summary>True when the viewer may write in a document that he or she sees; its unit must have been read with it.</summary>
    public static bool MayWrite(this Viewer viewer, Document document) =>
        document.NodeId is null ? viewer.SeesUnitless() && viewer.May(Right.WriteDrafts) : viewer.May(Right.WriteDrafts, PathOf(document));

    /// <summary>True when the viewer may give the document to another unit: who writes in it, and the system administrator where it has none.</summary>
    public static bool MayMove(this Viewer viewer, Document document) => document.NodeId is null ? viewer.SeesUnitless() : viewer.MayWrite(document);

    /// <summary>Path of the document's unit, which must have been read with it; empty where it has none.</summary>
    public static string PathOf(Document document) =>
        document.NodeId is null ? "" : document.Node?.Path ?? throw new InvalidOperationException("the unit was not read with the document");

    static bool SeesUnitless(this Viewer viewer) => viewer.Has(Role.OrganisationBureau) || viewer.Has(Role.SystemAdmin);
}
