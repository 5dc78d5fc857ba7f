using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Sends a link to a new password to the e-mail of an account. What it answers, and how long it takes, does not tell whether there is one.</summary>
public sealed class AskNewPassword(OrtalaDb db, Invitations invitations, TimeProvider clock)
{
    const int mostAccounts = 5; // one mailbox may serve a few accounts of an office
    static readonly TimeSpan atLeast = TimeSpan.FromMilliseconds(300), between = TimeSpan.FromMinutes(5);

    /// <summary>Sends it, if there is whom to send it to, and not one a moment ago.</summary>
    /// <param name="name">User name or e-mail, in small letters.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task Run(string name, CancellationToken cancel)
    {
        var evened = Task.Delay(atLeast, cancel);
        var (normal, now) = (name.ToUpperInvariant(), clock.GetUtcNow());
        var accounts = await db.Accounts.Unfiltered("whoever asks; nothing of it is shown").Include(a => a.Node)
            .Where(a => (a.NormalizedUserName == normal || a.NormalizedEmail == normal) && a.Email != null && a.FirstSignInAt != null && a.SuspendedAt == null && a.ClosedAt == null).Take(mostAccounts).ToListAsync(cancel);
        foreach (var account in accounts)
        {
            var lately = now - between;
            if (await db.Invitations.Unfiltered("so that nobody's mailbox is flooded").AnyAsync(i => i.AccountId == account.Id && i.CreatedById == null && i.CreatedAt > lately, cancel)) continue;
            Send(account, now);
        }
        await db.SaveChangesAsync(cancel);
        await evened;
    }

    void Send(Account account, DateTimeOffset now)
    {
        var link = invitations.MailedLinkOf(invitations.Make(db, account, InvitationPurpose.NewPassword, Viewer.Anyone, now));
        db.Mail(now, account.Email!, InvitationText.MailSubject.In(account.Language),
            string.Format(CultureInfo.InvariantCulture, InvitationText.MailText.In(account.Language), account.FullName, account.UserName, link));
        db.Record(now, new Happening(SigningInProcesses.PasswordAsked, Actor.Program, account.Id, account.Node!.Path) { About = account.FullName });
    }
}
