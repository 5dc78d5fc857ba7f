using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Asks before a form is deleted, or names the documents that still use it.</summary>
[Needs(Right.ManageForms, "forms of the agencies where one manages them"), ResponseCache(NoStore = true)]
public sealed class DeleteModel(DeleteForm delete, ProfileShelf shelf, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>Name of the form.</summary>
    public Ortala.Procedures.Checking.Bilingual Name { get; private set; } = new("", "");

    /// <summary>Documents that use it.</summary>
    public DeleteForm.Uses Uses { get; private set; } = new(0, []);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await Show(key, cancel) is { } refused ? refused : Page();

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await Show(key, cancel) is { } refused) return refused;
        if (await delete.Run(key, viewer, cancel))
        {
            new Notice(FormsText.Deleted, Name.Id).Leave(TempData);
            return Redirect("/bentuk");
        }
        await Show(key, cancel);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Reads the form, or says why it is not shown.</summary>
    async Task<StatusCodeResult?> Show(string key, CancellationToken cancel)
    {
        if (await delete.Find(key, viewer, cancel) is not { } stored) return NotFound();
        if (!viewer.MayManage(stored)) return StatusCode(StatusCodes.Status403Forbidden);
        Name = shelf.Find(key)?.Name ?? new(key, key);
        Uses = await delete.UsesOf(key, viewer, cancel);
        return null;
    }
}
