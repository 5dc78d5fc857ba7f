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

    /// <summary>Its page.</summary>
    [MaxLength(300)]
    public required string Address { get; set; }

    /// <summary>When it was last written.</summary>
    public required DateTimeOffset ChangedAt { get; set; }
}
