using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>
/// A thing that the search box finds. Its words, stemmed, stand beside it in the full-text table of the database. Who may find it is asked of the thing itself.
/// </summary>
public sealed class SearchEntry
{
    /// <summary>Key, given by the database; that of the full-text row too.</summary>
    public long Id { get; init; }

    /// <summary>Kind of the thing, e.g. <c>node</c>, <c>account</c>, <c>document</c>.</summary>
    [MaxLength(40)]
    public required string Kind { get; init; }

    /// <summary>The thing.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Its name.</summary>
    [MaxLength(300)]
    public required string Title { get; set; }

    /// <summary>What else of it can be searched.</summary>
    [MaxLength(100_000)]
    public required string Body { get; set; }

    /// <summary>The words of <see cref="Title"/>, stemmed, for the full-text table; written by <c>db.Index</c>.</summary>
    [MaxLength(1000)]
    public required string TitleStems { get; set; }

    /// <summary>The words of <see cref="Body"/>, stemmed.</summary>
    [MaxLength(200_000)]
    public required string BodyStems { get; set; }

    /// <summary>Its page.</summary>
    [MaxLength(300)]
    public required string Address { get; set; }

    /// <summary>When it was last written.</summary>
    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A number or word that the platform keeps about the database as a whole, e.g. with which rules its words were cut.</summary>
public sealed class PlatformMark
{
    /// <summary>Name of the mark.</summary>
    [Key, MaxLength(60)]
    public required string Name { get; init; }

    /// <summary>Value.</summary>
    [MaxLength(200)]
    public required string Value { get; set; }
}
