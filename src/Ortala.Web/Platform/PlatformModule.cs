using Ortala.Web.Platform.Audit.Sealing;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform;

/// <summary>What the platform puts in force: each part adds its own services and addresses here, one line each.</summary>
public static class PlatformModule
{
    /// <summary>Services.</summary>
    public static void AddPlatform(this IServiceCollection services)
    {
        services.AddDenyByDefault();
        services.AddViewers();
        services.AddSealing();
    }

    /// <summary>Addresses that are not pages.</summary>
    public static void MapPlatform(this WebApplication app)
    {
    }
}
