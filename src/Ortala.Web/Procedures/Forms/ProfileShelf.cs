using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Forms;

/// <summary>
/// All forms that a sheet can take: those that ship with the program, and those of agencies. What stands in the database is read once and anew after
/// each change; a file that this version of the program no longer understands is left out, and its documents are drawn by the default.
/// </summary>
public sealed class ProfileShelf(IDbContextFactory<OrtalaDb> dbs, ILogger<ProfileShelf> log)
{
    readonly Lock gate = new();
    ImmutableArray<(Profile Profile, string Stamp)>? own;
    int version;

    /// <summary>The shipped forms, then those of agencies by name.</summary>
    public ImmutableArray<Profile> All => [.. ShippedProfiles.All, .. Own];

    /// <summary>The forms that the viewer can choose: the shipped ones, then those of agencies that he or she sees.</summary>
    public async Task<ImmutableArray<Profile>> For(Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seen = await db.AgencyProfiles.AsNoTracking().VisibleTo(viewer).Select(f => f.Key).ToListAsync(cancel);
        return [.. ShippedProfiles.All, .. Own.Where(p => seen.Contains(p.Id))];
    }

    /// <summary>Changes with every change of a form: what was drawn before may have to be drawn anew.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>The form of that key; null: there is none.</summary>
    public Profile? Find(string? key) => key is null ? null : ShippedProfiles.Find(key) ?? Own.FirstOrDefault(p => p.Id == key);

    /// <summary>The form of that key, else the default.</summary>
    public Profile FindOrDefault(string? key) => Find(key) ?? ShippedProfiles.Default;

    /// <summary>Tells an agency's form from what it was before, for tags of drawings that may be kept; empty for a shipped one, which never changes.</summary>
    public string Tag(Profile profile)
    {
        lock (gate) return (own ??= Read()).FirstOrDefault(o => ReferenceEquals(o.Profile, profile)).Stamp ?? "";
    }

    /// <summary>To be called after a form was stored, changed or deleted.</summary>
    public void Changed()
    {
        lock (gate)
        {
            own = null;
            Interlocked.Increment(ref version);
        }
    }

    IEnumerable<Profile> Own
    {
        get
        {
            lock (gate) return (own ??= Read()).Select(o => o.Profile);
        }
    }

    ImmutableArray<(Profile, string)> Read()
    {
        using var db = dbs.CreateDbContext();
        var profiles = new List<(Profile Profile, string Stamp)>();
        foreach (var stored in db.AgencyProfiles.AsNoTracking().Unfiltered("a document is drawn by its form whoever looks at it; what one can choose says For").ToList())
        {
            if (ProfileFile.Read(stored.Json).Profile is { } profile) profiles.Add((profile, stored.Stamp.ToString("N")[^12..]));
            else log.LogError("the form {Key} cannot be read any more", stored.Key);
        }
        return [.. profiles.OrderBy(p => p.Profile.Name.Id, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Profile.Id, StringComparer.Ordinal)];
    }
}
