using Microsoft.AspNetCore.Http;
using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Tests.Platform.Matrix;

/// <summary>One thing that can be asked of an address.</summary>
/// <param name="Route">Raw pattern with a slash at the front.</param>
/// <param name="Verb">GET, or POST with the name of the handler.</param>
/// <param name="Declared">What the endpoint says about who may use it.</param>
sealed record MatrixRow(string Route, string Verb, IPermissionDeclaration Declared)
{
    /// <summary>Kind of thing that it is about.</summary>
    public Thing? Thing => EndpointSamples.ThingOf(Route);

    /// <summary>All that can be asked: each method of each endpoint, each handler of each page.</summary>
    public static async Task<List<MatrixRow>> All(IServiceProvider services)
    {
        var rows = new List<MatrixRow>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            var declared = endpoint.Metadata.GetMetadata<IPermissionDeclaration>()!;
            foreach (var verb in await Verbs(services, endpoint)) rows.Add(new(route, verb, declared));
        }
        return [.. rows.DistinctBy(r => (r.Route, r.Verb)).OrderBy(r => r.Route, StringComparer.Ordinal).ThenBy(r => r.Verb, StringComparer.Ordinal)];
    }

    static async Task<IEnumerable<string>> Verbs(IServiceProvider services, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
            return compiled.HandlerMethods.Where(h => h.HttpMethod.ToUpperInvariant() is "GET" or "POST") // a filter method of a page is taken for a handler of a method "PAGE"
                .Select(h => h.HttpMethod.ToUpperInvariant() + (h.Name is { } name ? " " + name : "")).Distinct();
        }
        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } m ? m.HttpMethods.Where(v => v != "HEAD") : ["GET"];
    }
}

/// <summary>How an address answered.</summary>
enum Answer
{
    /// <summary>It let the asker in; a refused form counts, for it was read.</summary>
    LetIn,

    /// <summary>Refused, or sent to sign in.</summary>
    Refused,

    /// <summary>For this asker there is nothing at the address.</summary>
    NotThere,

    /// <summary>It broke.</summary>
    Broken,
}

/// <summary>Asks through HTTP.</summary>
sealed class MatrixAsking(MatrixCast cast, MatrixThings things)
{
    readonly System.Collections.Concurrent.ConcurrentDictionary<(Thing, string), Task<string>> shared = new();

    /// <summary>Asks a row as someone about a thing of a unit.</summary>
    public async Task<(Answer Answer, string Said)> Ask(MatrixRow row, Asker asker, string unit)
    {
        var posting = !row.Verb.StartsWith("GET", StringComparison.Ordinal);
        var own = EndpointSamples.NeedsOwnSession(row.Route, posting);
        var (client, token) = own ? await cast.New(asker) : await cast.Client(asker);
        var key = row.Thing is not { } thing ? null : posting ? await things.Make(thing, unit) : await shared.GetOrAdd((thing, unit), k => things.Make(k.Item1, k.Item2));
        var (address, complaint) = EndpointSamples.Fill(row.Route, key);
        if (address is null) return (Answer.Broken, complaint!);
        using var request = Request(row, address, token);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        return (Class(response), $"{row.Verb} {address} as {asker.Name}: {(int)response.StatusCode}");
    }

    static HttpRequestMessage Request(MatrixRow row, string address, string token)
    {
        var parts = row.Verb.Split(' ');
        var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts.Length > 1 ? $"{address}?handler={parts[1]}" : address);
        if (parts[0] == "GET") return request;
        request.Headers.Add("RequestVerificationToken", token);
        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        return request;
    }

    static Answer Class(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Answer.Refused,
        HttpStatusCode.NotFound => Answer.NotThere,
        HttpStatusCode.Redirect or HttpStatusCode.SeeOther when response.Headers.Location?.ToString().StartsWith(DenyByDefault.SignIn + "?kembali", StringComparison.Ordinal) == true => Answer.Refused,
        >= HttpStatusCode.InternalServerError => Answer.Broken,
        _ => Answer.LetIn,
    };
}
