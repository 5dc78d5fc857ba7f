using Ortala.Web.Platform.Files;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Puts delegations in force.</summary>
public static class DelegatingForce
{
    /// <summary>Handlers.</summary>
    public static void AddDelegating(this IServiceCollection services)
    {
        services.AddScoped<EnterDelegation>();
        services.AddScoped<EndDelegation>();
        services.AddScoped<ActUnder>();
        services.AddSingleton<IFileOwner, DelegationLetters>();
    }
}
