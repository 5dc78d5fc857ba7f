using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Spreadsheets;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts.Importing;

/// <summary>Shows what an import will do, and does it when it is confirmed.</summary>
[Needs(Right.ManageAccounts, "previews and takes the spreadsheet that one has sent, nobody else's"), ResponseCache(NoStore = true)]
public sealed class PreviewModel(KeptPreviews kept, PlanImport plan, TakeImport take, MakeSlips slips, Viewer viewer, Language language) : FramedPage
{
    /// <summary>Most rows that are shown; those with mistakes first.</summary>
    public const int Shown = 500;

    public override Section Section => Section.Accounts;

    public override bool Wide => true;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun"), new(ImportText.Heading, "/akun/impor")];

    public override string? HelpKey => "admin-lokal";

    /// <summary>Key of the preview.</summary>
    public Guid Key { get; private set; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What will be done; null: the preview is gone.</summary>
    public ImportPlan? Plan { get; private set; }

    /// <summary>True when things have changed since the preview that was confirmed.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>The rows that are shown.</summary>
    public IEnumerable<PlannedRow> ShownRows => Plan!.Rows.OrderByDescending(r => r.Outcome == RowOutcome.Wrong).ThenBy(r => r.Row.Number).Take(Shown);

    public async Task<IActionResult> OnGetAsync(Guid key, string? unduh, CancellationToken cancel)
    {
        if (Find(key) is not { } sent) return Page();
        Plan = await plan.Run(sent.Table, cancel);
        return unduh is "salah" or "semua" ? ImportSheets.Rows(Plan, unduh == "salah", language) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key, string? rencana, CancellationToken cancel)
    {
        if (Find(key) is not { } sent) return Page();
        switch (await take.Run(sent, rencana, cancel))
        {
            case TakeImport.Outcome.Taken taken:
                var p = taken.Plan;
                new Notice(ImportText.Done, language[ImportText.DoneCounts, language.Number(p.Count(RowOutcome.New)), language.Number(p.Count(RowOutcome.Changed)), language.Number(p.Count(RowOutcome.Same)), language.Number(p.Count(RowOutcome.Wrong))]).Leave(TempData);
                return Redirect(taken.Slips.Count > 0 ? slips.Keep(taken.Slips) : "/akun");
            case TakeImport.Outcome.Overtaken overtaken:
                (Plan, IsOvertaken, Response.StatusCode) = (overtaken.Plan, true, StatusCodes.Status409Conflict);
                break;
        }
        return Page();
    }

    SentAccounts? Find(Guid key)
    {
        Key = key;
        if (kept.Find<SentAccounts>(viewer, key) is { } sent)
        {
            FileName = sent.FileName;
            return sent;
        }
        Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }
}
