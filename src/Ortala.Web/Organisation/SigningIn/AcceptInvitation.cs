using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Profile;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>A one-time link as it is found by its secret.</summary>
/// <param name="Invitation">The link, with its account and the account's unit.</param>
/// <param name="Works">True while it opens the account.</param>
/// <param name="MadeBy">Name of who made it; empty: nobody.</param>
public sealed record FoundInvitation(Invitation Invitation, bool Works, string MadeBy)
{
    /// <summary>Account that it opens.</summary>
    public Account Account => Invitation.Account!;
}

/// <summary>What came of using a link.</summary>
public enum AcceptOutcome
{
    /// <summary>Signed in.</summary>
    In,

    /// <summary>The password is set; the second factor is asked for.</summary>
    NeedsCode,

    /// <summary>Something typed cannot be taken; nothing was stored and the link still works.</summary>
    Mistakes,

    /// <summary>The link was used, taken back, or is too old; nothing was stored.</summary>
    Gone,
}

/// <summary>Uses a one-time link: the first sign-in with profile and password, or a new password.</summary>
public sealed class AcceptInvitation(OrtalaDb db, OrtalaSignIn signIn, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>What could not be taken, by the name of the field.</summary>
    public Dictionary<string, Bilingual> Mistakes { get; private set; } = [];

    /// <summary>The link of that secret; null: there is none. To look does not use it up.</summary>
    public async Task<FoundInvitation?> Find(string secret, CancellationToken cancel)
    {
        var hash = Invitations.HashOf(secret);
        if (await db.Invitations.Unfiltered("whoever has the secret").Include(i => i.Account!.Node).SingleOrDefaultAsync(i => i.SecretHash == hash, cancel) is not { } found) return null;
        var madeBy = found.CreatedById is { } by ? await db.Accounts.Unfiltered("told to whoever has the secret that he or she made").Where(a => a.Id == by).Select(a => a.FullName).SingleOrDefaultAsync(cancel) : null;
        var works = found is { UsedAt: null, RevokedAt: null } && found.ExpiresAt > clock.GetUtcNow() && found.Account!.IsOpen;
        return new FoundInvitation(found, works, madeBy ?? "");
    }

    /// <summary>Uses it.</summary>
    /// <param name="found">The link.</param>
    /// <param name="profile">What its holder says of himself or herself; asked for at the first sign-in only.</param>
    /// <param name="password">As typed.</param>
    /// <param name="again">As typed again.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<AcceptOutcome> Run(FoundInvitation found, ProfileFields? profile, string password, string again, CancellationToken cancel)
    {
        var (account, now) = (found.Account, clock.GetUtcNow());
        Mistakes = profile?.Mistakes() ?? [];
        if (Passwords.Trouble(password, account.UserName!) is { } trouble) Mistakes["sandi"] = trouble;
        else if (password != again) Mistakes["ulang"] = PasswordText.NotTheSame;
        if (!found.Works) return AcceptOutcome.Gone;
        if (Mistakes.Count > 0) return AcceptOutcome.Mistakes;
        await using (var change = await db.Database.BeginTransactionAsync(cancel))
        {
            if (!await Invitations.Use(db, found.Invitation.Id, now, cancel)) return AcceptOutcome.Gone;
            var first = account.FirstSignInAt is null;
            Passwords.Set(account, password, hasher);
            account.FirstSignInAt ??= now;
            if (profile is not null) await profile.Put(db, account, now, cancel);
            var ended = await EndSessions(db, account.Id, except: null, now, cancel);
            Note(account, first, ended, now);
            await db.SaveChangesAsync(cancel);
            await change.CommitAsync(cancel);
        }
        return (await signIn.Enter(account)).RequiresTwoFactor ? AcceptOutcome.NeedsCode : AcceptOutcome.In;
    }

    void Note(Account account, bool first, int ended, DateTimeOffset now)
    {
        db.Record(now, new Happening(first ? SigningInProcesses.FirstSignedIn : SigningInProcesses.PasswordChanged, new Actor(account.Id), account.Id, account.Node!.Path)
        {
            About = account.FullName,
            Facts = first ? [] : new Dictionary<string, string> { ["by"] = "link", ["sessions"] = ended.ToString(CultureInfo.InvariantCulture) },
        });
        if (!first) db.Tell(now, SecurityNotices.PasswordChanged, account.Id, account.FullName, "/profil/keamanan");
    }

    /// <summary>Ends the sessions of an account, with what is saved next.</summary>
    /// <returns>How many.</returns>
    internal static async Task<int> EndSessions(OrtalaDb db, Guid account, Guid? except, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.Sessions.Unfiltered("those of the account itself").Where(s => s.AccountId == account && s.EndedAt == null && s.Id != except).ToListAsync(cancel);
        foreach (var session in open) session.EndedAt = now;
        return open.Count;
    }
}
