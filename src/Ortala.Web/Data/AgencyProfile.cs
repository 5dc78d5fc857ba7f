using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>An agency's own form (<i>bentuk instansi</i>): a profile file that extends a shipped one. Documents name it by its key.</summary>
public sealed class AgencyProfile
{
    /// <summary>Longest profile file.</summary>
    public const int MaxJson = 200_000;

    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the profile: small letters, digits, hyphens. It never changes, since documents name it.</summary>
    [MaxLength(60)]
    public required string Key { get; init; }

    /// <summary>The profile file.</summary>
    [MaxLength(MaxJson)]
    public required string Json { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Who changed it last.</summary>
    public required Guid ChangedById { get; set; }

    /// <summary>Name under which it was last changed.</summary>
    [MaxLength(100)]
    public required string ChangedByName { get; set; }

    /// <summary>Changed with every change; whoever saves over another's change is told.</summary>
    [ConcurrencyCheck]
    public required Guid Stamp { get; set; }

    /// <summary>Agency whose form it is; null: of the whole installation.</summary>
    public Guid? NodeId { get; set; }

    /// <summary>Agency whose form it is.</summary>
    public Node? Node { get; set; }
}
