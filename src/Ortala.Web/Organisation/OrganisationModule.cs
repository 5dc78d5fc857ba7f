using Ortala.Web.Organisation.Delegating;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Organisation.Demonstration;
using Ortala.Web.Organisation.Importing;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Organisation.Requesting;
using Ortala.Web.Organisation.Profile;
using Ortala.Web.Organisation.SigningIn;
using Ortala.Web.Organisation.Structure;

namespace Ortala.Web.Organisation;

/// <summary>What the capability puts in force: each journey adds its own services and addresses here, one line each.</summary>
public static class OrganisationModule
{
    /// <summary>Services.</summary>
    public static void AddOrganisation(this IServiceCollection services)
    {
        services.AddSigningIn();
        services.AddStructure();
        services.AddReorganising();
        services.AddRequests();
        services.AddProfile();
        services.AddDelegating();
        services.AddAccounts();
        services.AddHostedService<LoadDemonstration>();
    }

    /// <summary>Addresses that are not pages.</summary>
    public static void MapOrganisation(this WebApplication app)
    {
        app.MapUnitFiles();
    }
}
