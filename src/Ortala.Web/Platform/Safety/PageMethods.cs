using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ortala.Web.Platform.Safety;

/// <summary>
/// Pages are read and posted to, nothing else. Without this a page that overrides <c>OnPageHandlerExecutionAsync</c> would take it for the handler of a method named PAGE,
/// and one without a handler for a method would be shown without what it reads.
/// </summary>
static class PageMethods
{
    /// <summary>Answers 405 to other methods; to be called after routing.</summary>
    internal static void UsePageMethods(this WebApplication app) => app.Use(async (context, next) =>
    {
        var method = context.Request.Method;
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null && context.Features.Get<IStatusCodeReExecuteFeature>() is null;
        if (!isPage || HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            await next(context);
            return;
        }
        context.Response.Headers.Allow = "GET, HEAD, POST";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
    });
}
