using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>
/// What happened in a process (<i>jejak audit</i>). Written in the transaction of the change itself and never changed after: the database refuses it.
/// It holds keys and hashes only; names and reasons lie in its <see cref="AuditDetail"/>, which can be erased.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>Order of commits; given by the database.</summary>
    public long Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the process, e.g. <c>account.created</c>; see docs/processes.md.</summary>
    [MaxLength(60)]
    public required string Process { get; init; }

    /// <summary>Account that did it; null: the program by itself, or a visitor.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Account in whose place it was done.</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>Kind of the thing it was done to, e.g. <c>account</c>.</summary>
    [MaxLength(40)]
    public required string SubjectKind { get; init; }

    /// <summary>The thing it was done to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Path of the unit that the thing belongs to, as it was then: who may read the event follows from it. Empty: the installation itself.</summary>
    [MaxLength(200)]
    public required string Path { get; init; }

    /// <summary>Keys, numbers and states, as a JSON object; nothing personal.</summary>
    [MaxLength(4000)]
    public required string Facts { get; init; }

    /// <summary>Hash of the stored file that proves it, e.g. a letter.</summary>
    [MaxLength(64)]
    public string? EvidenceHash { get; init; }

    /// <summary>SHA-256 of the detail with its salt, hexadecimal; null: there is none.</summary>
    [MaxLength(64)]
    public string? DetailHash { get; init; }
}

/// <summary>The personal part of an event: names, reason. It can be erased; the event then still says what happened.</summary>
public sealed class AuditDetail
{
    /// <summary>The event.</summary>
    public long EventNumber { get; set; }

    /// <summary>The event.</summary>
    public AuditEvent? Event { get; set; }

    /// <summary>Random, so that a hash does not give away what was erased.</summary>
    [MaxLength(32)]
    public required string Salt { get; set; }

    /// <summary>Names and texts, as a JSON object.</summary>
    [MaxLength(8000)]
    public required string Json { get; set; }
}

/// <summary>A link of the chain over the events: whoever changes or removes one breaks it.</summary>
public sealed class AuditSeal
{
    /// <summary>The event.</summary>
    public required long EventNumber { get; init; }

    /// <summary>SHA-256 of the seal before it and of the event, hexadecimal.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>When it was sealed.</summary>
    public required DateTimeOffset SealedAt { get; init; }
}
