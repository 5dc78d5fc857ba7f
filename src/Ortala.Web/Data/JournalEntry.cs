using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>
/// One change as it was taken: the journal of a document is the truth about it. Entries are only ever added, revision by revision without
/// a gap; the draft at a revision is the draft as created with the edits of all entries up to it.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Place in the total order, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The tab that sent it.</summary>
    [MaxLength(64)]
    public required string Client { get; init; }

    /// <summary>Place among the changes of that tab; with <see cref="Client"/> it makes sending again harmless.</summary>
    public required long Sequence { get; init; }

    /// <summary>Who changed.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>Name at the time.</summary>
    [MaxLength(100)]
    public required string OfficerName { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The edits as applied, see <see cref="Ortala.Procedures.Editing.EditJson"/>.</summary>
    public required string Edits { get; init; }

    /// <summary>What takes them back.</summary>
    public required string Inverse { get; init; }

    /// <summary>What was pushed aside, and whose it was.</summary>
    public required string Losses { get; init; }

    /// <summary>Why the change was not taken, in both languages; null: it was. A refused change keeps its place, with no edits, so that it stays refused when it is sent again.</summary>
    public string? Refusal { get; init; }
}
