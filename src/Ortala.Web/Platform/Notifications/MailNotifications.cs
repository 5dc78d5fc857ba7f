using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Mail;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Makes e-mails of new notifications that go out at once, and sets aside those for the digest. The mail and the mark on the notification are stored in one transaction.</summary>
public sealed class MailNotifications(IDbContextFactory<OrtalaDb> dbs, SiteAddress site, TimeProvider clock)
{
    const int atOnce = 200;

    /// <summary>How many notifications were looked at.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var fresh = await db.Notifications.Unfiltered("the program sends each to its receiver").Where(n => n.MailStep == MailStep.New).OrderBy(n => n.At).Take(atOnce).ToListAsync(cancel);
        if (fresh.Count == 0) return 0;
        var receivers = await Receivers(db, [.. fresh.Select(n => n.AccountId).Distinct()], cancel);
        var choices = await ChoicesOf(db, [.. receivers.Keys], cancel);
        foreach (var told in fresh)
        {
            told.MailStep = MailStep.Settled;
            if (!receivers.TryGetValue(told.AccountId, out var receiver)) continue;
            var choice = ChoiceFor(told, choices);
            if (choice == MailChoice.Daily) told.MailStep = MailStep.WaitsForDigest;
            if (choice != MailChoice.AtOnce) continue;
            var (subject, text) = NotificationMail.Of(receiver, told, site.Value);
            db.Mail(now, receiver.Email!, subject, text);
            told.MailedAt = now;
        }
        await db.SaveChangesAsync(cancel);
        return fresh.Count;
    }

    /// <summary>Those of the accounts that can be written to. Closed accounts cannot; suspended ones are told, that they are suspended among others.</summary>
    public static Task<Dictionary<Guid, Account>> Receivers(OrtalaDb db, Guid[] accounts, CancellationToken cancel) =>
        db.Accounts.Unfiltered("the receivers").AsNoTracking().Include(a => a.Node).Where(a => accounts.Contains(a.Id) && a.Email != null && a.Email != "" && a.ClosedAt == null).ToDictionaryAsync(a => a.Id, cancel);

    /// <summary>What the accounts have chosen.</summary>
    public static Task<Dictionary<(Guid, string), MailChoice>> ChoicesOf(OrtalaDb db, Guid[] accounts, CancellationToken cancel) =>
        db.NotificationChoices.Unfiltered("how the receivers want to be told").AsNoTracking().Where(c => accounts.Contains(c.AccountId)).ToDictionaryAsync(c => (c.AccountId, c.Kind), c => c.Choice, cancel);

    /// <summary>What holds for a notification.</summary>
    public static MailChoice ChoiceFor(Notification told, Dictionary<(Guid, string), MailChoice> choices)
    {
        if (!NotificationKind.All.TryGetValue(told.Kind, out var kind)) return MailChoice.Never;
        return kind.CannotBeSilenced ? MailChoice.AtOnce : choices.GetValueOrDefault((told.AccountId, told.Kind), kind.Usual);
    }
}
