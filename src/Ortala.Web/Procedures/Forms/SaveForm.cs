using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Stores a changed form, unless somebody else changed it since it was shown.</summary>
public sealed class SaveForm(IDbContextFactory<OrtalaDb> dbs, ProfileShelf shelf, TimeProvider clock)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>It is stored.</summary>
        public sealed record Saved : Outcome;

        /// <summary>There is none of that key that the officer may change.</summary>
        public sealed record Unknown : Outcome;

        /// <summary>Somebody else changed it; nothing was stored.</summary>
        /// <param name="Stored">As it stands now.</param>
        /// <param name="Different">Keys of the settings in which theirs and mine differ.</param>
        public sealed record Overtaken(AgencyProfile Stored, ImmutableArray<string> Different) : Outcome;
    }

    /// <summary>Stores it.</summary>
    /// <param name="key">Key of the form.</param>
    /// <param name="seen">Stamp of what was shown.</param>
    /// <param name="mine">The form with its changes.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Outcome> Run(string key, Guid seen, OwnProfile mine, Viewer by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.AgencyProfiles.VisibleTo(by).Include(f => f.Node).SingleOrDefaultAsync(p => p.Key == key, cancel) is not { } stored || !by.MayManage(stored)) return new Outcome.Unknown();
        if (stored.Stamp != seen) return Overtaken(stored, mine);
        var (now, writer) = (clock.GetUtcNow(), (Writer)by);
        (stored.Json, stored.ChangedAt, stored.ChangedById, stored.ChangedByName, stored.Stamp) = (mine.Write(), now, writer.Id, writer.Name, Guid.CreateVersion7(now));
        db.Record(now, new(FormProcesses.Changed, by, stored.Id, FormVisibility.PathOf(stored)) { About = mine.Name.Id, Facts = new Dictionary<string, string> { ["key"] = key } });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var anew = await dbs.CreateDbContextAsync(cancel);
            return await anew.AgencyProfiles.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(p => p.Key == key, cancel) is { } now2 ? Overtaken(now2, mine) : new Outcome.Unknown();
        }
        shelf.Changed();
        return new Outcome.Saved();
    }

    static Outcome.Overtaken Overtaken(AgencyProfile stored, OwnProfile mine)
    {
        var theirs = OwnProfile.Read(stored.Json);
        return new Outcome.Overtaken(stored, [.. ProfileSettings.All.Select(s => s.Key).Where(k => theirs?.ValueOf(k) != mine.ValueOf(k)), .. theirs?.Name == mine.Name ? Array.Empty<string>() : ["name"]]);
    }
}
