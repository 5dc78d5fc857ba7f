using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>
/// A procedure that is being written (<i>naskah</i>). Its matter is the fold of its journal; what stands here is taken from the newest
/// revision, so that lists need not read drafts.
/// </summary>
public sealed class Document
{
    /// <summary>Key, made by the application (version 7, so that keys grow with time).</summary>
    public required Guid Id { get; init; }

    /// <summary>Title as typed; empty while there is none.</summary>
    [MaxLength(500)]
    public required string Title { get; set; }

    /// <summary>Id of the form it is drawn by.</summary>
    [MaxLength(100)]
    public required string Profile { get; set; }

    /// <summary>Unit as typed.</summary>
    [MaxLength(500)]
    public required string Unit { get; set; }

    /// <summary>Number of the SOP as typed.</summary>
    [MaxLength(500)]
    public string Number { get; set; } = "";

    /// <summary>What a search looks at, in small letters without accents.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>Newest revision: that of the last entry of the journal, 0 as created.</summary>
    public required int Revision { get; set; }

    /// <summary>Rows of all flowcharts.</summary>
    public required int Rows { get; set; }

    /// <summary>Executors of all flowcharts.</summary>
    public required int Executors { get; set; }

    /// <summary>Findings of severity error.</summary>
    public required int Errors { get; set; }

    /// <summary>Findings of severity warning.</summary>
    public required int Warnings { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid CreatedById { get; init; }

    /// <summary>Name under which it was made.</summary>
    [MaxLength(100)]
    public required string CreatedByName { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Who changed it last.</summary>
    public required Guid ChangedById { get; set; }

    /// <summary>Name under which it was last changed.</summary>
    [MaxLength(100)]
    public required string ChangedByName { get; set; }

    /// <summary>When it was put in the trash; null: it is not there.</summary>
    public DateTimeOffset? TrashedAt { get; set; }

    /// <summary>What it was made from: <c>blank</c>, <c>sample:surat-masuk</c>, <c>file:name.sop.yaml</c>, <c>copy:id</c>.</summary>
    [MaxLength(300)]
    public required string Origin { get; init; }

    /// <summary>Changed with every change of this row; whoever saves over another's change is refused.</summary>
    [ConcurrencyCheck]
    public required Guid Stamp { get; set; }

    /// <summary>Unit that it belongs to; null: from before there were accounts, seen by the bureau alone until it is given to a unit.</summary>
    public Guid? NodeId { get; set; }

    /// <summary>Unit that it belongs to.</summary>
    public Node? Node { get; set; }
}
