using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Puts the tree in force.</summary>
public static class StructureInForce
{
    /// <summary>Services.</summary>
    public static void AddStructure(this IServiceCollection services)
    {
        services.AddSingleton<IFileOwner, Emblems>();
        services.AddSingleton<ISearchable, NodeSearch>();
        services.AddSingleton<CreateNode>();
        services.AddSingleton<CorrectNode>();
        services.AddSingleton<ChangeEmblem>();
        services.AddSingleton<AssignWork>();
    }
}
