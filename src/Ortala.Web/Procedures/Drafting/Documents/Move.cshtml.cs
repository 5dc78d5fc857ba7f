using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Gives a document to another unit of one's scope.</summary>
[Needs(Right.ReadDrafts, "documents of the units where one writes; those without a unit the bureau and the system administrator"), MovesDocument, ResponseCache(NoStore = true)]
public sealed class MoveModel(MoveDocument move, WritableUnits units, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>The document, with its unit.</summary>
    public Document Document => DocumentGate.OfAddress(HttpContext);

    /// <summary>The units to choose from.</summary>
    public ImmutableArray<DocumentUnit> Units { get; private set; } = [];

    /// <summary>Why it was not moved.</summary>
    public Bilingual? Refused { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Units = [.. (await units.Of(viewer, cancel)).Where(u => u.Id != Document.NodeId)];

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? satuan, CancellationToken cancel)
    {
        switch (await move.Run(id, satuan, viewer, cancel))
        {
            case MoveDocument.Outcome.Moved or MoveDocument.Outcome.Same:
                new Notice(DocumentsText.MovedTo, Document.Title).Leave(TempData);
                return Redirect("/naskah");
            case MoveDocument.Outcome.NoSuchUnit:
                await OnGetAsync(cancel);
                (Refused, Response.StatusCode) = (NewText.NotYourUnit, StatusCodes.Status400BadRequest);
                return Page();
            default:
                return NotFound();
        }
    }
}
