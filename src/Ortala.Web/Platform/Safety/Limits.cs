using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Ortala.Web.Platform.Safety;

/// <summary>How much one visitor may ask of the server. Every figure can be set in the configuration, e.g. <c>--Limits:UploadsPerMinute 60</c>.</summary>
public sealed record Limits
{
    /// <summary>Greatest size of a procedure's file.</summary>
    public const int FileBytes = 2 * 1024 * 1024;

    /// <summary>Greatest body the server reads at all. Above <see cref="FileBytes"/>, so that a file a little too big gets an answer in words.</summary>
    public const int BodyBytes = 16 * 1024 * 1024;

    /// <summary>Name of the rate limit on uploads.</summary>
    public const string Uploads = "uploads";

    /// <summary>Greatest body of one post of edits.</summary>
    public const int PostBytes = 4 * 1024 * 1024;

    /// <summary>Name of the rate limit on posts of edits.</summary>
    public const string Edits = "edits";

    /// <summary>Posts of edits that one address may make in a minute: a whole office may stand behind one address.</summary>
    public int EditsPerMinute { get; init; } = 20_000;

    /// <summary>Name of the rate limit on passwords, codes and one-time links.</summary>
    public const string SignIns = "sign-ins";

    /// <summary>Passwords, codes and links that one address may try in a minute: a whole office may stand behind one address.</summary>
    public int SignInsPerMinute { get; init; } = 60;

    /// <summary>Name of the rate limit on account requests.</summary>
    public const string AccountRequests = "account-requests";

    /// <summary>Account requests, and searches of a unit for one, that one address may make in a minute.</summary>
    public int AccountRequestsPerMinute { get; init; } = 12;

    /// <summary>Uploads that one address may make in a minute.</summary>
    public int UploadsPerMinute { get; init; } = 20;

    /// <summary>Uploaded documents that are kept at once.</summary>
    public int KeptDocuments { get; init; } = 200;

    /// <summary>Characters of all kept documents together.</summary>
    public int KeptCharacters { get; init; } = 64 * 1024 * 1024;

    /// <summary>Hours without a visit after which an uploaded document is forgotten.</summary>
    public double KeptHours { get; init; } = 2;
}

/// <summary>Puts the limits in force.</summary>
public static class LimitsInForce
{
    /// <summary>Reads the section <c>Limits</c> and sets body size, form size and rates.</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(s => s.GetRequiredService<IConfiguration>().GetSection("Limits").Get<Limits>() ?? new Limits());
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = Limits.BodyBytes;
        });
        builder.Services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = Limits.BodyBytes;
            o.ValueCountLimit = 64;
        });
        builder.Services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = SayWhen;
            o.AddPolicy(Limits.Uploads, context => PostsIn(context, l => l.UploadsPerMinute));
            o.AddPolicy(Limits.SignIns, context => PostsIn(context, l => l.SignInsPerMinute));
            o.AddPolicy(Limits.AccountRequests, context => PostsIn(context, l => l.AccountRequestsPerMinute));
            o.AddPolicy(Limits.Edits, context => PostsIn(context, l => l.EditsPerMinute));
        });
    }

    /// <summary>Answers a body that is announced as too large before any of it is read.</summary>
    public static void UseBodyLimit(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength is not > Limits.BodyBytes || context.Features.Get<IStatusCodeReExecuteFeature>() is not null) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    static RateLimitPartition<string> PostsIn(HttpContext context, Func<Limits, int> perMinute) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            "from " + context.Connection.RemoteIpAddress,
            _ => new() { PermitLimit = perMinute(context.RequestServices.GetRequiredService<Limits>()), Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("reading");

    static ValueTask SayWhen(Microsoft.AspNetCore.RateLimiting.OnRejectedContext rejected, CancellationToken cancel)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
