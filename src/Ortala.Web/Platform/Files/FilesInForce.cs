using Microsoft.AspNetCore.Builder;
using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Files;

/// <summary>Puts the file store in force.</summary>
public static class FilesInForce
{
    /// <summary>Name of the policy of headers that files are sent with.</summary>
    const string Sandboxed = "files";

    /// <summary>Services.</summary>
    public static void AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<IFileStore>(s => new FolderFileStore(s.GetRequiredService<DataFolder>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AttachFile>();
        services.AddSingleton<SweepFiles>();
        services.AddScoped<SendFile>();
        services.AddSecurityHeaderPolicies().AddPolicy(Sandboxed, p => p
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddFrameAncestors().None();
                csp.AddSandbox();
            })
            .AddContentTypeOptionsNoSniff().AddFrameOptionsDeny().AddReferrerPolicySameOrigin().AddCrossOriginResourcePolicy(c => c.SameOrigin()).RemoveServerHeader());
    }

    /// <summary>Address of a file.</summary>
    public static void MapFiles(this WebApplication app) =>
        app.MapGet("/berkas/{use:guid}", (Guid use, SendFile send, HttpContext context) => send.Run(use, Viewers.Of(context), context.Response, context.RequestAborted))
            .OpenToAll("the thing that has the file is asked who sees it; to all others there is none").WithSecurityHeadersPolicy(Sandboxed);
}
