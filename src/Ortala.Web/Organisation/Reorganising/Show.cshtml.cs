using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>A reorganisation: what it changes or changed, and taking it back before its day.</summary>
[SignedIn("reorganisations are announced by their regulation: members of the agency see them; taking one back is asked of the tree"), ResponseCache(NoStore = true)]
public sealed class ShowModel(IDbContextFactory<OrtalaDb> dbs, CancelReorganisation cancelling, Viewer viewer, TimeProvider clock) : FramedPage
{
    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    public override IReadOnlyList<Crumb> Trail => [new(StructureText.Heading, "/organisasi"), new(ReorganisingText.Heading, "/organisasi/penataan")];

    /// <summary>The reorganisation.</summary>
    public Reorganisation Reorganisation { get; private set; } = null!;

    /// <summary>Who entered it; null: the installation.</summary>
    public string? EnteredBy { get; private set; }

    /// <summary>What it will do; null: it is done, or taken back.</summary>
    public ReorganisationPreview? Preview { get; private set; }

    /// <summary>Units as they are after it was done.</summary>
    public ImmutableArray<NodeVersion> Done { get; private set; } = [];

    /// <summary>True when the viewer may take it back, or plan it again.</summary>
    public bool MayCancel { get; private set; }

    /// <summary>Why it was not done.</summary>
    public Bilingual? Refused { get; private set; }

    /// <summary>What happened to it.</summary>
    public ThingHistory History { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        return await Load(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? tindakan, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        var again = tindakan == "lagi";
        switch (await cancelling.Run(id, again, viewer, cancel))
        {
            case CancelReorganisation.Outcome.Done:
                new Notice(again ? ReorganisingText.ResumedNotice : ReorganisingText.CancelledNotice, Reorganisation.About).Leave(TempData);
                return Redirect($"/organisasi/penataan/{id}");
            case CancelReorganisation.Outcome.Forbidden:
                return StatusCode(StatusCodes.Status403Forbidden);
            default:
                (Refused, Response.StatusCode) = (ReorganisingText.TooLate, StatusCodes.Status409Conflict);
                return Page();
        }
    }

    async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Reorganisations.VisibleTo(db, viewer).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } found) return false;
        var plan = TreePlan.Read(found.Plan);
        (Reorganisation, MayCancel) = (found, found.AppliedAt is null && await EnterReorganisation.MayChange(db, plan, viewer, cancel));
        EnteredBy = found.EnteredById is { } by ? await db.Accounts.Unfiltered("the name of whoever entered what is visible").Where(a => a.Id == by).Select(a => a.FullName).SingleOrDefaultAsync(cancel) : null;
        if (found.IsPending) Preview = await Plan(db, found, plan, cancel);
        Done = [.. await db.NodeVersions.VisibleTo(db, viewer).AsNoTracking().Where(v => v.ReorganisationId == id).OrderBy(v => v.Closed).ThenBy(v => v.Name).ToListAsync(cancel)];
        History = await HistoryReader.Of(db, viewer, "reorganisation", id, Request.Query[HistoryReader.Key], cancel);
        return true;
    }

    /// <summary>What it will do on its day, after all that is planned before it.</summary>
    async Task<ReorganisationPreview> Plan(OrtalaDb db, Reorganisation found, TreePlan plan, CancellationToken cancel)
    {
        var tree = await TreeReading.Today(db, cancel);
        foreach (var before in (await TreeReading.Planned(db, cancel)).TakeWhile(p => p.Reorganisation.Id != found.Id)) tree = tree.Apply(before.Plan).Tree;
        var result = tree.Apply(plan);
        var work = ImmutableDictionary.CreateBuilder<Guid, UnitWork>();
        foreach (var closing in plan.Changes.Where(c => c.Closes)) work[closing.Id] = await PassWork.Count(db, closing.Id, cancel);
        return new ReorganisationPreview(result, tree, work.ToImmutable(), result.Problems, found.EffectiveOn <= clock.TodayIn(viewer.Zone)) { Plan = plan };
    }
}
