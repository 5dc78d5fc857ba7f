using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Profile;

/// <summary>What came of a change of the personal data.</summary>
public enum ChangeOutcome
{
    /// <summary>Stored.</summary>
    Done,

    /// <summary>It is already so.</summary>
    NothingChanged,

    /// <summary>Something cannot be taken; nothing was stored.</summary>
    Mistakes,

    /// <summary>The account was changed elsewhere since the form was shown; nothing was stored.</summary>
    ChangedMeanwhile,
}

/// <summary>Changes one's personal data. Another e-mail asks for the password, for it is a way to a new one; the old address is told.</summary>
public sealed class ChangeProfile(OrtalaDb db, Viewer viewer, OwnAccount own, TimeProvider clock)
{
    /// <summary>What could not be taken, by the name of the field.</summary>
    public Dictionary<string, Bilingual> Mistakes { get; private set; } = [];

    /// <summary>Changes it.</summary>
    /// <param name="fields">What is typed.</param>
    /// <param name="password">Asked for with another e-mail only.</param>
    /// <param name="stamp">What the account's stamp was when the form was shown.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<ChangeOutcome> Run(ProfileFields fields, string password, string stamp, CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        var before = ProfileFields.Of(account);
        Mistakes = fields.Mistakes();
        if (StampOf(before) != stamp) return ChangeOutcome.ChangedMeanwhile;
        var changes = before.Changes(fields);
        if (Mistakes.Count == 0 && changes.Count == 0) return ChangeOutcome.NothingChanged;
        var mail = before.Email != fields.Email;
        if (mail && Mistakes.Count == 0 && await own.Ask(password, cancel) is { } refused) Mistakes["sandi"] = refused;
        if (Mistakes.Count > 0) return ChangeOutcome.Mistakes;
        var now = clock.GetUtcNow();
        await fields.Put(db, account, now, cancel);
        db.Record(now, new Happening(SigningInProcesses.ProfileChanged, viewer, account.Id, viewer.NodePath) { About = account.FullName, Changes = changes });
        if (mail) TellMail(account, before.Email, now);
        await db.SaveChangesAsync(cancel);
        return ChangeOutcome.Done;
    }

    /// <summary>A hash of the fields as a form saw them: the account's own stamp changes with every try to sign in.</summary>
    public static string StampOf(ProfileFields fields) => Recording.HashOf("", fields.ToString())[..16];

    void TellMail(Account account, string before, DateTimeOffset now)
    {
        db.Tell(now, SecurityNotices.EmailChanged, account.Id, account.FullName, "/profil");
        if (before.Length > 0)
            db.Mail(now, before, ProfileText.MailSubject.In(account.Language), string.Format(CultureInfo.InvariantCulture, ProfileText.MailText.In(account.Language), account.UserName));
    }
}
