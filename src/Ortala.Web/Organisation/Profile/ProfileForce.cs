namespace Ortala.Web.Organisation.Profile;

/// <summary>Puts the pages of the own account in force.</summary>
public static class ProfileForce
{
    /// <summary>Handlers.</summary>
    public static void AddProfile(this IServiceCollection services)
    {
        services.AddScoped<OwnAccount>();
        services.AddScoped<ChangeProfile>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<EndSessions>();
    }
}
