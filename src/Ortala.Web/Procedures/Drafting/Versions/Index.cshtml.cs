using Ortala.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Officers;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>The history of a document: who changed what and when, named versions, what to compare and restore.</summary>
[OpenToAll(NoAccounts.Yet), ResponseCache(NoStore = true)]
public sealed class IndexModel(HistoryReader reader, NameVersion name, RestoreVersion restore, TakeBackChange takeBack, Officers officers, Language language) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>What happened.</summary>
    public History History { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>Why something was not done.</summary>
    public (Bilingual Reason, Bilingual? Value)? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? hal, CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        return await Show(id, int.TryParse(hal, out var page) ? page : 1, cancel);
    }

    public async Task<IActionResult> OnPostNamaAsync(Guid id, int? revisi, string? nama, CancellationToken cancel)
    {
        if (NameVersion.Clean(nama) is not { } clean) return await Refuse(id, 400, VersionsText.NoName, null, cancel);
        return await name.Run(id, revisi ?? -1, clean, officers.Of(HttpContext), cancel) ? Done(id, new(VersionsText.Named, clean)) : NotFound();
    }

    public async Task<IActionResult> OnPostLepasAsync(Guid id, int? revisi, CancellationToken cancel) =>
        await name.Remove(id, revisi ?? -1, cancel) is { } gone ? Done(id, new(VersionsText.NameRemoved, gone)) : NotFound();

    public async Task<IActionResult> OnPostPulihkanAsync(Guid id, int? revisi, CancellationToken cancel) => await restore.Run(id, revisi ?? -1, officers.Of(HttpContext), cancel) switch
    {
        RestoreVersion.Outcome.Restored r => await Restored(id, revisi ?? -1, r.Revision, cancel),
        RestoreVersion.Outcome.Same => Done(id, new(VersionsText.SameAlready, " ")),
        RestoreVersion.Outcome.Trashed => await Refuse(id, 409, VersionsText.InTrash, null, cancel),
        RestoreVersion.Outcome.Refused no => await Refuse(id, 409, VersionsText.NotRestored, no.Why, cancel),
        _ => NotFound(),
    };

    public async Task<IActionResult> OnPostUrungkanAsync(Guid id, int? revisi, CancellationToken cancel) => await takeBack.Run(id, revisi ?? -1, officers.Of(HttpContext), cancel) switch
    {
        TakeBackChange.Outcome.Taken => Done(id, new(VersionsText.TakenBack, " ")),
        TakeBackChange.Outcome.Trashed => await Refuse(id, 409, VersionsText.InTrash, null, cancel),
        TakeBackChange.Outcome.Refused no => await Refuse(id, 409, VersionsText.NotRestored, no.Why, cancel),
        _ => NotFound(),
    };

    /// <summary>The restoring bears a name, so that the history tells it from what was written by hand.</summary>
    async Task<IActionResult> Restored(Guid id, int from, int to, CancellationToken cancel)
    {
        await name.Run(id, to, language[VersionsText.RestoredAs, from], officers.Of(HttpContext), cancel);
        return Done(id, new(VersionsText.Restored, " ", $"/naskah/{id}/versi?handler=Urungkan&revisi={to}"));
    }

    RedirectResult Done(Guid id, Notice notice)
    {
        notice.Leave(TempData);
        return Redirect($"/naskah/{id}/versi");
    }

    async Task<IActionResult> Refuse(Guid id, int status, Bilingual reason, Bilingual? value, CancellationToken cancel)
    {
        Refused = (reason, value);
        var page = await Show(id, 1, cancel);
        if (page is PageResult) Response.StatusCode = status;
        return page;
    }

    async Task<IActionResult> Show(Guid id, int page, CancellationToken cancel)
    {
        if (await reader.Run(id, page, cancel) is not { } history) return NotFound();
        History = history;
        return Page();
    }
}
