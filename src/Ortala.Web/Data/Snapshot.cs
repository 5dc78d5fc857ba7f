using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>The whole draft at a revision, so that few entries need be read to reach any revision. Revision 0, as created, always has one.</summary>
public sealed class Snapshot
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The revision it shows.</summary>
    public required int Revision { get; init; }

    /// <summary>The draft, see <see cref="Ortala.Procedures.Editing.EditJson"/>.</summary>
    public required string Draft { get; init; }
}

/// <summary>A revision that an officer gave a name.</summary>
public sealed class NamedVersion
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The revision.</summary>
    public required int Revision { get; init; }

    /// <summary>Its name.</summary>
    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>Who named it.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>Name of the officer at the time.</summary>
    [MaxLength(100)]
    public required string OfficerName { get; init; }

    /// <summary>When it was named.</summary>
    public required DateTimeOffset At { get; init; }
}
