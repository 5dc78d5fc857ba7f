using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Lifecycles;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>One account request, and the decision on it.</summary>
[Needs(Right.DecideRequests, "one account request of the units below"), ResponseCache(NoStore = true)]
public sealed class OneModel(OrtalaDb db, Viewer viewer, DecideRequest decide, TimeProvider clock) : FramedPage
{
    public override Section Section => Section.Requests;

    public override IReadOnlyList<Crumb> Trail => [new(RequestText.Heading, "/permintaan-akun")];

    public override string? HelpKey => "jejak";

    /// <summary>The request.</summary>
    public AccountRequest Asked { get; private set; } = null!;

    /// <summary>What may be done.</summary>
    public ActionBar Actions { get; private set; } = null!;

    /// <summary>What happened.</summary>
    public ThingHistory History { get; private set; } = null!;

    /// <summary>Address of the letter; null: none.</summary>
    public string? Letter { get; private set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>True when another account that the viewer sees has the e-mail.</summary>
    public bool EmailIsKnown { get; private set; }

    /// <summary>True when its time is over and the program has not closed it yet.</summary>
    public bool IsOverdue { get; private set; }

    /// <summary>Why nothing was done.</summary>
    public Bilingual? Refused { get; private set; }

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        return await Show(id, null, "", cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? tindakan, string? alasan, string? stempel, CancellationToken cancel)
    {
        var why = (alasan ?? "").Trim();
        var outcome = await decide.Run(new(id, tindakan ?? "", Guid.TryParse(stempel, out var stamp) ? stamp : Guid.Empty, why), cancel);
        switch (outcome)
        {
            case DecideRequest.Outcome.Done done:
                new Notice(RequestText.Done, done.Request.Number).Leave(TempData);
                return LocalRedirect(RequestText.Address(id));
            case DecideRequest.Outcome.Missing:
                return NotFound();
            case DecideRequest.Outcome.Forbidden:
                return StatusCode(StatusCodes.Status403Forbidden);
            case DecideRequest.Outcome.Changed:
                (Refused, Response.StatusCode) = (RequestText.ChangedBy, StatusCodes.Status409Conflict);
                break;
            case DecideRequest.Outcome.Refused refused:
                (Refused, Response.StatusCode) = (refused.Reason, StatusCodes.Status400BadRequest);
                break;
        }
        db.ChangeTracker.Clear();
        return await Show(id, tindakan, why, cancel) ? Page() : NotFound();
    }

    async Task<bool> Show(Guid id, string? tried, string reason, CancellationToken cancel)
    {
        if (await db.AccountRequests.AsNoTracking().VisibleTo(viewer).Include(r => r.Node).SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request) return false;
        var now = clock.GetUtcNow();
        Asked = request;
        Actions = new ActionBar(RequestText.Address(id), request.Stamp, RequestLifecycles.Request.Buttons(request.State, viewer, request.Node!.Path, request, now), tried, reason);
        IsOverdue = RequestLifecycles.Request.Due(request.State, request, now) is not null;
        History = await HistoryReader.Of(db, viewer, RequestProcesses.Kind, id, Request.Query[HistoryReader.Key], cancel);
        Letter = await db.FileUses.AsNoTracking().Unfiltered("of a request that is shown").Where(u => u.OwnerKind == RequestLetters.OwnerKind && u.OwnerId == id).Select(u => "/berkas/" + u.Id).FirstOrDefaultAsync(cancel);
        DecidedBy = await db.Accounts.AsNoTracking().Unfiltered("name of who decided on what is shown").Where(a => a.Id == request.DecidedById).Select(a => a.FullName).SingleOrDefaultAsync(cancel);
        var email = request.Email.ToUpperInvariant();
        EmailIsKnown = await db.Accounts.AsNoTracking().VisibleTo(viewer).AnyAsync(a => a.NormalizedEmail == email && a.Id != request.AccountId, cancel);
        return true;
    }
}
