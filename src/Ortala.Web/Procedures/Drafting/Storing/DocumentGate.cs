using Microsoft.AspNetCore.Routing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>
/// Stands before every address below <c>/naskah/{id}</c>: a document outside the viewer's sight is not found; one that may be read and not written is refused to whoever
/// would change it (a request that is no reading, or an endpoint that declares <see cref="Right.WriteDrafts"/>).
/// </summary>
public static class DocumentGate
{
    const string Pattern = "naskah/{id:guid}";

    /// <summary>Puts it in force; to be called after the permissions of the endpoints are asked.</summary>
    public static void UseDocumentGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } pattern } endpoint || !pattern.TrimStart('/').StartsWith(Pattern, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        var viewer = Viewers.Of(context);
        var id = Guid.Parse((string)context.Request.RouteValues["id"]!, System.Globalization.CultureInfo.InvariantCulture);
        var document = await context.RequestServices.GetRequiredService<DocumentStore>().Find(id, viewer, context.RequestAborted);
        var refused = document is null ? StatusCodes.Status404NotFound : Allowed(viewer, document, endpoint, context.Request) ? 0 : StatusCodes.Status403Forbidden;
        if (refused == 0)
        {
            context.Items[typeof(Document)] = document;
            await next(context);
        }
        else if (endpoint.Metadata.GetMetadata<RefusedInWords>() is { } words) await words.Answer(context, refused).ExecuteAsync(context);
        else context.Response.StatusCode = refused;
    });

    /// <summary>The document of the address, with its unit.</summary>
    public static Document OfAddress(HttpContext context) =>
        context.Items[typeof(Document)] as Document ?? throw new InvalidOperationException("the address names no document");

    static bool Allowed(Viewer viewer, Document document, RouteEndpoint endpoint, HttpRequest request)
    {
        if (endpoint.Metadata.GetMetadata<MovesDocument>() is not null) return viewer.MayMove(document);
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) || endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Right == Right.WriteDrafts;
        return !changes || viewer.MayWrite(document);
    }
}

/// <summary>Marks the address at which a document is given to another unit: a system administrator may do that and not write.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MovesDocument : Attribute;

/// <summary>How an endpoint for scripts says that it refuses.</summary>
/// <param name="Answer">The answer to a status.</param>
public sealed record RefusedInWords(Func<HttpContext, int, IResult> Answer);
