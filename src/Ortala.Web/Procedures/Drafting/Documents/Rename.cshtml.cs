using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Checking;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Gives a document another title.</summary>
[Needs(Right.WriteDrafts, "documents of the units where one writes"), ResponseCache(NoStore = true)]
public sealed class RenameModel(RenameDocument rename, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>The title in the field.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Why it was not taken.</summary>
    public Bilingual? Refused { get; private set; }

    public void OnGet() => Title = DocumentGate.OfAddress(HttpContext).Title;

    public async Task<IActionResult> OnPostAsync(Guid id, string? judul, CancellationToken cancel)
    {
        Title = (judul ?? "").ReplaceLineEndings(" ").Trim();
        var (outcome, why) = await rename.Run(id, Title, viewer, cancel);
        if (outcome == RenameDocument.Outcome.Unknown) return NotFound();
        if (outcome == RenameDocument.Outcome.Renamed)
        {
            new Notice(DocumentsText.Renamed, Title).Leave(TempData);
            return Redirect("/naskah");
        }
        Refused = why ?? DocumentActionText.NotWhileInTrash;
        Response.StatusCode = why is null ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Page();
    }
}
