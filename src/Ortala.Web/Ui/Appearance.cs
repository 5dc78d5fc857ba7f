namespace Ortala.Web.Ui;

/// <summary>
/// Light, dark, or as the viewer's system has it: a query parameter that the next requests remember in a cookie, as with the language. Nothing inline is
/// needed: the server links the dark colours for the screens that are to have them.
/// </summary>
public static class Appearance
{
    /// <summary>Name of the query parameter and of the cookie.</summary>
    public const string Key = "tema";

    /// <summary>As the system has it.</summary>
    public const string Auto = "otomatis";

    /// <summary>Always light.</summary>
    public const string Light = "terang";

    /// <summary>Always dark.</summary>
    public const string Dark = "gelap";

    /// <summary>What is chosen; <see cref="Auto"/> when nothing was.</summary>
    public static string Of(HttpRequest request) => Known(request.Query[Key]) ?? Known(request.Cookies[Key]) ?? Auto;

    /// <summary>Value of the attribute <c>media</c> of the dark colours; null: they are not linked.</summary>
    public static string? DarkOn(string chosen) => chosen switch { Light => null, Dark => "screen", _ => "screen and (prefers-color-scheme: dark)" };

    /// <summary>Value of the meta element <c>color-scheme</c>.</summary>
    public static string Scheme(string chosen) => chosen switch { Light => "light", Dark => "dark", _ => "light dark" };

    /// <summary>The address of the request with another value of one parameter, for switches; from an error page: the front page.</summary>
    public static string Switch(HttpRequest request, string key, string value) =>
        request.PathBase + (request.Path.StartsWithSegments("/galat") ? "/" : request.Path.Value)
        + QueryString.Create(request.Query.Where(q => q.Key is not (Platform.Languages.Language.Key or Key)).Append(new(key, value)));

    /// <summary>Remembers what is asked.</summary>
    public static void UseAppearance(this WebApplication app) => app.Use((context, next) =>
    {
        if (Known(context.Request.Query[Key]) is { } asked)
            context.Response.Cookies.Append(Key, asked, new CookieOptions
            {
                HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
            });
        return next(context);
    });

    static string? Known(string? value) => value is Auto or Light or Dark ? value : null;
}
