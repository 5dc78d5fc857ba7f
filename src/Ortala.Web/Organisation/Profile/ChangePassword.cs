using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Profile;

/// <summary>Changes one's password, and ends all one's other sessions.</summary>
public sealed class ChangePassword(OrtalaDb db, Viewer viewer, OwnAccount own, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>What could not be taken, by the name of the field.</summary>
    public Dictionary<string, Bilingual> Mistakes { get; } = [];

    /// <summary>Changes it; false when something cannot be taken: then nothing is stored.</summary>
    public async Task<bool> Run(string current, string password, string again, CancellationToken cancel)
    {
        var account = await own.Find(cancel);
        if (Passwords.Trouble(password, account.UserName!) is { } trouble) Mistakes["sandi"] = trouble;
        else if (password != again) Mistakes["ulang"] = PasswordText.NotTheSame;
        if (await own.Ask(current, cancel) is { } refused) Mistakes["lama"] = refused;
        if (Mistakes.Count > 0) return false;
        var now = clock.GetUtcNow();
        Passwords.Set(account, password, hasher);
        var ended = await AcceptInvitation.EndSessions(db, account.Id, viewer.SessionId, now, cancel);
        db.Record(now, new Happening(SigningInProcesses.PasswordChanged, viewer, account.Id, viewer.NodePath)
        {
            About = account.FullName, Facts = new Dictionary<string, string> { ["by"] = "holder", ["sessions"] = ended.ToString(CultureInfo.InvariantCulture) },
        });
        db.Tell(now, SecurityNotices.PasswordChanged, account.Id, account.FullName, "/profil/keamanan");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
