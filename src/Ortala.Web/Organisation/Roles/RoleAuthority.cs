using System.Collections.Frozen;
using System.Collections.Immutable;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Roles;

/// <summary>
/// Who may give which role where, and who stands above whom. A role is given only out of <see cref="PermissionTable.Grantable"/> of an own one, at or below where
/// that one holds; an account is in one's hands only when all that it may do could have come from oneself.
/// </summary>
public static class RoleAuthority
{
    static readonly FrozenDictionary<Role, ImmutableArray<Role>> reach = Enum.GetValues<Role>().ToFrozenDictionary(r => r, Reach);

    /// <summary>True when the grant holds at the moment or will hold later.</summary>
    public static bool IsOpen(this Grant grant, DateTimeOffset now) => grant.RevokedAt is null && (grant.Until is null || grant.Until > now);

    /// <summary>The roles that the viewer may give at the node of that path, in the order of their numbers.</summary>
    public static ImmutableArray<Role> GrantableAt(this Viewer viewer, string path) =>
        [.. Giving(viewer, Right.GrantRoles, path).SelectMany(g => PermissionTable.Grantable(g.Role)).Distinct().Order()];

    /// <summary>All roles that the viewer may give somewhere.</summary>
    public static ImmutableArray<Role> GrantableAnywhere(this Viewer viewer) =>
        [.. viewer.Grants.Where(g => g.Scope == ScopeKind.Node && PermissionTable.Gives(g.Role, Right.GrantRoles)).SelectMany(g => PermissionTable.Grantable(g.Role)).Distinct().Order()];

    /// <summary>True when the viewer may give the role, or take it away, at the node of that path.</summary>
    public static bool MayGrant(this Viewer viewer, Role role, string path) => viewer.GrantableAt(path).Contains(role);

    /// <summary>True when a role at that path could have come from the viewer, be it by way of another whom he or she made.</summary>
    public static bool StandsAbove(this Viewer viewer, Role role, string path) =>
        Giving(viewer, Right.ManageAccounts, role == Role.SystemAdmin ? "" : path).Any(g => reach[g.Role].Contains(role));

    static IEnumerable<HeldGrant> Giving(Viewer viewer, Right right, string path) =>
        viewer.Grants.Where(g => g.Scope == ScopeKind.Node && PermissionTable.Gives(g.Role, right) && path.StartsWith(g.Path, StringComparison.Ordinal));

    static ImmutableArray<Role> Reach(Role from)
    {
        var reached = new HashSet<Role>();
        var open = new Queue<Role>([from]);
        while (open.TryDequeue(out var role))
            foreach (var next in PermissionTable.Grantable(role))
                if (reached.Add(next)) open.Enqueue(next);
        return [.. reached];
    }
}
