using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>A file in the store, known by what is in it.</summary>
public sealed class StoredFile
{
    /// <summary>SHA-256 of its bytes, hexadecimal.</summary>
    [Key, MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Media type, as its first bytes say.</summary>
    [MaxLength(100)]
    public required string Type { get; init; }

    /// <summary>When it was first stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }
}

/// <summary>That a thing has a file, under a name. A file that nothing has is removed.</summary>
public sealed class FileUse
{
    /// <summary>Key, made by the application; it stands in the address.</summary>
    public required Guid Id { get; init; }

    /// <summary>The file.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>The file.</summary>
    public StoredFile? File { get; set; }

    /// <summary>Kind of the thing, e.g. <c>node.emblem</c>, <c>delegation.letter</c>.</summary>
    [MaxLength(40)]
    public required string OwnerKind { get; init; }

    /// <summary>The thing.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Name for the download.</summary>
    [MaxLength(200)]
    public required string Name { get; init; }

    /// <summary>Unit that it belongs to; null: the installation.</summary>
    public Guid? NodeId { get; set; }

    /// <summary>Unit that it belongs to.</summary>
    public Node? Node { get; set; }

    /// <summary>Who added it.</summary>
    public Guid? AddedById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}
