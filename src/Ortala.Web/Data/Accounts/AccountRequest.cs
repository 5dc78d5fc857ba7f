using System.ComponentModel.DataAnnotations;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Data;

/// <summary>Where an account request stands; see its lifecycle.</summary>
public enum RequestState
{
    /// <summary>Diminta.</summary>
    Asked = 1,

    /// <summary>Dikabulkan.</summary>
    Granted = 2,

    /// <summary>Ditolak.</summary>
    Refused = 3,

    /// <summary>Kedaluwarsa.</summary>
    Expired = 4,
}

/// <summary>Somebody's wish for an account (<i>permintaan akun</i>); asked without an account.</summary>
public sealed class AccountRequest
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number as the applicant knows it, e.g. <c>PA-7KQ2MXA</c>.</summary>
    [MaxLength(20)]
    public required string Number { get; init; }

    /// <summary>Unit that the account shall belong to.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>Unit that the account shall belong to.</summary>
    public Node? Node { get; set; }

    /// <summary>Role that is asked for.</summary>
    public required Role Role { get; init; }

    /// <summary>Name.</summary>
    [MaxLength(Account.MaxName)]
    public required string FullName { get; set; }

    /// <summary>NIP; may be empty.</summary>
    [MaxLength(30)]
    public required string Nip { get; set; }

    /// <summary>Position; may be empty.</summary>
    [MaxLength(150)]
    public required string Position { get; set; }

    /// <summary>E-mail for the answer.</summary>
    [MaxLength(200)]
    public required string Email { get; set; }

    /// <summary>What it is needed for.</summary>
    [MaxLength(1000)]
    public required string Purpose { get; set; }

    /// <summary>Where it stands.</summary>
    public required RequestState State { get; set; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it lapses unanswered.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedById { get; set; }

    /// <summary>What was said with the decision.</summary>
    [MaxLength(1000)]
    public string DecidedBecause { get; set; } = "";

    /// <summary>The account that was made.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Changed with every change.</summary>
    [ConcurrencyCheck]
    public required Guid Stamp { get; set; }
}
