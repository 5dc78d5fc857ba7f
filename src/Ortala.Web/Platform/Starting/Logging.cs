namespace Ortala.Web.Platform.Starting;

/// <summary>What is written to the console: text for people, or a line of JSON an event (<c>Log:Format json</c>) for a collector.</summary>
public static class Logging
{
    /// <summary>Sets the form, and leaves out what says nothing.</summary>
    public static void AddOrtalaLog(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error) // it complains that pages with a form ask not to be kept, which they do on purpose
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None) // a failed start is told in words
            .AddFilter("Quartz", LogLevel.Warning);
        if (string.Equals(builder.Configuration["Log:Format"], "json", StringComparison.OrdinalIgnoreCase))
            builder.Logging.AddJsonConsole(o =>
            {
                o.IncludeScopes = true;
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        else builder.Logging.AddSimpleConsole(o => o.IncludeScopes = true);
    }
}
