using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Puts accounts and the sign-in in force.</summary>
public static class SigningInForce
{
    /// <summary>Tries of password or code before an account is locked.</summary>
    public const int Tries = 5;

    /// <summary>How long it then stays locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Identity on Ortala's own database, the cookies, and the handlers.</summary>
    public static void AddSigningIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(o =>
        {
            o.Password.RequiredLength = Passwords.Least;
            o.Password.RequireNonAlphanumeric = o.Password.RequireUppercase = o.Password.RequireDigit = o.Password.RequireLowercase = false; // length is what counts
            o.Lockout.MaxFailedAccessAttempts = Tries;
            o.Lockout.DefaultLockoutTimeSpan = LockedFor;
            o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@";
        }).AddUserStore<AccountStore>().AddSignInManager<OrtalaSignIn>().AddDefaultTokenProviders();
        services.AddSingleton<IConfigureOptions<PasswordHasherOptions>>(s => new ConfigureOptions<PasswordHasherOptions>(o =>
            o.IterationCount = s.GetRequiredService<IConfiguration>().GetValue("Accounts:HashIterations", 210_000)));
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero); // a remembered browser is forgotten as soon as the password changes
        AddCookies(services);
        services.AddSingleton<Invitations>();
        services.AddSingleton<UnknownNames>();
        services.AddSingleton<FirstStart>();
        services.AddScoped<TrySignIn>();
        services.AddScoped<TryCode>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<AskNewPassword>();
        services.AddScoped<MakeFirstAdmin>();
    }

    static void AddCookies(IServiceCollection services) => services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(c =>
    {
        c.ApplicationCookie!.Configure(o =>
        {
            Harden(o, "ortala");
            o.ExpireTimeSpan = TimeSpan.FromDays(14);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = _ => Task.CompletedTask; // the session is asked at every request instead
        });
        c.TwoFactorRememberMeCookie!.Configure(o =>
        {
            Harden(o, "ortala-peramban");
            o.ExpireTimeSpan = TimeSpan.FromDays(30);
        });
        c.TwoFactorUserIdCookie!.Configure(o => Harden(o, "ortala-kode"));
    });

    static void Harden(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
