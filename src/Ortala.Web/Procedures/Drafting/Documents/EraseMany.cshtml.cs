using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Forms;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Deletes many documents of the trash for good.</summary>
[Needs(Right.WriteDrafts, "documents of the units where one writes")]
public sealed class EraseManyModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, OfferUndo undo, ProfileShelf forms, Language language, EraseDocuments erase) : ManyDocuments(dbs, viewer, undo, forms, language, trash: true)
{
    protected override BulkWords Words => new(ManyText.Erase, ManyText.EraseFollows, DocumentsText.DeleteForever, "trash", ManyText.Erased, AsksWhy: false);

    protected override async Task<(Bilingual Reason, string About)?> Do(IReadOnlyList<Guid> keys, string why, CancellationToken cancel) => Told(await erase.Run(keys, By, cancel));
}
