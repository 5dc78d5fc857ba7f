using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Organisation;

/// <summary>What happens to the organisation tree. Events of units hold the path that the unit had at that time.</summary>
public static class OrganisationProcesses
{
    public static readonly ProcessKind
        Created = new("node.created", "node", new("membuat unit {0}", "created the unit {0}"), "facts: kind, parent; detail: name"),
        Corrected = new("node.corrected", "node", new("mengoreksi catatan unit {0}", "corrected the record of the unit {0}"), "detail: fields before and after"),
        EmblemChanged = new("node.emblem-changed", "node", new("mengganti lambang unit {0}", "changed the emblem of the unit {0}"), "evidence: hash of the emblem"),
        Renamed = new("node.renamed", "node", new("mengganti nama unit menjadi {0}", "renamed the unit to {0}"), "facts: reorganisation, day; detail: names before and after"),
        Moved = new("node.moved", "node", new("memindahkan unit {0}", "moved the unit {0}"), "facts: reorganisation, day, parent before and after, new path"),
        Closed = new("node.closed", "node", new("menutup unit {0}", "closed the unit {0}"), "facts: reorganisation, day, successors"),
        WorkAssigned = new("node.work-assigned", "node", new("membagikan akun dan naskah unit {0}", "assigned accounts and documents of the unit {0}"), "facts: target unit, how many accounts, roles, documents, tasks"),
        ReorganisationEntered = new("reorganisation.entered", "reorganisation", new("mencatat penataan {0}", "entered the reorganisation {0}"), "facts: kind, day, units; detail: legal basis"),
        ReorganisationApplied = new("reorganisation.applied", "reorganisation", new("menerapkan penataan {0}", "applied the reorganisation {0}"), "facts: kind, day, how many units changed"),
        ReorganisationFailed = new("reorganisation.failed", "reorganisation", new("tidak dapat menerapkan penataan {0}", "could not apply the reorganisation {0}"), "facts: day; detail: why"),
        ReorganisationCancelled = new("reorganisation.cancelled", "reorganisation", new("membatalkan penataan {0}", "cancelled the reorganisation {0}"), "facts: day"),
        ReorganisationResumed = new("reorganisation.resumed", "reorganisation", new("merencanakan lagi penataan {0}", "planned the reorganisation {0} again"), "facts: day");
}
