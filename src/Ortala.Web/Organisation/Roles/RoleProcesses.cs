using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Organisation.Roles;

/// <summary>What happens to roles; the subject is the account that has them.</summary>
public static class RoleProcesses
{
    public static readonly ProcessKind
        Granted = new("role.granted", "account", new("memberikan peran kepada {0}", "granted a role to {0}"), "facts: role, node, grant, until; detail: name of the account, role and unit in words"),
        Revoked = new("role.revoked", "account", new("mencabut peran dari {0}", "took a role from {0}"), "facts: role, node, grant; detail: name of the account, role and unit in words, reason");
}
