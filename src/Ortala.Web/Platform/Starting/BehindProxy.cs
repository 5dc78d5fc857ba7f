using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Ortala.Web.Platform.Starting;

/// <summary>A reverse proxy in front: what it says of the visitor's address, scheme and host is believed only of the proxies that <c>Proxy:Known</c> names.</summary>
public static class BehindProxy
{
    /// <summary>Believes the named proxies; nothing when none is named.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Configuration["Proxy:Known"] is not { Length: > 0 } known) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var each in known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (IPAddress.TryParse(each, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(each, out var network)) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
