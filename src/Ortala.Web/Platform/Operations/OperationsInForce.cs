namespace Ortala.Web.Platform.Operations;

/// <summary>Puts the operator's pages in force.</summary>
public static class OperationsInForce
{
    /// <summary>What an operator can do.</summary>
    public static void AddOperations(this IServiceCollection services)
    {
        services.AddScoped<ChangeMail>();
        services.AddScoped<StartWork>();
    }
}
