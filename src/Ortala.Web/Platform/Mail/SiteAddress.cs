using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ortala.Web.Platform.Mail;

/// <summary>The address under which the public reaches the installation: the setting <c>Site:Address</c>, else where the server listens. It never hangs on what a request says of its host.</summary>
public sealed class SiteAddress(IConfiguration configuration, IServer server)
{
    /// <summary>Address without a slash at its end.</summary>
    public string Value => (configuration["Site:Address"] is { Length: > 0 } set ? set : Listening()).TrimEnd('/');

    string Listening() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal) ?? WebServer.DefaultAddress;
}
