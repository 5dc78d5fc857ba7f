using Ortala.Web.Platform.Audit.Erasing;
using Ortala.Web.Platform.Audit.Sealing;
using Ortala.Web.Platform.Audit.Trail;

namespace Ortala.Web.Platform.Audit;

/// <summary>Puts the trail in force.</summary>
public static class AuditInForce
{
    /// <summary>Sealing, reading, erasing.</summary>
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSealing();
        services.AddScoped<ReadTrail>();
        services.AddScoped<ErasePersonalData>();
    }
}
