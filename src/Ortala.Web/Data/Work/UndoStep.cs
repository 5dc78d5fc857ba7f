using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>Something an officer has just done to many things and can take back for a while.</summary>
public sealed class UndoStep
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who did it and alone may take it back.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Kind, e.g. <c>notifications.read</c>: who knows how to take it back.</summary>
    [MaxLength(60)]
    public required string Kind { get; init; }

    /// <summary>Keys of the things, joined by blanks.</summary>
    [MaxLength(1_000_000)]
    public required string Keys { get; init; }

    /// <summary>Page to return to.</summary>
    [MaxLength(1000)]
    public required string Back { get; init; }

    /// <summary>Until when it can be taken back.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
