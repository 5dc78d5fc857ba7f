using System.Security.Cryptography;

namespace Ortala.Web.Ui.Errors;

/// <summary>A short number for each request, e.g. <c>7KQ2M9XA</c>: it stands on every error page and on every line of the log that the request leaves.</summary>
public static class References
{
    const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that is taken for another when read aloud

    static readonly Func<ILogger, string, IDisposable?> scope = LoggerMessage.DefineScope<string>("Reference {Reference}");

    /// <summary>The number of a request.</summary>
    public static string Of(HttpContext context) => context.Items[typeof(References)] as string ?? "";

    /// <summary>Gives each request its number, and puts it on its lines of the log as <c>Reference</c>.</summary>
    public static void UseReferences(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Ortala");
        app.Use(async (context, next) =>
        {
            var reference = RandomNumberGenerator.GetString(Letters, 8);
            context.Items[typeof(References)] = reference;
            using (scope(log, reference)) await next(context);
        });
    }
}
