using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Languages;

/// <summary>
/// Speaks the language of the request. Texts are typed, Indonesian and English side by side, in the <c>…Text</c> table of each journey,
/// so that a text without its translation does not compile.
/// </summary>
public sealed class Language
{
    /// <summary>Name of the query parameter and of the cookie.</summary>
    public const string Key = "lang";

    /// <summary>Two-letter code, <c>id</c> or <c>en</c>: the value of the attribute <c>lang</c>.</summary>
    public string Code => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The text in the language of the request.</summary>
    public string this[Bilingual text] => text.In(Code);

    /// <summary>The text with values put in, numbers and dates in the manner of the language.</summary>
    public string this[Bilingual text, params object?[] values] => string.Format(CultureInfo.CurrentCulture, text.In(Code), values);

    /// <summary>A day in words, e.g. <c>24 November 2026</c>; free text as written; a dash when empty.</summary>
    public string Date(SopDate date) =>
        date.Day is { } day ? day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) : date.Text.Length > 0 ? date.Text : "–";

    /// <summary>A whole number with the separators of the language.</summary>
    public string Number(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    static readonly HttpContextAccessor current = new(); // reads what the application's own one keeps for the request

    /// <summary>The zone in which times are told: that of the viewer's unit; western Indonesia for visitors and outside a request.</summary>
    public static Zone ZoneOfViewer => current.HttpContext is { } context && Viewers.Of(context) is { IsSignedIn: true } viewer ? viewer.Zone : Data.Zone.Wib;

    /// <summary>Name of the zone in which times are told: <c>WIB</c>, <c>WITA</c> or <c>WIT</c>.</summary>
    public static string Zone => NameOf(ZoneOfViewer);

    /// <summary>Name of a zone.</summary>
    public static string NameOf(Zone zone) => zone.ToString().ToUpperInvariant();

    /// <summary>The moment on the clock of the viewer's zone.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => Local(moment, ZoneOfViewer);

    /// <summary>The moment on the clock of a zone.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment, Zone zone) => moment.ToOffset(TimeSpan.FromHours((int)zone));

    /// <summary>Day and time of a moment, e.g. <c>24 Nov 2026 20.15 WITA</c>.</summary>
    public string Moment(DateTimeOffset moment) => Moment(moment, ZoneOfViewer);

    /// <summary>Day and time of a moment in a zone, e.g. for somebody to whom an e-mail goes.</summary>
    public string Moment(DateTimeOffset moment, Zone zone) =>
        $"{Local(moment, zone).ToString("d MMM yyyy", CultureInfo.CurrentCulture)} {Local(moment, zone).ToString("t", CultureInfo.CurrentCulture)} {NameOf(zone)}";

    /// <summary>Time of the day of a moment, e.g. <c>20.15</c>.</summary>
    public string Clock(DateTimeOffset moment) => Local(moment).ToString("t", CultureInfo.CurrentCulture);
}

/// <summary>Indonesian first, English by a switch: a query parameter that the next requests remember in a cookie.</summary>
public static class Languages
{
    static readonly CultureInfo[] supported = [new("id-ID"), new("en-GB")];

    /// <summary>The language service.</summary>
    public static void AddLanguages(this IServiceCollection services) => services.AddSingleton<Language>();

    /// <summary>Sets the culture of the request from <c>?lang=</c>, else from the cookie, else Indonesian.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(supported[0]),
            SupportedCultures = supported,
            SupportedUICultures = supported,
            RequestCultureProviders = [new CustomRequestCultureProvider(c => Task.FromResult(Chosen(c)))],
        });
    }

    /// <summary>Speaks the language with that code from the next request on.</summary>
    public static void Speak(HttpContext context, string code)
    {
        if (CultureOf(code) is { } culture) Remember(context, culture);
    }

    static ProviderCultureResult? Chosen(HttpContext context)
    {
        var asked = CultureOf(context.Request.Query[Language.Key]);
        if (asked is not null) Remember(context, asked);
        return (asked ?? CultureOf(context.Request.Cookies[Language.Key])) is { } culture ? new ProviderCultureResult(culture) : null;
    }

    static string? CultureOf(string? code) => code switch { "id" => "id-ID", "en" => "en-GB", _ => null };

    static void Remember(HttpContext context, string culture) => context.Response.Cookies.Append(Language.Key, culture[..2], new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });
}
