namespace Ortala.Web.Platform.Permissions;

/// <summary>What one may do somewhere. Endpoints declare one; <see cref="PermissionTable"/> says which roles have it.</summary>
public enum Right
{
    /// <summary>Sees procedures that are being written.</summary>
    ReadDrafts,

    /// <summary>Writes procedures.</summary>
    WriteDrafts,

    /// <summary>Makes and changes the agency's own forms.</summary>
    ManageForms,

    /// <summary>Sees the tree below, with what has closed.</summary>
    ReadOrganisation,

    /// <summary>Changes the tree: units, names, reorganisations, imports.</summary>
    ManageOrganisation,

    /// <summary>Sees the accounts below.</summary>
    ReadAccounts,

    /// <summary>Makes, suspends, resets and hands over accounts below.</summary>
    ManageAccounts,

    /// <summary>Gives and takes roles below, never one that is more than the own.</summary>
    GrantRoles,

    /// <summary>Decides on account requests.</summary>
    DecideRequests,

    /// <summary>Enters delegations of others; everyone may enter those of the own office.</summary>
    ManageDelegations,

    /// <summary>Reads the audit trail of what lies below.</summary>
    ReadAudit,

    /// <summary>Sees mail, jobs and health of the installation.</summary>
    Operate,
}
