using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Ui.Errors;

/// <summary>The page behind every error.</summary>
[OpenToAll("errors are told to everyone"), IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : FramedPage
{
    /// <summary>Status that is answered.</summary>
    public int Status { get; private set; }

    /// <summary>What the page says.</summary>
    public ErrorText Words { get; private set; } = ErrorText.For(500);

    /// <summary>Code under which the event stands in the log; only for failures of the program.</summary>
    public string? TraceId => Status >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    public void OnGet()
    {
        // No handler takes parameters: binding them would read the very body that could not be read.
        Status = HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null ? Response.StatusCode
            : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? refused.OriginalStatusCode
            : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        Words = ErrorText.For(Status);
    }

    public void OnPost() => OnGet();
}
