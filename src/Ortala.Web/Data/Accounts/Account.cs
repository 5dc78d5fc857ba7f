using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Ortala.Web.Data;

/// <summary>An officer's or a unit's account (<i>akun</i>). Passwords, second factor and lock-out are ASP.NET Core Identity's.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 100;

    /// <summary>Name as colleagues know it.</summary>
    [MaxLength(MaxName), ProtectedPersonalData]
    public required string FullName { get; set; }

    /// <summary>Nomor induk pegawai, 18 digits; may be empty.</summary>
    [MaxLength(30), ProtectedPersonalData]
    public string Nip { get; set; } = "";

    /// <summary>Rank and grade (<i>pangkat/golongan</i>); may be empty.</summary>
    [MaxLength(60)]
    public string Rank { get; set; } = "";

    /// <summary>Position (<i>jabatan</i>); may be empty.</summary>
    [MaxLength(150)]
    public string Position { get; set; } = "";

    /// <summary>Language in which its holder is written to, <c>id</c> or <c>en</c>.</summary>
    [MaxLength(2)]
    public string Language { get; set; } = "id";

    /// <summary>Unit that the account belongs to.</summary>
    public required Guid NodeId { get; set; }

    /// <summary>Unit that the account belongs to.</summary>
    public Node? Node { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Account that made it; null: the installation.</summary>
    public Guid? CreatedById { get; init; }

    /// <summary>When its holder first signed in and set a password; null: never.</summary>
    public DateTimeOffset? FirstSignInAt { get; set; }

    /// <summary>When its holder last signed in.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>When it was suspended; null: it is not.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>Why it was suspended.</summary>
    [MaxLength(400)]
    public string SuspendedBecause { get; set; } = "";

    /// <summary>When it was closed for good, e.g. after a hand-over; null: it is not.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>True for an account of the demonstration.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Names, unit and e-mail in small letters, for the search of lists.</summary>
    [MaxLength(600)]
    public required string SearchText { get; set; }

    /// <summary>Its roles, held, lapsed and taken away.</summary>
    public ICollection<Grant> Grants { get; } = [];

    /// <summary>True while it can be signed in to.</summary>
    public bool IsOpen => SuspendedAt is null && ClosedAt is null;
}
