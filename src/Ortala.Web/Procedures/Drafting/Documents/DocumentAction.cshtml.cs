using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Duplicates, throws away, restores or deletes a document; asks before, since a link must not change anything.</summary>
[Needs(Right.WriteDrafts, "documents of the units where one writes"), ResponseCache(NoStore = true)]
public sealed class DocumentActionModel(
    DuplicateDocument duplicate, DiscardDocument discard, RestoreDocument restore, EraseDocument erase, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>The document.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>What the page says.</summary>
    public ActionWords Words { get; private set; } = null!;

    /// <summary>Why it was not done.</summary>
    public Bilingual? Refused { get; private set; }

    /// <summary>The list that the document stands in.</summary>
    public string Back => Document.TrashedAt is null ? "/naskah" : DocumentList.TrashAddress;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Words = ActionWords.Of((string)RouteData.Values["tindakan"]!);
        Document = DocumentGate.OfAddress(HttpContext);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var id = Document.Id;
        switch (Words.Name)
        {
            case "salin":
                return await duplicate.Run(id, viewer, cancel) is { } copy ? Redirect($"/naskah/{copy.Id}") : Refuse(DocumentActionText.NotFromTrash);
            case "buang":
                return await discard.Run(id, viewer, cancel) ? Told(DocumentsText.Discarded, "/naskah", $"/naskah/{id}/pulihkan") : Refuse(DocumentActionText.InTrashAlready);
            case "pulihkan":
                return await restore.Run(id, viewer, cancel) ? Told(DocumentsText.Restored, "/naskah") : Refuse(DocumentActionText.NotInTrash);
            default:
                return await erase.Run(id, viewer, cancel) ? Told(DocumentsText.Deleted, DocumentList.TrashAddress) : Refuse(DocumentActionText.NotInTrash);
        }
    }

    RedirectResult Told(Bilingual text, string address, string undo = "")
    {
        new Notice(text, Document.Title, undo).Leave(TempData);
        return Redirect(address);
    }

    IActionResult Refuse(Bilingual reason)
    {
        Refused = reason;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
