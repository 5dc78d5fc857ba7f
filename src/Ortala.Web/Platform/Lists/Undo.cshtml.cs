using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Lists;

/// <summary>Takes back what oneself has just done to many.</summary>
[SignedIn("takes back what oneself has done; what that touches is asked again"), ResponseCache(NoStore = true)]
public sealed class UndoModel(OfferUndo offered, IEnumerable<IUndoable> undoables) : FramedPage
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await offered.Take(id, cancel) is not { } step || undoables.FirstOrDefault(u => u.Kind == step.Kind) is not { } undoable) return NotFound();
        var count = await undoable.Undo([.. step.Keys.Split(' ').Select(Guid.Parse)], cancel);
        new Notice(undoable.Undone, count.ToString(CultureInfo.InvariantCulture)).Leave(TempData);
        return LocalRedirect(step.Back);
    }
}
