using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Mail;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;
using static Ortala.Web.Platform.Operations.OperationText;

namespace Ortala.Web.Platform.Operations;

/// <summary>Work as the operator sees it.</summary>
/// <param name="Work">The work.</param>
/// <param name="Last">How it last went; null: not yet.</param>
/// <param name="Next">When it runs next; null: not known.</param>
/// <param name="IsRunning">True while it runs.</param>
public sealed record WorkRow(IScheduledWork Work, WorkRun? Last, DateTimeOffset? Next, bool IsRunning);

/// <summary>Mail, jobs and health of the installation.</summary>
[Needs(Right.Operate, "mail, jobs and health of the installation"), ResponseCache(NoStore = true)]
public sealed class IndexModel(
    IDbContextFactory<OrtalaDb> dbs, Viewer viewer, IEnumerable<IScheduledWork> works, WorkRunner runner, Schedule schedule, MailSettings mail, DataFolder folder, StartWork start, TimeProvider clock) : FramedPage
{
    /// <inheritdoc/>
    public override Section Section => Section.Operations;

    /// <inheritdoc/>
    public override string HelpKey => "admin";

    /// <summary>What the program does by itself.</summary>
    public ImmutableArray<WorkRow> Works { get; private set; } = [];

    /// <summary>How many e-mails stand where.</summary>
    public (int Waiting, int SentToday, int GivenUp) Mails { get; private set; }

    /// <summary>How e-mails go out.</summary>
    public MailSettings Mail => mail;

    /// <summary>Where the data lies.</summary>
    public string Folder => folder.Path;

    /// <summary>Size of the database in bytes, and free bytes on its disk.</summary>
    public (long Database, long Free) Space { get; private set; }

    /// <summary>Works that failed last.</summary>
    public int FailedWorks => Works.Count(w => w.Last is { Trouble.Length: > 0 });

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>Shows it all.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var stored = await db.WorkRuns.Unfiltered("how the work of the program goes is nobody's own").AsNoTracking().ToDictionaryAsync(r => r.Name, cancel);
        var rows = ImmutableArray.CreateBuilder<WorkRow>();
        foreach (var work in works.OrderBy(w => w.Name, StringComparer.Ordinal))
            rows.Add(new(work, runner.Last(work.Name) ?? stored.GetValueOrDefault(work.Name), await schedule.Next(work.Name, cancel), runner.IsRunning(work.Name)));
        Works = rows.ToImmutable();
        var (mails, yesterday) = (db.Outbox.VisibleTo(viewer), clock.GetUtcNow().AddDays(-1));
        Mails = (await mails.CountAsync(m => m.SentAt == null && m.GivenUpAt == null, cancel), await mails.CountAsync(m => m.SentAt > yesterday, cancel), await mails.CountAsync(m => m.SentAt == null && m.GivenUpAt != null, cancel));
        Space = (Size(folder.Database) + Size(folder.Database + "-wal"), new DriveInfo(folder.Path).AvailableFreeSpace);
    }

    /// <summary>Runs work now.</summary>
    public async Task<IActionResult> OnPostJalankanAsync(string pekerjaan, CancellationToken cancel)
    {
        var (work, run) = await start.Run(pekerjaan ?? "", cancel);
        if (work is null) return NotFound();
        new Notice(run is null ? StillRunning : run.Trouble.Length == 0 ? WentWell : WentWrong, work.Title.In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)).Leave(TempData);
        return Redirect("/operasi#pekerjaan");
    }

    static long Size(string file) => System.IO.File.Exists(file) ? new FileInfo(file).Length : 0;
}
