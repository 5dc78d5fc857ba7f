using System.ComponentModel.DataAnnotations;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Data;

/// <summary>What a grant reaches.</summary>
public enum ScopeKind
{
    /// <summary>A node of the organisation tree and all below it.</summary>
    Node = 1,

    /// <summary>A round of a competition.</summary>
    Round = 2,

    /// <summary>One assignment, e.g. one proposal to be scored.</summary>
    Assignment = 3,
}

/// <summary>A role in a scope, for an account.</summary>
public sealed class Grant
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who has it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Who has it.</summary>
    public Account? Account { get; set; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>What it reaches.</summary>
    public required ScopeKind Scope { get; init; }

    /// <summary>The node, with <see cref="ScopeKind.Node"/>.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>The node.</summary>
    public Node? Node { get; set; }

    /// <summary>The round or the assignment, with the other scopes.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>First moment it holds.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it lapses; null: never.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Who gave it; null: the installation.</summary>
    public Guid? GrantedById { get; init; }

    /// <summary>When it was taken away; null: it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Who took it away.</summary>
    public Guid? RevokedById { get; set; }
}

/// <summary>Why somebody is kept from something that a grant would give.</summary>
public enum DenialReason
{
    /// <summary>Benturan kepentingan.</summary>
    Conflict = 1,

    /// <summary>Tahap tertutup: names are hidden at that stage.</summary>
    BlindStage = 2,

    /// <summary>Pendelegasian berakhir.</summary>
    LapsedDelegation = 3,
}

/// <summary>Keeps an account from one thing, whatever its grants say.</summary>
public sealed class Denial
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who is kept from it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Kind of the thing, e.g. <c>proposal</c>, <c>document</c>.</summary>
    [MaxLength(40)]
    public required string SubjectKind { get; init; }

    /// <summary>The thing.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Why.</summary>
    public required DenialReason Reason { get; init; }

    /// <summary>First moment it holds.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it lapses; null: never.</summary>
    public DateTimeOffset? Until { get; set; }
}

/// <summary>Kind of delegation.</summary>
public enum DelegationKind
{
    /// <summary>Pelaksana tugas: the office is vacant.</summary>
    Plt = 1,

    /// <summary>Pelaksana harian: the holder is away for some days.</summary>
    Plh = 2,
}

/// <summary>That one officer may act in the place of another, for a period, by a letter.</summary>
public sealed class Delegation
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>In whose place.</summary>
    public required Guid FromAccountId { get; init; }

    /// <summary>In whose place.</summary>
    public Account? FromAccount { get; set; }

    /// <summary>Who acts.</summary>
    public required Guid ToAccountId { get; init; }

    /// <summary>Who acts.</summary>
    public Account? ToAccount { get; set; }

    /// <summary>Kind.</summary>
    public required DelegationKind Kind { get; init; }

    /// <summary>Number of the letter.</summary>
    [MaxLength(120)]
    public required string LetterNumber { get; init; }

    /// <summary>Date of the letter.</summary>
    public DateOnly? LetterDate { get; init; }

    /// <summary>First moment.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who entered it.</summary>
    public required Guid CreatedById { get; init; }

    /// <summary>When it was ended before its time.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
