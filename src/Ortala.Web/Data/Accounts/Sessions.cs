using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>One sign-in on one browser. The cookie names it; ended here, it is ended there.</summary>
public sealed class Session
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Whose it is.</summary>
    public Account? Account { get; set; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When something was last asked in it, to some minutes.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When it ended; null: it goes on.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Browser and system in words.</summary>
    [MaxLength(120)]
    public required string Device { get; init; }

    /// <summary>Network address.</summary>
    [MaxLength(60)]
    public required string From { get; init; }

    /// <summary>The delegation under which one acts at the moment; null: for oneself.</summary>
    public Guid? DelegationId { get; set; }
}

/// <summary>What a one-time link opens.</summary>
public enum InvitationPurpose
{
    /// <summary>First sign-in: sets password and profile.</summary>
    FirstSignIn = 1,

    /// <summary>Sets a new password.</summary>
    NewPassword = 2,
}

/// <summary>A link that works once.</summary>
public sealed class Invitation
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Account that it opens.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Account that it opens.</summary>
    public Account? Account { get; set; }

    /// <summary>What it opens.</summary>
    public required InvitationPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the secret in the link, hexadecimal; the secret itself is told once and kept nowhere.</summary>
    [MaxLength(64)]
    public required string SecretHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it; null: asked for by e-mail.</summary>
    public Guid? CreatedById { get; init; }

    /// <summary>When it stops working.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When it was taken back, e.g. since a newer one was made.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
