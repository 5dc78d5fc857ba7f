using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ortala.Web.Data;
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
            Device = Shortened(Context.Request.Headers.UserAgent.ToString(), 120),
            From = Context.Connection.RemoteIpAddress?.ToString() ?? "",
        };
        db.Add(session);
        await db.SaveChangesAsync(Context.RequestAborted);
        await db.Accounts.Where(a => a.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.LastSignInAt, now), Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(Viewers.SessionClaim, session.Id.ToString("N"))]);
    }

    /// <inheritdoc/>
    public override async Task SignOutAsync()
    {
        if (Viewers.Of(Context).SessionId is { } session)
        {
            var now = clock.GetUtcNow();
            await db.Sessions.Where(s => s.Id == session && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
            viewers.Forget();
        }
        await base.SignOutAsync();
    }

    static string Shortened(string text, int most) => text.Length > most ? text[..most] : text;
}

/// <summary>Puts accounts and the sign-in in force.</summary>
public static class SigningInForce
{
    /// <summary>Identity on Ortala's own database, and the cookie.</summary>
    public static void AddSigningIn(this IServiceCollection services)
    {
        services.AddSingleton<Invitations>();
        services.AddIdentityCore<Account>(o =>
        {
            o.Password.RequiredLength = 10;
            o.Password.RequireNonAlphanumeric = o.Password.RequireUppercase = o.Password.RequireDigit = o.Password.RequireLowercase = false; // length is what counts
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@";
        }).AddUserStore<Microsoft.AspNetCore.Identity.EntityFrameworkCore.UserOnlyStore<Account, OrtalaDb, Guid>>().AddSignInManager<OrtalaSignIn>().AddDefaultTokenProviders();
        services.AddSingleton<IConfigureOptions<PasswordHasherOptions>>(s => new ConfigureOptions<PasswordHasherOptions>(o =>
            o.IterationCount = s.GetRequiredService<IConfiguration>().GetValue("Accounts:HashIterations", 210_000)));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(c => c.ApplicationCookie!.Configure(o =>
        {
            o.Cookie.Name = "ortala";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromDays(14);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = _ => Task.CompletedTask; // the session is asked at every request instead
        }));
    }
}
