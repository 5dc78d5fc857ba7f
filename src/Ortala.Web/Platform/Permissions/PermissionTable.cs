using System.Collections.Frozen;
using System.Collections.Immutable;
using static Ortala.Web.Platform.Permissions.Role;

namespace Ortala.Web.Platform.Permissions;

/// <summary>The one table of who may do what. Roles that are not named for a right do not have it.</summary>
public static class PermissionTable
{
    static readonly FrozenDictionary<Right, ImmutableArray<Role>> table = new Dictionary<Right, ImmutableArray<Role>>
    {
        [Right.ReadDrafts] = [SystemAdmin, OrganisationBureau, LocalAdmin, SopCoordinator, SopDrafter, SopReviewer, SopApprover, SopEvaluator, LocalFacilitator],
        [Right.WriteDrafts] = [OrganisationBureau, SopCoordinator, SopDrafter, LocalFacilitator],
        [Right.ManageForms] = [SystemAdmin, OrganisationBureau],
        [Right.ReadOrganisation] = [SystemAdmin, MinistryAdmin, OrganisationBureau, LocalAdmin],
        [Right.ManageOrganisation] = [SystemAdmin, MinistryAdmin, OrganisationBureau],
        [Right.ReadAccounts] = [SystemAdmin, MinistryAdmin, OrganisationBureau, LocalAdmin],
        [Right.ManageAccounts] = [SystemAdmin, MinistryAdmin, OrganisationBureau, LocalAdmin],
        [Right.GrantRoles] = [SystemAdmin, MinistryAdmin, OrganisationBureau, LocalAdmin],
        [Right.DecideRequests] = [SystemAdmin, MinistryAdmin, OrganisationBureau, LocalAdmin],
        [Right.ManageDelegations] = [SystemAdmin, OrganisationBureau, LocalAdmin],
        [Right.ReadAudit] = [SystemAdmin, MinistryAdmin, OrganisationBureau, LocalAdmin],
        [Right.Operate] = [SystemAdmin],
    }.ToFrozenDictionary();

    /// <summary>The roles that have a right.</summary>
    public static ImmutableArray<Role> RolesWith(Right right) => table.TryGetValue(right, out var roles) ? roles : [];

    /// <summary>True when the role has the right, in its scope.</summary>
    public static bool Gives(Role role, Right right) => RolesWith(right).Contains(role);

    /// <summary>False for what stays with its holder, also while another acts in the place of him or her.</summary>
    public static bool CanBeDelegated(Role role) => role != SystemAdmin;

    /// <summary>The roles that a holder of <paramref name="own"/> may give to others in the own scope: no one can make somebody who may do more than oneself.</summary>
    public static ImmutableArray<Role> Grantable(Role own) => own switch
    {
        SystemAdmin => [.. Enum.GetValues<Role>()],
        MinistryAdmin => [OrganisationBureau, LocalAdmin, CompetitionEvaluator, CompetitionPanelist, Reader],
        OrganisationBureau => [LocalAdmin, SopCoordinator, SopDrafter, SopReviewer, SopApprover, SopEvaluator, LocalFacilitator, CompetitionEvaluator, CompetitionPanelist, Reader],
        LocalAdmin => [LocalAdmin, SopCoordinator, SopDrafter, SopReviewer, SopApprover, SopEvaluator, LocalFacilitator, Reader],
        _ => [],
    };
}
