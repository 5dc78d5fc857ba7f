namespace Ortala.Web.Ui.Errors;

/// <summary>Every error ends in a page in the visitor's language: what happened, what was kept, what to do. Never a stack trace.</summary>
public static class ErrorPages
{
    /// <summary>Puts the pages behind errors and empty answers.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/galat/500",
            AllowStatusCode404Response = true,
            StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
    }
}
