using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Forms;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>What is done to many documents: to those of the chosen ones in which the viewer may write.</summary>
public abstract class ManyDocuments(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, OfferUndo undo, ProfileShelf forms, Language language, bool trash) : BulkPage<Document>(dbs, viewer, undo)
{
    readonly Viewer viewer = viewer;
    ImmutableArray<Profile> offered = [];

    public override Section Section => Section.Drafts;

    public override IReadOnlyList<Crumb> Trail => trash ? [new(DocumentsText.Heading, DocumentList.ListAddress), new(DocumentsText.TrashHeading, DocumentList.TrashAddress)] : [new(DocumentsText.Heading, DocumentList.ListAddress)];

    /// <summary>Who does it.</summary>
    protected Viewer By => viewer;

    protected override string? UndoKind => null;

    protected override async Task Begin(CancellationToken cancel) => offered = await forms.For(viewer, cancel);

    protected override ListDefinition<Document> Define() => new DocumentList(forms, offered, viewer, trash);

    protected override IQueryable<Document> Visible(OrtalaDb db) => db.Listed(viewer, trash);

    protected override Task<IReadOnlyList<(Guid Key, string Name, Bilingual? WhyNot)>> Judge(IReadOnlyList<Document> rows, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<(Guid, string, Bilingual?)>>([.. rows.Select(d => (d.Id, DocumentList.Called(d, language[DocumentsText.Untitled]), viewer.MayWrite(d) ? null : ManyText.NotYours))]);

    /// <summary>What is told of what was not done to all.</summary>
    protected static (Bilingual Reason, string About)? Told(bool done) => done ? null : (ListText.ChangedMeanwhile, "");
}

/// <summary>Puts many documents in the trash at once.</summary>
[Needs(Right.WriteDrafts, "documents of the units where one writes")]
public sealed class DiscardManyModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, OfferUndo undo, ProfileShelf forms, Language language, DiscardDocuments discard) : ManyDocuments(dbs, viewer, undo, forms, language, trash: false)
{
    protected override BulkWords Words => new(ManyText.Discard, ManyText.DiscardFollows, DocumentsText.DiscardMany, "trash", ManyText.Discarded, AsksWhy: false);

    protected override string? UndoKind => RestoreDiscarded.UndoKind;

    protected override async Task<(Bilingual Reason, string About)?> Do(IReadOnlyList<Guid> keys, string why, CancellationToken cancel) => Told(await discard.Run(keys, By, cancel));
}

/// <summary>Takes what was put in the trash at once out again.</summary>
public sealed class RestoreDiscarded(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, RestoreDocuments restore) : IUndoable
{
    /// <summary>Kind of the step.</summary>
    public const string UndoKind = "documents.discarded";

    /// <inheritdoc/>
    public string Kind => UndoKind;

    /// <inheritdoc/>
    public Bilingual Undone => ManyText.Restored;

    /// <inheritdoc/>
    public async Task<int> Undo(IReadOnlyCollection<Guid> keys, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var lying = await db.Listed(viewer, trash: true).AsNoTracking().Where(d => keys.Contains(d.Id)).ToListAsync(cancel);
        Guid[] ids = [.. lying.Where(viewer.MayWrite).Select(d => d.Id)];
        return ids.Length > 0 && await restore.Run(ids, viewer, cancel) ? ids.Length : 0;
    }
}
