using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Mail;

/// <summary>
/// Sends what is due in the outbox. A mail is claimed before it is sent: its next try is set to a later moment, and that is stored. So no two senders send it at a time, and after a
/// crash between sending and marking it is sent once more at most, with the same Message-ID. When the way cannot be opened no mail is claimed: it is no mail's fault.
/// </summary>
public sealed class SendOutbox(IDbContextFactory<OrtalaDb> dbs, IMailRoute route, MailSettings settings, TimeProvider clock)
{
    /// <summary>Time until the next try, after each try that failed; when there is none left the mail is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> BackOff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromHours(24)];

    const int atOnce = 100;

    /// <summary>How many were handed over.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sent = 0;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        IMailSession? session = null;
        try
        {
            while (await Due(db, cancel) is { Count: > 0 } due)
            {
                session ??= await route.Open(cancel);
                foreach (var mail in due)
                {
                    if (!session.IsOpen) return sent; // the rest goes with the next run
                    if (await Claim(db, mail, cancel) && await Send(db, session, mail, cancel)) sent++;
                }
            }
            return sent;
        }
        finally
        {
            if (session is not null) await session.DisposeAsync();
        }
    }

    Task<List<OutboxMail>> Due(OrtalaDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.Unfiltered("the program sends each to its receiver").AsNoTracking()
            .Where(m => m.SentAt == null && m.GivenUpAt == null && m.NextTryAt <= now).OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(atOnce).ToListAsync(cancel);
    }

    async Task<bool> Claim(OrtalaDb db, OutboxMail mail, CancellationToken cancel)
    {
        var next = clock.GetUtcNow() + BackOff[Math.Min(mail.Tries, BackOff.Count - 1)];
        return await db.Outbox.Where(m => m.Id == mail.Id && m.Tries == mail.Tries && m.SentAt == null && m.GivenUpAt == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Tries, mail.Tries + 1).SetProperty(x => x.NextTryAt, next), cancel) == 1;
    }

    async Task<bool> Send(OrtalaDb db, IMailSession session, OutboxMail mail, CancellationToken cancel)
    {
        try
        {
            var message = ComposeMail.Of(mail, settings.From) ?? throw new MailRefusedException("alamat penerima tidak sah · the receiver's address is none", true);
            await session.Send(message, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            await Note(db, mail, e);
            if (e is MailRefusedException) return false;
            throw;
        }
        var now = clock.GetUtcNow();
        await One(db, mail).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, now).SetProperty(x => x.Trouble, ""), CancellationToken.None); // it was sent: that is kept even when the program stops
        return true;
    }

    async Task Note(OrtalaDb db, OutboxMail mail, Exception e)
    {
        var trouble = e.Message.Length > 500 ? e.Message[..500] : e.Message;
        DateTimeOffset? givenUp = e is MailRefusedException { ForGood: true } || mail.Tries + 1 > BackOff.Count ? clock.GetUtcNow() : null;
        await One(db, mail).ExecuteUpdateAsync(m => m.SetProperty(x => x.Trouble, trouble).SetProperty(x => x.GivenUpAt, givenUp), CancellationToken.None);
    }

    static IQueryable<OutboxMail> One(OrtalaDb db, OutboxMail mail) => db.Outbox.Where(m => m.Id == mail.Id);
}
