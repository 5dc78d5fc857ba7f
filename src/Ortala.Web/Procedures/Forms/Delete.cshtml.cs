using Microsoft.AspNetCore.Mvc;
using Ortala.Procedures.Profiles;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Asks before a form is deleted, or names the documents that still use it.</summary>
[OpenToAll(NoAccounts.Yet), ResponseCache(NoStore = true)]
public sealed class DeleteModel(DeleteForm delete, ProfileShelf shelf) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>Name of the form.</summary>
    public Ortala.Procedures.Checking.Bilingual Name { get; private set; } = new("", "");

    /// <summary>Documents that use it.</summary>
    public DeleteForm.Uses Uses { get; private set; } = new(0, []);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => ShippedProfiles.Find(key) is null && await Show(key, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (ShippedProfiles.Find(key) is not null || !await Show(key, cancel)) return NotFound();
        if (await delete.Run(key, cancel))
        {
            new Notice(FormsText.Deleted, Name.Id).Leave(TempData);
            return Redirect("/bentuk");
        }
        await Show(key, cancel);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    async Task<bool> Show(string key, CancellationToken cancel)
    {
        if (await delete.NameOf(key, cancel) is not { } stored) return false;
        Name = shelf.Find(key)?.Name ?? new(stored, stored);
        Uses = await delete.UsesOf(key, cancel);
        return true;
    }
}
