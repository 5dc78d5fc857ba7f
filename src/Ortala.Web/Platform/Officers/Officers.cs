using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Ortala.Web.Platform.Officers;

/// <summary>Whoever works at a browser. There are no accounts yet: an officer is known by a protected cookie and has the name that he or she chose.</summary>
/// <param name="Id">Key, made by the application.</param>
/// <param name="Name">Name that others see.</param>
public sealed record Officer(Guid Id, string Name)
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 60;

    /// <summary>The name as it is kept: one line, trimmed, shortened; null when nothing is left of it.</summary>
    public static string? CleanName(string? typed)
    {
        var clean = string.Join(' ', string.Concat((typed ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length > MaxName) clean = clean[..(char.IsHighSurrogate(clean[MaxName - 1]) ? MaxName - 1 : MaxName)].TrimEnd();
        return clean.Length == 0 ? null : clean;
    }
}

/// <summary>Knows the officer of a request. Accounts take this place later; those who ask do not notice.</summary>
public sealed class Officers(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "petugas";

    readonly IDataProtector protector = protection.CreateProtector("petugas");

    /// <summary>The officer of the request; at the first visit one is made, with a name that can be changed.</summary>
    public Officer Of(HttpContext context)
    {
        if (Permissions.Viewers.Of(context) is { AccountId: { } account } viewer) return new Officer(account, viewer.Name);
        if (context.Items[typeof(Officer)] is Officer known) return known;
        if (Read(context.Request.Cookies[Cookie]) is not { } officer)
            Keep(context, officer = new Officer(Guid.CreateVersion7(clock.GetUtcNow()), FormattableString.Invariant($"Petugas {RandomNumberGenerator.GetInt32(10, 100)}")));
        context.Items[typeof(Officer)] = officer;
        return officer;
    }

    /// <summary>Gives the officer of the request another name; the key stays.</summary>
    public Officer Rename(HttpContext context, string name)
    {
        var officer = Of(context) with { Name = name };
        Keep(context, officer);
        context.Items[typeof(Officer)] = officer;
        return officer;
    }

    Officer? Read(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie)) return null;
        try
        {
            return JsonSerializer.Deserialize<Officer>(protector.Unprotect(cookie));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null; // changed by hand, or the keys are new: the visitor becomes a new officer
        }
    }

    void Keep(HttpContext context, Officer officer) => context.Response.Cookies.Append(Cookie, protector.Protect(JsonSerializer.Serialize(officer)), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(400),
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });
}
