using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Audit;

/// <summary>Who did something: an account, maybe in the place of another; or the program by itself.</summary>
/// <param name="AccountId">The account; null: the program, or a visitor.</param>
/// <param name="OnBehalfOfId">In whose place.</param>
public readonly record struct Actor(Guid? AccountId, Guid? OnBehalfOfId = null)
{
    /// <summary>The program by itself.</summary>
    public static readonly Actor Program = new(null);

    /// <summary>The viewer.</summary>
    public static implicit operator Actor(Viewer viewer) => new(viewer.AccountId, viewer.Acting?.AccountId);
}

/// <summary>What is recorded of a process.</summary>
/// <param name="Kind">Which.</param>
/// <param name="By">Who did it.</param>
/// <param name="SubjectId">The thing it was done to.</param>
/// <param name="Path">Path of the unit the thing belongs to; empty: the installation.</param>
public sealed record Happening(ProcessKind Kind, Actor By, Guid SubjectId, string Path)
{
    /// <summary>Name of the thing at that time; personal part.</summary>
    public string About { get; init; } = "";

    /// <summary>Why; personal part.</summary>
    public string Why { get; init; } = "";

    /// <summary>What was before and after, for people to read; personal part: name of the field → before, after.</summary>
    public IReadOnlyDictionary<string, (string Before, string After)> Changes { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>Keys, numbers, states; nothing personal.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Hash of the stored file that proves it.</summary>
    public string? EvidenceHash { get; init; }
}

/// <summary>Writes events beside the change they tell of.</summary>
public static class Recording
{
    static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true };

    /// <summary>Adds the event to what the context saves next: it is stored with the change or not at all.</summary>
    public static AuditEvent Record(this OrtalaDb db, DateTimeOffset at, Happening what)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var personal = PersonalPart(what);
        var happened = new AuditEvent
        {
            At = at,
            Process = what.Kind.Name,
            ActorId = what.By.AccountId,
            OnBehalfOfId = what.By.OnBehalfOfId,
            SubjectKind = what.Kind.SubjectKind,
            SubjectId = what.SubjectId,
            Path = what.Path,
            Facts = JsonSerializer.Serialize(what.Facts, json),
            EvidenceHash = what.EvidenceHash,
            DetailHash = personal is null ? null : HashOf(salt, personal),
        };
        db.Add(happened);
        if (personal is not null) db.Add(new AuditDetail { Event = happened, Salt = salt, Json = personal });
        return happened;
    }

    /// <summary>SHA-256 over salt and text, hexadecimal.</summary>
    public static string HashOf(string salt, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + text)));

    static string? PersonalPart(Happening what)
    {
        if (what.About.Length == 0 && what.Why.Length == 0 && what.Changes.Count == 0) return null;
        return JsonSerializer.Serialize(new { about = what.About, why = what.Why, changes = what.Changes.ToDictionary(c => c.Key, c => new[] { c.Value.Before, c.Value.After }) }, json);
    }
}
