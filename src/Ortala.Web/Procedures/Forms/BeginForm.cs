using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Makes an agency's own form: a copy of a shipped one or of another agency's, or out of a file.</summary>
public sealed class BeginForm(IDbContextFactory<OrtalaDb> dbs, ProfileShelf shelf, TimeProvider clock)
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 120;

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>It is stored.</summary>
        public sealed record Begun(string Key) : Outcome;

        /// <summary>A field cannot be taken; nothing was stored.</summary>
        public sealed record Refused(string Field, Bilingual Reason, object? Value = null) : Outcome;

        /// <summary>The file has mistakes; nothing was stored.</summary>
        public sealed record Mistaken(ImmutableArray<Finding> Findings) : Outcome;
    }

    /// <summary>Copies a form under a new name.</summary>
    public async Task<Outcome> Copy(string from, string name, Viewer by, CancellationToken cancel)
    {
        name = FormFields.OneLine(name);
        if (name.Length is 0 or > MaxName) return new Outcome.Refused("nama", name.Length == 0 ? FormsText.NameMissing : FormsText.NameTooLong, MaxName);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var source = await db.AgencyProfiles.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(p => p.Key == from, cancel);
        if (source is null && ShippedProfiles.Find(from) is null) return new Outcome.Refused("dari", FormsText.UnknownForm);
        var key = await FreeKey(db, name, cancel);
        var both = new Bilingual(name, name);
        var profile = source is null ? OwnProfile.On(from, key, both) : OwnProfile.Read(source.Json) is { } read ? read with { Id = key, Name = both } : null;
        return profile is null ? new Outcome.Refused("dari", FormsText.UnknownForm) : await Store(db, profile, by, cancel);
    }

    /// <summary>Takes a profile file over as it is.</summary>
    public async Task<Outcome> From(string json, Viewer by, CancellationToken cancel)
    {
        if (json.Length > AgencyProfile.MaxJson) return new Outcome.Refused("berkas", FormsText.FileTooLong);
        var read = ProfileFile.Read(json);
        if (read.Profile is not { } profile) return new Outcome.Mistaken(read.Findings);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await IsTaken(db, profile.Id, cancel)) return new Outcome.Refused("berkas", FormsText.KeyTaken, profile.Id);
        return await Store(db, profile.Id, profile.Name.Id, json, by, cancel);
    }

    Task<Outcome> Store(OrtalaDb db, OwnProfile profile, Viewer by, CancellationToken cancel) => Store(db, profile.Id, profile.Name.Id, profile.Write(), by, cancel);

    /// <summary>The form belongs to the highest agency where its maker manages forms; that of a system administrator to the whole installation.</summary>
    async Task<Outcome> Store(OrtalaDb db, string key, string name, string json, Viewer by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var root = by.Roots(Right.ManageForms)[0];
        var node = root.Length == 0 ? null : await db.Nodes.AsNoTracking().Unfiltered("where one manages forms").SingleOrDefaultAsync(n => n.Path == root, cancel);
        var (id, writer) = (Guid.CreateVersion7(now), (Writer)by);
        db.AgencyProfiles.Add(new AgencyProfile
        {
            Id = id, Key = key, Json = json, CreatedAt = now, ChangedAt = now, ChangedById = writer.Id, ChangedByName = writer.Name, Stamp = Guid.CreateVersion7(now), NodeId = node?.Id,
        });
        db.Record(now, new(FormProcesses.Made, by, id, root) { About = name, Facts = new Dictionary<string, string> { ["key"] = key } });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) // somebody took the key in the same moment
        {
            return new Outcome.Refused("nama", FormsText.KeyTaken, key);
        }
        shelf.Changed();
        return new Outcome.Begun(key);
    }

    static async Task<bool> IsTaken(OrtalaDb db, string key, CancellationToken cancel) =>
        ShippedProfiles.Find(key) is not null || await db.AgencyProfiles.Unfiltered("keys are of the whole installation").AnyAsync(p => p.Key == key, cancel);

    /// <summary>Words of the name, with a number where that is taken.</summary>
    static async Task<string> FreeKey(OrtalaDb db, string name, CancellationToken cancel)
    {
        var plain = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var words = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var key = words.Length == 0 ? "bentuk" : words[..Math.Min(words.Length, 50)].TrimEnd('-');
        for (var n = 2; ; n++)
        {
            var tried = n == 2 ? key : FormattableString.Invariant($"{key}-{n - 1}");
            if (tried is not ("baru" or "unduh") && !await IsTaken(db, tried, cancel)) return tried;
        }
    }
}
