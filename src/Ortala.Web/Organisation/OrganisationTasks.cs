using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation;

/// <summary>What the tree asks of officers.</summary>
public static class OrganisationTasks
{
    public static readonly TaskKind
        AssignWork = new("node.assign-work", "node", new("Bagikan akun dan naskah unit yang ditutup: {0}", "Assign accounts and documents of the closed unit: {0}")),
        MendReorganisation = new("reorganisation.mend", "reorganisation", new("Perbaiki penataan yang belum dapat diterapkan: {0}", "Mend the reorganisation that could not be applied: {0}"));
}
