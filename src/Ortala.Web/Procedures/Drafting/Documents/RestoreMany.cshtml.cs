using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Forms;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Takes many documents out of the trash at once.</summary>
[Needs(Right.WriteDrafts, "documents of the units where one writes")]
public sealed class RestoreManyModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, OfferUndo undo, ProfileShelf forms, Language language, RestoreDocuments restore) : ManyDocuments(dbs, viewer, undo, forms, language, trash: true)
{
    protected override BulkWords Words => new(ManyText.Restore, ManyText.RestoreFollows, DocumentsText.Restore, "undo", ManyText.Restored, AsksWhy: false);

    protected override async Task<(Bilingual Reason, string About)?> Do(IReadOnlyList<Guid> keys, string why, CancellationToken cancel) => Told(await restore.Run(keys, By, cancel));
}
