using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>What a node was, is or will be from a day on, until its next version. The first version of a node has the day 0001-01-01 where it is not known.</summary>
public sealed class NodeVersion
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>The node.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The node above.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; set; }

    /// <summary>Code; a correction changes it, as it does the names.</summary>
    [MaxLength(40)]
    public required string Code { get; set; }

    /// <summary>Full name.</summary>
    [MaxLength(Node.MaxName)]
    public required string Name { get; set; }

    /// <summary>Short name.</summary>
    [MaxLength(40)]
    public required string ShortName { get; set; }

    /// <summary>True when it is no longer there from that day on.</summary>
    public bool Closed { get; init; }

    /// <summary>The reorganisation that brought it; null: a correction, or the beginning.</summary>
    public Guid? ReorganisationId { get; init; }
}

/// <summary>Kind of reorganisation.</summary>
public enum ReorganisationKind
{
    /// <summary>Ganti nama.</summary>
    Rename = 1,

    /// <summary>Pindah induk.</summary>
    Move = 2,

    /// <summary>Penggabungan: several become one.</summary>
    Merge = 3,

    /// <summary>Pemekaran: one becomes several.</summary>
    Split = 4,

    /// <summary>Penghapusan.</summary>
    Close = 5,

    /// <summary>Several changes from a file.</summary>
    Import = 6,
}

/// <summary>A reorganisation (<i>penataan kelembagaan</i>): takes effect on a day, by a regulation.</summary>
public sealed class Reorganisation
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is done.</summary>
    public required ReorganisationKind Kind { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The regulation that says so.</summary>
    [MaxLength(300)]
    public required string LegalBasis { get; init; }

    /// <summary>Agency within which it happens.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>What it is about, as it was entered: <i>Dinas A → Dinas B</i>.</summary>
    [MaxLength(400)]
    public required string About { get; init; }

    /// <summary>What becomes of the tree, see <see cref="Ortala.Web.Organisation.Reorganising.TreePlan"/>.</summary>
    public required string Plan { get; init; }

    /// <summary>Remark, e.g. that it was composed for the demonstration; may be empty.</summary>
    [MaxLength(400)]
    public string Remark { get; init; } = "";

    /// <summary>Why it could not be done on its day, in Indonesian; empty: it could, or its day has not come.</summary>
    [MaxLength(600)]
    public string Trouble { get; set; } = "";

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Account that entered it; null: the installation.</summary>
    public required Guid? EnteredById { get; init; }

    /// <summary>When the tree of today was changed by it; null: its day has not come.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    /// <summary>When it was taken back before its day.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>Changed with every change of this row.</summary>
    [ConcurrencyCheck]
    public required Guid Stamp { get; set; }

    /// <summary>True while its day has not come and nobody took it back.</summary>
    public bool IsPending => AppliedAt is null && CancelledAt is null;
}

/// <summary>That a node goes on in another: with a merger many to one, with a split one to many.</summary>
public sealed class Succession
{
    /// <summary>The reorganisation.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>What was.</summary>
    public required Guid FromId { get; init; }

    /// <summary>What takes its place.</summary>
    public required Guid ToId { get; init; }
}
