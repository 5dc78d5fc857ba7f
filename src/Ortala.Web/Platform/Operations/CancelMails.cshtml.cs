using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;
using static Ortala.Web.Platform.Operations.OperationText;

namespace Ortala.Web.Platform.Operations;

/// <summary>Asks before e-mails are not sent.</summary>
[Needs(Right.Operate, "the mail queue"), ResponseCache(NoStore = true)]
public sealed class CancelMailsModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, ChangeMail change) : FramedPage
{
    const int shown = 20;

    /// <inheritdoc/>
    public override Section Section => Section.Operations;

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Trail => [new(Heading, "/operasi"), new(MailsHeading, "/operasi/surat")];

    /// <summary>Keys of those that were chosen and wait.</summary>
    public Guid[] Chosen { get; private set; } = [];

    /// <summary>The first of them, receiver and subject.</summary>
    public IReadOnlyList<(string To, string Subject)> First { get; private set; } = [];

    /// <summary>There is nothing to ask without a choice.</summary>
    public IActionResult OnGet() => Redirect("/operasi/surat");

    /// <summary>Shows what was chosen in the list.</summary>
    public async Task<IActionResult> OnPostAsync(Guid[] pilih, string? semua, string? saring, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var mails = await new MailList().Chosen(db.Outbox.VisibleTo(viewer), pilih, semua == "1", saring).Where(m => m.SentAt == null && m.GivenUpAt == null).Select(m => new { m.Id, m.To, m.Subject }).ToListAsync(cancel);
        if (mails.Count == 0) return Told(NoneOfThem, 0);
        Chosen = [.. mails.Select(m => m.Id)];
        First = [.. mails.Take(shown).Select(m => (m.To, m.Subject))];
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostYaAsync(Guid[] pilih, CancellationToken cancel)
    {
        var count = await change.Cancel(mails => mails.Where(m => pilih.Contains(m.Id)), cancel);
        return Told(count > 0 ? Cancelled : NoneOfThem, count);
    }

    RedirectResult Told(Ortala.Procedures.Checking.Bilingual said, int count)
    {
        new Notice(said, count.ToString(CultureInfo.CurrentCulture)).Leave(TempData);
        return Redirect("/operasi/surat");
    }
}
