using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Platform.Mail;

/// <summary>Empties the texts of e-mails some days after they were sent, and later those that were given up: they hold names and links.</summary>
public sealed class EmptyMail(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock) : IScheduledWork
{
    /// <summary>How long the text of a mail that was sent is kept.</summary>
    public static readonly TimeSpan KeptAfterSending = TimeSpan.FromDays(7);

    /// <summary>How long the text of a mail that was given up is kept.</summary>
    public static readonly TimeSpan KeptAfterGivingUp = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public string Name => "mail.emptying";

    /// <inheritdoc/>
    public Bilingual Title => new("Mengosongkan isi surat lama", "Emptying the texts of old e-mails");

    /// <inheritdoc/>
    public Cadence When => Cadence.Daily(2);

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (sent, givenUp) = (now - KeptAfterSending, now - KeptAfterGivingUp);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Outbox.Where(m => m.Text != "" && (m.SentAt < sent || m.GivenUpAt < givenUp)).ExecuteUpdateAsync(m => m.SetProperty(x => x.Text, ""), cancel);
    }
}
