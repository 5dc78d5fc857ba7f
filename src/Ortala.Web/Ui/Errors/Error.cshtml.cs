using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Ui.Errors;

/// <summary>The page behind every error.</summary>
[OpenToAll("errors are told to everyone"), IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed partial class ErrorModel(Viewer viewer, ILogger<ErrorModel> log) : FramedPage
{
    /// <summary>Status that is answered.</summary>
    public int Status { get; private set; }

    /// <summary>What the page says.</summary>
    public ErrorText Words { get; private set; } = ErrorText.For(500);

    /// <summary>Number under which the event stands in the log.</summary>
    public string Reference => References.Of(HttpContext);

    /// <summary>True when signing in may help.</summary>
    public bool MaySignIn => !viewer.IsSignedIn && Status is 401 or 403 or 404;

    /// <summary>Where the visitor comes back to after signing in.</summary>
    public string Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? refused.OriginalPath + refused.OriginalQueryString : "/";

    public void OnGet()
    {
        // No handler takes parameters: binding them would read the very body that could not be read.
        Status = HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null ? Response.StatusCode
            : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? refused.OriginalStatusCode
            : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        Words = ErrorText.For(Status, viewer.IsSignedIn);
        Told(log, Status, Request.Method, Reference);
    }

    public void OnPost() => OnGet();

    [LoggerMessage(Level = LogLevel.Information, Message = "An error page was shown: {Status} to {Method}, number {Reference}")]
    static partial void Told(ILogger log, int status, string method, string reference);
}
