using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit.Trail;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Audit.Erasing;

/// <summary>Asks before personal data are erased for good.</summary>
[Needs(Right.Operate, "erases the personal part of events"), ResponseCache(NoStore = true)]
public sealed class EraseModel(OrtalaDb db, Viewer viewer, ErasePersonalData erase) : FramedPage
{
    public override Section Section => Section.Audit;

    public override IReadOnlyList<Crumb> Trail => [new(TrailText.Heading, "/jejak"), new(new($"#{Event?.Number}", $"#{Event?.Number}"), $"/jejak/{Event?.Number}")];

    public override string? HelpKey => "jejak";

    /// <summary>The event that it was asked from.</summary>
    public AuditEvent? Event { get; private set; }

    /// <summary>Events about the thing that have a personal part.</summary>
    public int Events { get; private set; }

    /// <summary>Reason as typed.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Why nothing was erased.</summary>
    public Bilingual? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken cancel) => await Find(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long number, string? alasan, bool mengerti, CancellationToken cancel)
    {
        if (!await Find(number, cancel)) return NotFound();
        Why = (alasan ?? "").Trim();
        switch (await erase.Run(Event!, Why, mengerti, cancel))
        {
            case ErasePersonalData.Outcome.Erased erased:
                new Notice(EventText.Erased, erased.Events.ToString(CultureInfo.CurrentCulture)).Leave(TempData);
                return LocalRedirect($"/jejak/{number}");
            case ErasePersonalData.Outcome.Refused refused:
                (Refused, Response.StatusCode) = (refused.Reason, StatusCodes.Status400BadRequest);
                break;
        }
        return Page();
    }

    async Task<bool> Find(long number, CancellationToken cancel)
    {
        Event = await db.AuditEvents.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(e => e.Number == number, cancel);
        if (Event is not { } found) return false;
        Events = await db.AuditDetails.VisibleTo(viewer).CountAsync(d => d.Event!.SubjectId == found.SubjectId, cancel);
        return true;
    }
}
