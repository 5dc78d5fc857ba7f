using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit.Telling;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>One event with all that it holds.</summary>
[Needs(Right.ReadAudit, "one event of the units below"), ResponseCache(NoStore = true)]
public sealed class EventModel(OrtalaDb db, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Audit;

    public override IReadOnlyList<Crumb> Trail => [new(TrailText.Heading, "/jejak")];

    public override string? HelpKey => "jejak";

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>The event.</summary>
    public ToldEvent Told { get; private set; } = null!;

    /// <summary>Its seal; null: it waits for it.</summary>
    public AuditSeal? Seal { get; private set; }

    /// <summary>Name of the unit; null: the installation, or a unit that moved since.</summary>
    public string? UnitName { get; private set; }

    /// <summary>Facts by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; private set; } = new Dictionary<string, string>();

    /// <summary>True when the viewer may erase personal data.</summary>
    public bool MayErase { get; private set; }

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken cancel)
    {
        if (await db.AuditEvents.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(e => e.Number == number, cancel) is not { } found) return NotFound();
        Told = (await db.Tell([found], cancel))[0];
        Seal = await db.AuditSeals.AsNoTracking().Unfiltered("of an event that is shown").SingleOrDefaultAsync(s => s.EventNumber == number, cancel);
        UnitName = await db.Nodes.AsNoTracking().Unfiltered("name of the unit of an event that is shown").Where(n => n.Path == found.Path).Select(n => n.Name).SingleOrDefaultAsync(cancel);
        Facts = JsonSerializer.Deserialize<Dictionary<string, string>>(found.Facts) ?? [];
        MayErase = viewer.May(Right.Operate) && await db.AuditDetails.Unfiltered("only whether there is one").AnyAsync(d => d.Event!.SubjectId == found.SubjectId, cancel);
        Notice = Notice.Take(TempData);
        return Page();
    }
}
