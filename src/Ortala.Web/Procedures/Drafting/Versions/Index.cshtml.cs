using Ortala.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ortala.Procedures.Checking;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>The history of a document: who changed what and when, named versions, what to compare and restore.</summary>
[Needs(Right.ReadDrafts, "documents of the units where one reads drafts, and own ones"), ResponseCache(NoStore = true)]
public sealed class IndexModel(HistoryReader reader, NameVersion name, RestoreVersion restore, TakeBackChange takeBack, Viewer viewer, Language language) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>What happened.</summary>
    public History History { get; private set; } = null!;

    /// <summary>True when the viewer may write in it.</summary>
    public bool MayWrite => viewer.MayWrite(History.Document);

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>Why something was not done.</summary>
    public (Bilingual Reason, Bilingual? Value)? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? hal, CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        return await Show(int.TryParse(hal, out var page) ? page : 1, cancel);
    }

    public async Task<IActionResult> OnPostNamaAsync(Guid id, int? revisi, string? nama, CancellationToken cancel)
    {
        if (NameVersion.Clean(nama) is not { } clean) return await Refuse(400, VersionsText.NoName, null, cancel);
        return await name.Run(id, revisi ?? -1, clean, viewer, cancel) ? Done(id, new(VersionsText.Named, clean)) : NotFound();
    }

    public async Task<IActionResult> OnPostLepasAsync(Guid id, int? revisi, CancellationToken cancel) =>
        await name.Remove(id, revisi ?? -1, viewer, cancel) is { } gone ? Done(id, new(VersionsText.NameRemoved, gone)) : NotFound();

    public async Task<IActionResult> OnPostPulihkanAsync(Guid id, int? revisi, CancellationToken cancel) => await restore.Run(id, revisi ?? -1, viewer, cancel) switch
    {
        RestoreVersion.Outcome.Restored r => await Restored(id, revisi ?? -1, r.Revision, cancel),
        RestoreVersion.Outcome.Same => Done(id, new(VersionsText.SameAlready, " ")),
        RestoreVersion.Outcome.Trashed => await Refuse(409, VersionsText.InTrash, null, cancel),
        RestoreVersion.Outcome.Refused no => await Refuse(409, VersionsText.NotRestored, no.Why, cancel),
        _ => NotFound(),
    };

    public async Task<IActionResult> OnPostUrungkanAsync(Guid id, int? revisi, CancellationToken cancel) => await takeBack.Run(id, revisi ?? -1, viewer, cancel) switch
    {
        TakeBackChange.Outcome.Taken => Done(id, new(VersionsText.TakenBack, " ")),
        TakeBackChange.Outcome.Trashed => await Refuse(409, VersionsText.InTrash, null, cancel),
        TakeBackChange.Outcome.Refused no => await Refuse(409, VersionsText.NotRestored, no.Why, cancel),
        _ => NotFound(),
    };

    /// <summary>The restoring bears a name, so that the history tells it from what was written by hand.</summary>
    async Task<IActionResult> Restored(Guid id, int from, int to, CancellationToken cancel)
    {
        await name.Run(id, to, language[VersionsText.RestoredAs, from], viewer, cancel);
        return Done(id, new(VersionsText.Restored, " ", $"/naskah/{id}/versi?handler=Urungkan&revisi={to}"));
    }

    RedirectResult Done(Guid id, Notice notice)
    {
        notice.Leave(TempData);
        return Redirect($"/naskah/{id}/versi");
    }

    async Task<IActionResult> Refuse(int status, Bilingual reason, Bilingual? value, CancellationToken cancel)
    {
        Refused = (reason, value);
        var page = await Show(1, cancel);
        Response.StatusCode = status;
        return page;
    }

    async Task<PageResult> Show(int page, CancellationToken cancel)
    {
        History = await reader.Run(DocumentGate.OfAddress(HttpContext), page, cancel);
        return Page();
    }
}
