using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Editor;

/// <summary>The editor: a shell, the state as data, and the island of scripts that makes a sheet of it. Without scripts it shows the way to the plain form.</summary>
[Needs(Right.ReadDrafts, "who may only read is led to the sheet")]
[ResponseCache(NoStore = true), CompressedAnswer]
public sealed class EditorModel(EditorState states, Viewer viewer) : PageModel
{
    /// <summary>All that the editor begins with.</summary>
    public State State { get; private set; } = null!;

    /// <summary>Name of the document, or what stands for one.</summary>
    public string Name(Language language) => State.Name.Length > 0 ? State.Name : language[EditorText.Unnamed];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var document = DocumentGate.OfAddress(HttpContext);
        if (!viewer.MayWrite(document)) return Redirect($"/naskah/{id}/versi/{document.Revision}");
        if (await states.Of(id, HttpContext) is not { } state) return NotFound();
        State = state;
        return Page();
    }
}
