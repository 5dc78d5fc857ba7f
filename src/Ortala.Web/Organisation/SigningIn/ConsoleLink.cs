using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary><c>ortala admin link</c>: a new one-time link for whoever is locked out of everything, made on the console of the server. It also ends a lock-out and turns off the second factor.</summary>
public static class ConsoleLink
{
    /// <summary>Makes the link and prints it.</summary>
    /// <param name="userName">Name of the account.</param>
    /// <param name="settings">Settings as of <c>serve</c>, e.g. <c>--Data:Folder</c>, <c>--Site:Address</c>, <c>--urls</c>.</param>
    /// <param name="english">True: speaks English.</param>
    /// <returns>0 when made; 1 when there is no such account or it is closed.</returns>
    public static async Task<int> Run(string userName, string[] settings, bool english)
    {
        var code = english ? "en" : "id";
        await using var app = WebServer.Create(settings);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        var normal = userName.Trim().ToUpperInvariant();
        if (await db.Accounts.Unfiltered("the operator of the server asks").Include(a => a.Node).SingleOrDefaultAsync(a => a.NormalizedUserName == normal) is not { ClosedAt: null } account)
        {
            await Console.Error.WriteLineAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, ConsoleText.NoSuchAccount.In(code), userName));
            return 1;
        }
        var secret = await Make(db, account, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var link = app.Configuration[Invitations.AddressSetting] is { Length: > 0 } || app.Configuration["urls"] is not { Length: > 0 } urls
            ? app.Services.GetRequiredService<Invitations>().MailedLinkOf(secret) : urls.Split(';')[0].TrimEnd('/') + Invitations.Path + secret;
        await Console.Out.WriteLineAsync(link);
        await Console.Error.WriteLineAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, ConsoleText.Made.In(code), account.FullName));
        if (account.SuspendedAt is not null) await Console.Error.WriteLineAsync(ConsoleText.StillSuspended.In(code));
        return 0;
    }

    static async Task<string> Make(OrtalaDb db, Account account, DateTimeOffset now)
    {
        var purpose = account.FirstSignInAt is null ? InvitationPurpose.FirstSignIn : InvitationPurpose.NewPassword;
        var secret = Invitations.MakeIn(db, account, purpose, by: null, now);
        var hadFactor = account.TwoFactorEnabled;
        (account.TwoFactorEnabled, account.LockoutEnd, account.AccessFailedCount) = (false, null, 0);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        db.Record(now, new Happening(SigningInProcesses.ConsoleLinkMade, Actor.Program, account.Id, account.Node!.Path)
        {
            About = account.FullName, Facts = new Dictionary<string, string> { ["secondFactorTurnedOff"] = hadFactor ? "true" : "false" },
        });
        if (hadFactor) db.Tell(now, SecurityNotices.FactorRemoved, account.Id, account.FullName, "/profil/keamanan");
        await db.SaveChangesAsync();
        return secret;
    }
}

/// <summary>Words of the console.</summary>
public static class ConsoleText
{
    public static readonly Ortala.Procedures.Checking.Bilingual
        NoSuchAccount = new("tidak ada akun \"{0}\" yang terbuka di pemasangan ini", "there is no open account \"{0}\" in this installation"),
        Made = new("Tautan sekali pakai untuk {0}. Faktor kedua dimatikan dan kunci dibuka; hal ini tercatat pada jejak audit.", "One-time link for {0}. The second factor is turned off and the lock opened; this stands in the audit trail."),
        StillSuspended = new("Akun ini ditangguhkan: tautannya baru dapat dipakai setelah diaktifkan kembali.", "The account is suspended: the link works only after it is reactivated."),
        FirstStart = new("Belum ada akun. Buat admin pertama di", "No accounts yet. Make the first administrator at");
}
