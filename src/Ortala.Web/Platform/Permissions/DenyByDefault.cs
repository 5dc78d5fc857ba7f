using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Ortala.Web.Platform.Permissions;

/// <summary>Nothing is open by default: what an endpoint declares is asked of the viewer, and an endpoint that declares nothing is refused.</summary>
public static class DenyByDefault
{
    /// <summary>Address of the sign-in.</summary>
    public const string SignIn = "/masuk";

    /// <summary>Asks every endpoint's declaration.</summary>
    public static void AddDenyByDefault(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(Allowed).Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusal>();
    }

    /// <summary>Declares that everyone may use the endpoint.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint, string reason) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new OpenToAllAttribute(reason));

    /// <summary>Declares that everyone who has signed in may use the endpoint.</summary>
    public static TBuilder SignedIn<TBuilder>(this TBuilder endpoint, string reason) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new SignedInAttribute(reason));

    /// <summary>Declares that who has the right may use the endpoint.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Right right, string reason) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsAttribute(right, reason));

    static bool Allowed(AuthorizationHandlerContext asked) =>
        asked.Resource is HttpContext context && context.GetEndpoint()?.Metadata.GetMetadata<IPermissionDeclaration>() is { } declared && declared.Allows(Viewers.Of(context));

    /// <summary>An address without an endpoint goes on to be not found. A visitor is sent to sign in, a script and an officer without the right get 403.</summary>
    sealed class Refusal : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
        {
            if (result.Succeeded || context.GetEndpoint() is not { } endpoint) return next(context);
            var canSignIn = endpoint.Metadata.GetMetadata<IPermissionDeclaration>() is not null && !Viewers.Of(context).IsSignedIn;
            if (canSignIn && HttpMethods.IsGet(context.Request.Method) && AsksForPage(context.Request))
            {
                context.Response.Redirect($"{SignIn}?kembali={Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString)}");
                return Task.CompletedTask;
            }
            context.Response.StatusCode = canSignIn ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        static bool AsksForPage(HttpRequest request) => !request.Headers.ContainsKey("HX-Request")
            && !request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal) && !request.Headers.Accept.ToString().StartsWith("text/event-stream", StringComparison.Ordinal);
    }
}
