using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Ortala.Web.Platform.Permissions;

/// <summary>What an endpoint says about who may use it. An endpoint that says nothing is refused, and a test fails.</summary>
public interface IPermissionDeclaration
{
    /// <summary>Name of the permission as it stands in docs/permissions.md.</summary>
    string Permission { get; }

    /// <summary>Why it is so.</summary>
    string Reason { get; }
}

/// <summary>Declares that everyone may use this page or endpoint, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string reason) : Attribute, IPermissionDeclaration, IAllowAnonymous
{
    /// <inheritdoc/>
    public string Permission => "everyone";

    /// <inheritdoc/>
    public string Reason { get; } = reason;
}

/// <summary>Nothing is open by default.</summary>
public static class DenyByDefault
{
    /// <summary>Refuses every endpoint that declares no permission.</summary>
    public static void AddDenyByDefault(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusal>();
    }

    /// <summary>Declares that everyone may use the endpoint.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint, string reason) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new OpenToAllAttribute(reason));

    /// <summary>An address without an endpoint goes on to be not found. Answers 403, for which there is a page, instead of asking for a sign-in that does not exist yet.</summary>
    sealed class Refusal : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
        {
            if (result.Succeeded || context.GetEndpoint() is null) return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
    }
}
