using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Platform.Spreadsheets;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Importing;

/// <summary>What was shown of an import, until it is confirmed.</summary>
public sealed record KeptImport(AskedReorganisation Asked, ImmutableArray<PlannedRow> Rows, string Fingerprint);

/// <summary>Imports units from a file: sent, looked at, confirmed.</summary>
[Needs(Right.ManageOrganisation, "the structure is imported by whoever looks after the tree there"), EnableRateLimiting(Limits.Uploads), ResponseCache(NoStore = true)]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, EnterReorganisation enter, KeptPreviews previews, Viewer viewer, TimeProvider clock) : FramedPage
{
    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    public override IReadOnlyList<Crumb> Trail => [new(StructureText.Heading, "/organisasi")];

    /// <summary>What is wrong in the file.</summary>
    public ImmutableArray<SheetMistake> Mistakes { get; private set; } = [];

    /// <summary>What would happen; null: nothing was sent yet.</summary>
    public KeptImport? Kept { get; private set; }

    /// <summary>Key of what was shown.</summary>
    public Guid Key { get; private set; }

    /// <summary>True when what was shown is gone.</summary>
    public bool Expired { get; private set; }

    /// <summary>The regulation and the day, as typed.</summary>
    public (string LegalBasis, string Day) Typed { get; private set; } = ("", "");

    public void OnGet() => Typed = ("", clock.TodayIn(viewer.Zone).ToString("O", CultureInfo.InvariantCulture));

    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, string? dasar, string? berlaku, CancellationToken cancel)
    {
        Typed = ((dasar ?? "").Trim(), (berlaku ?? "").Trim());
        var table = await ReadTable.Read(berkas, UnitColumns.All, cancel);
        var mistakes = table.Mistakes.ToList();
        var (today, hasDay) = (clock.TodayIn(viewer.Zone), DateOnly.TryParseExact(Typed.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day));
        if (!hasDay || day.Year is < 1945 or > 2200) mistakes.Add(new(0, "", ReorganisingText.DayMissing));
        if (Typed.LegalBasis.Length is 0 or > 300) mistakes.Add(new(0, "", ReorganisingText.LegalBasisMissing));
        if (mistakes.Count > 0) return Refuse(mistakes);
        var plan = await Plan(table, day > today ? day : today, today, cancel);
        if (plan.Mistakes.Length > 0) return Refuse(plan.Mistakes);
        var asked = new AskedReorganisation(ReorganisationKind.Import, day, Typed.LegalBasis, berkas!.FileName.Split('/', '\\')[^1], plan.Plan);
        if (plan.Plan.Changes.IsEmpty && plan.Plan.New.IsEmpty)
        {
            Kept = new(asked, plan.Rows, "");
            return Page();
        }
        if (await enter.Preview(asked, viewer, cancel) is not { } preview) return StatusCode(StatusCodes.Status403Forbidden);
        if (preview.Problems.Length > 0) return Refuse(preview.Problems.Select(p => new SheetMistake(0, "", p)));
        Kept = new(asked, plan.Rows, preview.Fingerprint);
        Key = previews.Keep(viewer, Kept);
        return Page();
    }

    /// <summary>Confirms what was shown: exactly that, or nothing.</summary>
    public async Task<IActionResult> OnPostTetapkanAsync(Guid kunci, CancellationToken cancel)
    {
        if (previews.Find<KeptImport>(viewer, kunci) is not { } kept) return Lapse();
        switch (await enter.Run(kept.Asked, kept.Fingerprint, viewer, cancel))
        {
            case EnterReorganisation.Outcome.Entered entered:
                previews.Forget(kunci);
                new Notice(ImportText.Imported, kept.Asked.About).Leave(TempData);
                return Redirect($"/organisasi/penataan/{entered.Id}");
            case EnterReorganisation.Outcome.LookAgain:
                return Refuse([new(0, "", ReorganisingText.PreviewChanged)], StatusCodes.Status409Conflict);
            default:
                return StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    PageResult Lapse()
    {
        (Expired, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
        return Page();
    }

    PageResult Refuse(IEnumerable<SheetMistake> mistakes, int status = StatusCodes.Status400BadRequest)
    {
        (Mistakes, Response.StatusCode) = ([.. mistakes], status);
        return Page();
    }

    async Task<ImportPlan> Plan(SheetTable table, DateOnly day, DateOnly today, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var tree = await TreeReading.AsOf(db, day, today, cancel);
        var numbers = await db.Nodes.VisibleTo(viewer).Select(n => new { n.Id, n.Number }).ToListAsync(cancel);
        return UnitImport.Plan(table.Rows, [.. numbers.Where(n => tree.Find(n.Id) is not null).Select(n => new KnownUnit(tree.Find(n.Id)!, n.Number))], () => Guid.CreateVersion7(clock.GetUtcNow()));
    }
}
