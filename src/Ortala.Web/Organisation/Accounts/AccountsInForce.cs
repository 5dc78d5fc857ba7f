using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Puts the accounts, as admins see them, in force.</summary>
public static class AccountsInForce
{
    /// <summary>Services.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<Shelf<SlipBatch>>();
        services.AddScoped<HandingOver.HandOver>();
        services.AddScoped<MakeSlips>();
        services.AddScoped<FindAccount>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<EditAccount>();
        services.AddScoped<ActOnAccount>();
        services.AddScoped<Importing.PlanImport>();
        services.AddScoped<Importing.TakeImport>();
        services.AddScoped<Roles.GrantRole>();
        services.AddScoped<Roles.RevokeRole>();
        services.AddScoped<Platform.Lists.IUndoable, ReactivateSuspended>();
        services.AddScoped<Platform.Lists.IUndoable, Roles.RevokeGiven>();
        services.AddSingleton<ISearchable, SearchableAccounts>();
    }
}
