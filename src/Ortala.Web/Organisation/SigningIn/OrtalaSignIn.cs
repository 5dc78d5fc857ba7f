using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Identity's sign-in, which here begins a <see cref="Session"/> that the cookie names, and ends it again.</summary>
public sealed class OrtalaSignIn(
    UserManager<Account> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, OrtalaDb db, Viewers viewers, TimeProvider clock)
    : SignInManager<Account>(users, http, claims, options, log, schemes, confirmation)
{
    /// <summary>A suspended or closed account is not signed in to.</summary>
    public override async Task<bool> CanSignInAsync(Account user) => user.IsOpen && await base.CanSignInAsync(user);

    /// <summary>Signs in whoever has shown the password, or asks for the second factor where one is set up.</summary>
    public Task<SignInResult> Enter(Account account) => SignInOrTwoFactorAsync(account, isPersistent: true);

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = Guid.CreateVersion7(now),
            AccountId = user.Id,
            BeganAt = now,
            SeenAt = now,
            Device = Devices.InWords(Context.Request.Headers.UserAgent.ToString()),
            From = Context.Connection.RemoteIpAddress?.ToString() ?? "",
        };
        db.Add(session);
        await db.SaveChangesAsync(Context.RequestAborted);
        await db.Accounts.Unfiltered("the account that is signed in to").Where(a => a.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.LastSignInAt, now), Context.RequestAborted);
        Languages.Speak(Context, user.Language);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(Viewers.SessionClaim, session.Id.ToString("N"))]);
    }

    /// <inheritdoc/>
    public override async Task SignOutAsync()
    {
        if (Viewers.Of(Context).SessionId is { } session)
        {
            var now = clock.GetUtcNow();
            await db.Sessions.Unfiltered("the session that the cookie names").Where(s => s.Id == session && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
            viewers.Forget();
        }
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme); // a remembered browser stays remembered
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }
}
